import { h, button, fill, keyed, tag, table, cells, day, number } from './dom.js';
import { get, post } from './api.js';

const columns = [{ name: 'Job' }, { name: 'Operation' }, { name: 'Status' }, { name: 'Progress' }, { name: 'Failed', number: true }, { name: 'Created' }, { name: 'Actions', kind: 'actions' }];
const kinds = { completed: 'good', failed: 'bad', stopped: 'warn' };

export function jobsPanel() {
  const rows = jobRows(id => {
    refresh();
    [...body.children].find(row => row.dataset.key === String(id))?.querySelector('.link').focus();
  });
  const body = h('tbody');
  const empty = h('p', { class: 'empty' }, 'No jobs yet. A batch operation such as POST batch/orders creates one.');
  let seen;
  let timer;

  const act = (id, verb) => async () => { if (await post(`jobs/${id}/${verb}`)) refresh(); };

  function create(job) {
    return h('tr', {}, cells(columns, [
      button(job.id, () => { rows.open(job.id); refresh(); }, 'link'), h('span', { class: 'mono' }, job.operation), '', '', '', day(job.createdAt),
      [button('Stop', act(job.id, 'stop'), 'small'), ' ', button('Fail', act(job.id, 'fail'), 'small'), ' ', button('Hang', act(job.id, 'hang'), 'small')],
    ].map(value => Array.isArray(value) ? h('span', {}, value) : value)));
  }

  function update(row, job) {
    const done = job.succeeded + job.failed;
    const isOver = !['queued', 'running'].includes(job.status);
    row.classList.toggle('current', rows.id === job.id);
    const [, , status, progress, failed, , actions] = row.children;
    const state = `${job.status} ${job.hangs} ${job.hidden}`;
    if (row.state !== state) {
      row.state = state;
      fill(status, h('span', {}, tag(job.status, kinds[job.status]), job.hangs ? [' ', tag('hangs', 'bad')] : null, job.hidden ? [' ', tag('hidden', 'warn')] : null));
    }
    if (row.done !== done) {
      row.done = done;
      fill(progress, h('span', {}, h('progress', { max: job.total, value: done, 'aria-label': `Progress of job ${job.id}` }), ` ${number(done)} of ${number(job.total)}`));
      failed.textContent = number(job.failed);
    }
    actions.querySelectorAll('button').forEach(action => { action.disabled = isOver; });
  }

  async function refresh() {
    const result = await get('jobs?limit=200');
    if (!result) return;
    keyed(body, result.jobs, job => job.id, create, update);
    empty.hidden = result.jobs.length > 0;
    rows.refresh();
  }

  return {
    element: h('div', { class: 'split' }, h('div', { class: 'list' }, h('div', { class: 'scroll' }, table('Jobs', columns, body), empty)), rows.element),
    update(status) {
      clearInterval(timer);
      // Jobs make progress with the clock: nothing else reports it.
      if (status.jobsRun) timer = setInterval(() => { if (isVisible(body)) refresh(); else clearInterval(timer); }, 500);
      if (seen !== status.jobs || status.jobsRun) refresh();
      seen = status.jobs;
    },
  };
}

const isVisible = element => element.offsetParent !== null;

const rowColumns = [{ name: 'State' }, { name: 'Key' }, { name: 'Customer' }, { name: 'Code', number: true }, { name: 'Message' }];

function jobRows(closed) {
  const element = h('aside', { class: 'details card', hidden: true, 'aria-label': 'Rows of a job', tabindex: '-1' });
  element.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  const title = h('h2');
  const body = h('tbody');
  const count = h('p', { class: 'soft' });
  const state = h('select', { 'aria-label': 'State', onchange: () => { limit = 100; refresh(); } },
    ['', 'succeeded', 'failed', 'waiting'].map(value => h('option', { value }, value || 'all rows')));
  const more = button('More', () => { limit = Math.min(1000, limit + 300); refresh(); });
  let limit = 100;
  fill(element, h('div', { class: 'head' }, title, state, button('Close', () => close())), count, table('Rows', rowColumns, body), more);
  const self = { element, id: undefined, open, refresh };

  function close() {
    const { id } = self;
    element.hidden = true;
    self.id = undefined;
    closed(id);
  }

  async function open(id) {
    self.id = id;
    limit = 100;
    element.hidden = false;
    await refresh();
    element.focus();
  }

  async function refresh() {
    if (self.id === undefined) return;
    title.textContent = `Rows of job ${self.id}`;
    const result = await get(`jobs/${self.id}/rows?limit=${limit}${state.value ? `&state=${state.value}` : ''}`);
    if (!result) return;
    count.textContent = `${number(result.total)} rows`;
    more.hidden = result.rows.length >= result.total;
    fill(body, result.rows.map(row => h('tr', {}, cells(rowColumns, [
      tag(row.state, { succeeded: 'good', failed: 'bad' }[row.state]), h('span', { class: 'mono' }, row.key ?? ''), row.customerId, row.code, row.message,
    ]))));
  }

  return self;
}
