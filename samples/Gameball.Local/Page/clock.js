import { h, button, labelled, day } from './dom.js';
import { call, post, tell, values } from './api.js';

const header = document.getElementById('clock');
const large = h('p', { class: 'big' });
const freeze = h('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': 'false', onclick: () => change({ frozen: !clock.frozen }) },
  h('span', { class: 'knob' }), h('span', {}, 'Frozen', h('small', {}, 'Nothing becomes due until the clock moves.')));
let clock = { now: new Date().toISOString(), frozen: false };
let receivedAt = performance.now();

// The time between two reports is this page's own.
const now = () => clock.frozen ? clock.now : new Date(Date.parse(clock.now) + performance.now() - receivedAt).toISOString();

function draw() {
  const text = `${day(now())} UTC`;
  header.textContent = clock.frozen ? `${text}, frozen` : text;
  header.classList.toggle('frozen', clock.frozen);
  large.textContent = text;
}

export function showClock(reported) {
  clock = reported;
  receivedAt = performance.now();
  freeze.setAttribute('aria-checked', clock.frozen);
  draw();
}

setInterval(draw, 500);

async function change(body) {
  const result = await post('clock', body);
  if (result) showClock(result);
}

export function clockPanel() {
  const moves = [['1 second', 1], ['1 minute', 60], ['5 minutes', 300], ['1 hour', 3600], ['1 day', 86_400], ['30 days', 2_592_000]];
  const set = h('form', { class: 'fields', onsubmit: event => {
    event.preventDefault();
    change({ now: `${values(set).now}Z` });
  } }, labelled('Time (UTC)', h('input', { name: 'now', type: 'datetime-local', step: 1, required: true }), 'whole'), h('button', { type: 'submit' }, 'Set'));
  const seed = h('form', { class: 'fields', onsubmit: async event => {
    event.preventDefault();
    const result = await post('seed', values(seed));
    if (result) tell(`${result.customers} customers and ${result.orders} orders.`, 'note');
  } },
    labelled('Customers', h('input', { name: 'customers', type: 'number', min: 0, max: 100_000, value: 20 })),
    labelled('Orders of each', h('input', { name: 'ordersPerCustomer', type: 'number', min: 0, max: 100, value: 3 })),
    labelled('Seed', h('input', { name: 'seed', type: 'number', value: 1 })), h('button', { class: 'main', type: 'submit' }, 'Seed'));
  const ask = h('dialog', { class: 'card', 'aria-label': 'Reset' },
    h('p', {}, 'Reset empties the account and removes all faults.'),
    h('form', { method: 'dialog', class: 'bar' }, h('button', { value: 'reset', class: 'bad' }, 'Reset'), h('button', { value: '' }, 'Cancel')));
  ask.addEventListener('close', async () => {
    if (ask.returnValue === 'reset' && await post('reset')) tell('The account is empty.', 'note');
  });
  const file = h('input', { type: 'file', accept: '.json,application/json', 'aria-label': 'Snapshot to restore', onchange: async () => {
    if (file.files.length > 0 && await call('PUT', 'snapshot', await file.files[0].text())) tell('The snapshot is restored.', 'note');
    file.value = '';
  } });

  return {
    element: h('div', { class: 'cards' },
      h('section', { class: 'card' }, h('h2', {}, 'Clock'), large, freeze, h('h3', {}, 'Move forward'),
        h('div', { class: 'bar' }, moves.map(([name, seconds]) => button(name, () => change({ advanceSeconds: seconds })))), h('h3', {}, 'Set'), set),
      h('section', { class: 'card' }, h('h2', {}, 'Seed and reset'), seed, h('h3', {}, 'Reset'), button('Reset …', () => { ask.returnValue = ''; ask.showModal(); }, 'bad'), ask),
      h('section', { class: 'card' }, h('h2', {}, 'Snapshot'), h('div', { class: 'bar' }, h('a', { class: 'button', href: '/_local/snapshot', download: 'local-gameball.json' }, 'Download')), h('h3', {}, 'Restore'), file,
        h('h3', {}, 'Control API'), h('p', {}, h('a', { href: '/_local/openapi.json' }, '/_local/openapi.json')))),
    update() { draw(); },
  };
}
