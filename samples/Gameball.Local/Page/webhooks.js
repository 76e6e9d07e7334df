import { h, button, fill, keyed, tag, table, cells, labelled, day, time, pretty } from './dom.js';
import { get, post, remove, values } from './api.js';

const columns = [{ name: 'Event' }, { name: 'Address' }, { name: 'State' }, { name: 'Attempts' }, { name: 'Next attempt' }, { name: 'Content' }];
const kinds = { delivered: 'good', failed: 'bad', waiting: 'warn' };

export function webhooksPanel() {
  const targets = h('tbody');
  const deliveries = h('tbody');
  const empty = h('p', { class: 'empty' }, 'No deliveries yet.');
  const none = h('p', { class: 'soft' }, 'No address is registered.');
  const targetColumns = [{ name: 'Address' }, { name: '', kind: 'actions' }];
  let seen;

  const register = h('form', { class: 'fields', onsubmit: async event => {
    event.preventDefault();
    if (await post('webhooks', values(register))) { register.reset(); refresh(); }
  } }, labelled('Address', h('input', { name: 'url', type: 'url', required: true, placeholder: 'http://localhost:5000/webhooks/gameball' }), 'whole'), h('button', { class: 'main', type: 'submit' }, 'Register'));

  const send = h('form', { class: 'fields', onsubmit: async event => {
    event.preventDefault();
    const { topic, customerId } = values(send);
    if (await post('webhooks/events', { topic, customerId })) refresh();
  } },
    labelled('Topic', h('select', { name: 'topic' }, ['customer.profile.updated', 'customer.notification.push'].map(name => h('option', {}, name))), 'whole'),
    labelled('Customer', h('input', { name: 'customerId', required: true, value: 'seed-1' })), h('button', { class: 'main', type: 'submit' }, 'Send'));

  function update(row, delivery) {
    const state = JSON.stringify([delivery.state, delivery.attempts.length, delivery.nextAt]);
    if (row.state === state) return;
    row.state = state;
    fill(row.children[2], tag(delivery.state, kinds[delivery.state]));
    fill(row.children[3], h('span', {}, delivery.attempts.map(attempt => h('span', { class: 'attempt' }, `${time(attempt.at).slice(0, 8)} `, tag(attempt.status ?? attempt.error, attempt.status >= 200 && attempt.status < 300 ? 'good' : 'bad'), ' '))));
    fill(row.children[4], delivery.nextAt ? h('span', {}, `${day(delivery.nextAt)} `, button('Move the clock', () => post('clock', { advanceSeconds: Math.max(0, (Date.parse(delivery.nextAt) - Date.parse(lastNow)) / 1000 + 0.01) }), 'small')) : '');
  }

  let lastNow;

  async function refresh() {
    const [list, sent] = await Promise.all([get('webhooks'), get('webhooks/deliveries?limit=100')]);
    if (!list || !sent) return;
    none.hidden = list.targets.length > 0;
    keyed(targets, list.targets, target => target.id, target => h('tr', {}, cells(targetColumns, [
      h('span', { class: 'mono' }, target.address), button('Remove', async () => { if (await remove(`webhooks/${target.id}`)) refresh(); }, 'small', { 'aria-label': `Remove ${target.address}` })])), () => {});
    empty.hidden = sent.deliveries.length > 0;
    keyed(deliveries, sent.deliveries, delivery => delivery.id, delivery => h('tr', {}, cells(columns, [
      h('span', {}, delivery.topic, h('br'), h('span', { class: 'soft' }, delivery.customerId)), h('span', { class: 'mono' }, delivery.address), '', '', '',
      h('details', {}, h('summary', {}, 'Show'), h('pre', { tabindex: '0' }, `X-GB-Webhook-Version: v4\nX-GB-Signature: ${delivery.signature}\n\n${pretty(delivery.body)}`))])), update);
  }

  return {
    element: h('div', {},
      h('div', { class: 'cards' },
        h('section', { class: 'card' }, h('h2', {}, 'Addresses'), register, table('Addresses', targetColumns, targets), none),
        h('section', { class: 'card' }, h('h2', {}, 'Send an event'), send, h('p', { class: 'soft' }, 'A delivery without a success is repeated after 5, 20 and 60 minutes, by the server’s clock.'))),
      h('section', { class: 'card wide' }, h('h2', {}, 'Deliveries'), table('Deliveries', columns, deliveries), empty)),
    update(status) {
      lastNow = status.clock.now;
      if (seen !== status.webhooks) refresh();
      seen = status.webhooks;
    },
  };
}
