import { h, button, fill, time, number } from './dom.js';
import { get, remove } from './api.js';
import { virtualList } from './virtual-list.js';
import { requestDetails, outcome } from './request-details.js';

const capacity = 100_000;
const page = 5000;

export function requestsPanel() {
  let all = [];
  let shown = [];
  let last = 0;
  let isLoading = false;
  let isPaused = false;

  const text = h('input', { type: 'search', placeholder: 'Filter by path, operation, request id, rule, fault', 'aria-label': 'Filter', oninput: filter });
  const statuses = h('select', { 'aria-label': 'Status', onchange: filter },
    [['', 'Any status'], ['2', '2xx'], ['4', '4xx'], ['5', '5xx'], ['-', 'No response'], ['f', 'With a fault']]
      .map(([value, name]) => h('option', { value }, name)));
  const count = h('span', { class: 'soft', role: 'status' });
  const pause = button('Pause', () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? 'Continue' : 'Pause';
    pause.setAttribute('aria-pressed', isPaused);
    load();
  });
  const details = requestDetails(() => list.element.focus());
  const list = virtualList({
    label: 'Requests',
    heads: [{ name: 'Time' }, { name: 'Status' }, { name: 'Method' }, { name: 'Path' }, { name: 'Time taken', number: true }, { name: 'Fault or rule' }],
    draw: request => [
      h('span', { class: 'soft mono' }, time(request.at)), h('span', {}, outcome(request)), h('span', {}, request.method),
      h('span', { class: 'mono', title: request.path }, request.path.replace('/api/v4.0/integrations/', '').replace('/api/v4.1/integrations/', '4.1 ')),
      h('span', { class: 'number soft' }, `${request.durationMs.toFixed(1)} ms`),
      h('span', { class: 'soft', title: request.rule }, request.fault?.kind ?? request.rule ?? ''),
    ],
    open: request => details.open(request.number),
  });

  function fits(request) {
    const wanted = text.value.trim().toLowerCase();
    const group = statuses.value;
    const isGroup = group === '' || (group === '-' ? !request.status : group === 'f' ? !!request.fault : String(request.status ?? '')[0] === group);
    return isGroup && (wanted === '' || [request.path, request.operation, request.requestId, request.rule, request.fault?.kind, request.method, request.status]
      .some(part => String(part ?? '').toLowerCase().includes(wanted)));
  }

  function show(added = 0) {
    list.show(shown.length, index => shown[shown.length - 1 - index], added);
    fill(count, shown.length === all.length ? `${number(all.length)} requests` : `${number(shown.length)} of ${number(all.length)} requests`);
  }

  function filter() {
    shown = all.filter(fits);
    list.clear();
    show();
  }

  async function load() {
    if (isLoading || isPaused) return;
    isLoading = true;
    const result = last === 0 ? await get('requests?limit=1000') : await get(`requests?after=${last}&limit=${page}`);
    isLoading = false;
    if (!result || isPaused) return;
    const isFirst = last === 0;
    const fresh = isFirst ? result.requests.reverse() : result.requests;
    if (fresh.length > 0) {
      last = fresh[fresh.length - 1].number;
      add(fresh);
      if (isFirst) loadOlder();
    }
    if (last < result.last && fresh.length > 0) load();
  }

  function add(fresh) {
    all.push(...fresh);
    const fitting = fresh.filter(fits);
    shown.push(...fitting);
    if (all.length > capacity + page) {
      all = all.slice(-capacity);
      shown = all.filter(fits);
    }
    show(fitting.length);
  }

  // The rest of the log, in pieces, so that the page stays quick.
  async function loadOlder() {
    while (all.length > 0 && all.length < capacity) {
      const result = await get(`requests?before=${all[0].number}&limit=${page}`);
      if (!result || result.requests.length === 0) return;
      all = result.requests.reverse().concat(all);
      shown = all.filter(fits);
      show();
    }
  }

  const clear = button('Clear', async () => {
    if (!await remove('requests')) return;
    all = [];
    filter();
  });

  return {
    element: h('div', { class: 'split' },
      h('div', { class: 'list' }, h('div', { class: 'bar' }, text, statuses, pause, clear, count), list.heads, list.element), details.element),
    update(status) { if (status.lastRequest !== last) load(); },
    shown: list.plan,
  };
}
