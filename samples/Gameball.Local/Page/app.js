import { h } from './dom.js';
import { showClock, clockPanel } from './clock.js';
import { requestsPanel } from './requests.js';
import { jobsPanel } from './jobs.js';
import { customersPanel } from './customers.js';
import { faultsPanel } from './faults.js';
import { webhooksPanel } from './webhooks.js';
import './theme.js';

const areas = [
  { id: 'requests', name: 'Requests', panel: requestsPanel() },
  { id: 'jobs', name: 'Jobs', panel: jobsPanel() },
  { id: 'customers', name: 'Customers', panel: customersPanel() },
  { id: 'faults', name: 'Faults', panel: faultsPanel() },
  { id: 'webhooks', name: 'Webhooks', panel: webhooksPanel() },
  { id: 'data', name: 'Clock and data', panel: clockPanel() },
];
const list = document.getElementById('tabs');
const connection = document.getElementById('connection');
let status;

for (const area of areas) {
  area.tab = h('button', { type: 'button', role: 'tab', id: `tab-${area.id}`, 'aria-controls': `panel-${area.id}`, onclick: () => select(area) }, area.name);
  area.view = h('section', { role: 'tabpanel', id: `panel-${area.id}`, 'aria-labelledby': `tab-${area.id}`, tabindex: '-1', hidden: true }, area.panel.element);
  list.append(area.tab);
  document.getElementById('panels').append(area.view);
}

function select(area) {
  for (const other of areas) {
    const isChosen = other === area;
    other.tab.setAttribute('aria-selected', isChosen);
    other.tab.tabIndex = isChosen ? 0 : -1;
    other.view.hidden = !isChosen;
  }
  area.tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  history.replaceState(null, '', `#${area.id}`);
  if (status) area.panel.update(status);
  area.panel.shown?.();
}

const chosen = () => areas.find(area => !area.view.hidden);

list.addEventListener('keydown', event => {
  const moves = { ArrowRight: 1, ArrowLeft: -1, Home: -areas.length, End: areas.length };
  if (!(event.key in moves)) return;
  event.preventDefault();
  const at = areas.indexOf(chosen()) + moves[event.key];
  const next = areas[Math.abs(moves[event.key]) === 1 ? (at + areas.length) % areas.length : Math.max(0, Math.min(at, areas.length - 1))];
  select(next);
  next.tab.focus();
});

addEventListener('hashchange', () => select(areas.find(area => `#${area.id}` === location.hash) ?? areas[0]));
select(areas.find(area => `#${area.id}` === location.hash) ?? areas[0]);

const events = new EventSource('/_local/events');
events.addEventListener('open', () => { connection.textContent = 'Live'; connection.classList.add('live'); });
events.addEventListener('error', () => { connection.textContent = 'No connection, trying again …'; connection.classList.remove('live'); });
events.addEventListener('status', event => {
  status = JSON.parse(event.data);
  showClock(status.clock);
  chosen().panel.update(status);
});
