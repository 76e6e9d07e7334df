import { h, button, fill, keyed, tag, table, cells, day, number } from './dom.js';
import { get } from './api.js';

const columns = [{ name: 'Customer' }, { name: 'Points', number: true }, { name: 'Pending', number: true }, { name: 'Held', number: true }, { name: 'Tier' }];
const ledgerColumns = [{ name: 'Time' }, { name: 'Type' }, { name: 'Points', number: true }, { name: 'Balance', number: true }, { name: 'Reference' }, { name: 'Status' }];
const holdColumns = [{ name: 'Reference' }, { name: 'Points', number: true }, { name: 'Ends' }];
const couponColumns = [{ name: 'Code' }, { name: 'Type' }, { name: 'Status' }, { name: 'Ends' }];

export function customersPanel() {
  const search = h('input', { type: 'search', placeholder: 'Search by id, e-mail address or mobile number', 'aria-label': 'Search', oninput: () => refresh() });
  const count = h('span', { class: 'soft', role: 'status' });
  const body = h('tbody');
  const empty = h('p', { class: 'empty' }, 'No customers. “Clock and data” can make some, or let your program send an order.');
  const details = h('aside', { class: 'details card', hidden: true, 'aria-label': 'Customer', tabindex: '-1' });
  details.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  let chosen;
  let seen;

  const rowOf = id => [...body.children].find(row => row.dataset.key === id);
  const mark = isChosen => rowOf(chosen)?.classList.toggle('current', isChosen);

  function close() {
    details.hidden = true;
    mark(false);
    rowOf(chosen)?.querySelector('.link').focus();
    chosen = undefined;
  }

  async function open(id) {
    mark(false);
    chosen = id;
    mark(true);
    await showDetails();
    details.focus();
  }

  const list = (title, columns, lines, none) => [
    h('h3', {}, title), lines.length === 0 ? h('p', { class: 'soft' }, none) : table(title, columns, h('tbody', {}, lines.map(line => h('tr', {}, cells(columns, line))))),
  ];

  async function showDetails() {
    const customer = await get(`customers/${encodeURIComponent(chosen)}`);
    if (!customer) return;
    fill(details,
      h('div', { class: 'head' }, h('h2', {}, customer.id), button('Close', close)),
      h('dl', {}, [['Points', number(customer.balance)], ['Pending', number(customer.pending)], ['Held', number(customer.held)], ['Tier', customer.tier], ['E-mail', customer.email], ['Mobile', customer.mobile]]
        .filter(([, value]) => value !== undefined).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
      list(customer.ledgerLength > customer.ledger.length ? `Ledger, the last ${customer.ledger.length} of ${number(customer.ledgerLength)} lines` : 'Ledger', ledgerColumns,
        customer.ledger.map(line => [day(line.at), line.type, number(line.points), number(line.balance), line.reference, line.status]), 'No lines.'),
      list('Holds', holdColumns, customer.holds.map(hold => [hold.reference, number(hold.points), day(hold.expiresAt)]), 'No holds.'),
      list('Coupons', couponColumns, customer.coupons.map(coupon => [coupon.code, coupon.type, coupon.status, day(coupon.expiresAt)]), 'No coupons.'));
    details.hidden = false;
  }

  async function refresh() {
    const result = await get(`customers?limit=200&search=${encodeURIComponent(search.value.trim())}`);
    if (!result) return;
    count.textContent = result.total > result.customers.length ? `${number(result.customers.length)} of ${number(result.total)} customers` : `${number(result.total)} customers`;
    keyed(body, result.customers, customer => customer.id,
      customer => h('tr', {}, cells(columns, [button(customer.id, () => open(customer.id), 'link'), '', '', '', ''])),
      (row, customer) => {
        row.classList.toggle('current', customer.id === chosen);
        [number(customer.balance), number(customer.pending), number(customer.held)].forEach((value, index) => { row.children[index + 1].textContent = value; });
        if (row.tier !== customer.tier) fill(row.children[4], tag(row.tier = customer.tier));
      });
    empty.hidden = result.customers.length > 0;
    if (chosen !== undefined && !details.hidden) showDetails();
  }

  return {
    element: h('div', { class: 'split' },
      h('div', { class: 'list' }, h('div', { class: 'bar' }, search, count), h('div', { class: 'scroll' }, table('Customers', columns, body), empty)), details),
    update(status) {
      const now = `${status.account} ${status.clock.offsetSeconds.toFixed(0)}`;
      if (now !== seen) refresh();
      seen = now;
    },
  };
}
