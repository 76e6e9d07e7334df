import { h, button, fill, keyed, table, cells, labelled, number } from './dom.js';
import { get, post, remove, values } from './api.js';

const presets = [
  ['Lost response for batch/orders', 'The job is created, and the connection breaks before the response.', { kind: 'lostResponse', operation: 'POST batch/orders' }],
  ['Lost response for single orders', 'The order counts, and the connection breaks before the response.', { kind: 'lostResponse', operation: 'POST orders' }],
  ['The service is not available', 'Every request gets 503.', { kind: 'status', status: 503 }],
  ['Too many requests', 'Every request gets 429.', { kind: 'status', status: 429 }],
  ['500 although the order counts', 'Single orders take effect and get 500.', { kind: 'status', status: 500, afterApplying: true, operation: 'POST orders' }],
  ['One request in ten breaks', 'The connection breaks before the request takes effect.', { kind: 'reset', probability: 0.1, seed: 1 }],
  ['Slow responses', 'Every response takes two seconds more.', { kind: 'delay', delaySeconds: 2 }],
  ['Cut responses of polls', 'A poll for a job gets half of its body.', { kind: 'truncate', operation: 'GET batch/{jobId}' }],
  ['Jobs fail after 10 rows', 'For jobs that are created from now on.', { kind: 'jobFails', afterRows: 10 }],
  ['Jobs hang after 10 rows', 'They make no progress and do not end.', { kind: 'jobHangs', afterRows: 10 }],
  ['Jobs vanish after 10 rows', 'They continue, and polls get 404.', { kind: 'jobVanishes', afterRows: 10 }],
];
const columns = [{ name: 'Fault' }, { name: 'Operation' }, { name: 'Details' }, { name: 'Occurred', number: true }, { name: 'Left', number: true }, { name: '', kind: 'actions' }];

// A job's fault names the batch, not the path.
const isSame = (fault, preset) => fault.timesLeft === undefined && Object.entries({ operation: undefined, probability: 1, ...preset })
  .every(([name, value]) => fault[name] === value);

export function faultsPanel() {
  const body = h('tbody');
  const empty = h('p', { class: 'empty' }, 'No faults: the server behaves as the real one.');
  const operations = h('datalist', { id: 'operations' });
  const kinds = h('select', { name: 'kind' });
  let faults = [];
  let seen;

  const switches = presets.map(([name, text, preset]) => ({
    preset,
    element: h('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': 'false', onclick: () => toggle(preset) },
      h('span', { class: 'knob' }), h('span', {}, name, h('small', {}, text))),
  }));

  async function toggle(preset) {
    const on = faults.filter(fault => isSame(fault, preset));
    if (on.length === 0) await post('faults', { ...preset, times: 0 });
    for (const fault of on) await remove(`faults/${fault.id}`);
    refresh();
  }

  const details = fault => [
    fault.status && `status ${fault.status}`, fault.code && `code ${fault.code}`, fault.kind === 'status' && fault.afterApplying && 'takes effect first',
    fault.delaySeconds > 0 && `${fault.delaySeconds} s later`, fault.afterRows !== undefined && `after ${fault.afterRows} rows`,
    fault.probability < 1 && `probability ${fault.probability}, seed ${fault.seed}`,
  ].filter(Boolean).join(', ');

  async function refresh() {
    const result = await get('faults');
    if (!result) return;
    faults = result.faults;
    switches.forEach(({ element, preset }) => element.setAttribute('aria-checked', faults.some(fault => isSame(fault, preset))));
    keyed(body, faults, fault => fault.id,
      fault => h('tr', {}, cells(columns, [fault.kind, h('span', { class: 'mono' }, fault.operation ?? 'any'), details(fault), '', '',
        button('Remove', async () => { if (await remove(`faults/${fault.id}`)) refresh(); }, 'small', { 'aria-label': `Remove fault ${fault.id}` })])),
      (row, fault) => {
        row.children[3].textContent = number(fault.hits);
        row.children[4].textContent = fault.timesLeft ?? '∞';
      });
    empty.hidden = faults.length > 0;
  }

  const form = h('form', { class: 'fields', onsubmit: async event => {
    event.preventDefault();
    const fault = values(form);
    if (fault.afterApplying !== undefined) fault.afterApplying = fault.afterApplying === 'true';
    if (await post('faults', fault)) refresh();
  } },
    labelled('Fault', kinds), labelled('Operation', h('input', { name: 'operation', list: 'operations', placeholder: 'any' })), operations,
    labelled('Status', h('input', { name: 'status', type: 'number', min: 400, max: 599, placeholder: 'for “status”' })),
    labelled('Code', h('input', { name: 'code', type: 'number', min: 1000, max: 9999, placeholder: 'the usual one' })),
    labelled('Takes effect', h('select', { name: 'afterApplying' }, h('option', { value: '' }, 'no'), h('option', { value: 'true' }, 'yes'))),
    labelled('Delay in seconds', h('input', { name: 'delaySeconds', type: 'number', min: 0, step: 'any' })),
    labelled('After rows (jobs)', h('input', { name: 'afterRows', type: 'number', min: 0 })),
    labelled('Times (0: always)', h('input', { name: 'times', type: 'number', min: 0, value: 1 })),
    labelled('Probability', h('input', { name: 'probability', type: 'number', min: 0.001, max: 1, step: 'any', placeholder: '1' })),
    labelled('Seed', h('input', { name: 'seed', type: 'number' })),
    h('button', { class: 'main', type: 'submit' }, 'Add'));

  (async () => {
    const result = await get('operations');
    fill(operations, result?.operations.map(name => h('option', { value: name })) ?? []);
    fill(kinds, result?.faultKinds.map(name => h('option', { value: name }, name)) ?? []);
  })();

  return {
    element: h('div', {},
      h('div', { class: 'cards' },
        h('section', { class: 'card' }, h('h2', {}, 'Switches'), switches.map(entry => entry.element)),
        h('div', {},
          h('section', { class: 'card' }, h('h2', {}, 'Add a fault'), form),
          h('section', { class: 'card wide' }, h('div', { class: 'bar' }, h('h2', {}, 'Faults'), h('span', { class: 'gap' }), button('Clear all', async () => { if (await remove('faults')) refresh(); }, 'small')),
            table('Faults', columns, body), empty)))),
    update(status) {
      if (seen !== status.faults) refresh();
      seen = status.faults;
    },
  };
}
