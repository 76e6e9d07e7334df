import { h, button, fill, tag, day, pretty, number } from './dom.js';
import { get, post, tell } from './api.js';

export const outcome = request => request.status ? tag(request.status, request.status < 400 ? 'good' : request.status < 500 ? 'warn' : 'bad') : tag('none', 'bad');

export function requestDetails(closed) {
  const element = h('aside', { class: 'details card', hidden: true, 'aria-label': 'Request', tabindex: '-1' });
  element.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });

  function close() {
    element.hidden = true;
    closed();
  }

  const body = (name, text, size) => [
    h('h3', {}, `${name}, ${number(size)} bytes`),
    text === undefined ? h('p', { class: 'soft' }, 'The log had to drop it.') : text === '' ? h('p', { class: 'soft' }, 'No body.') : h('pre', { tabindex: '0' }, pretty(text)),
  ];

  function show({ summary, requestBody, responseBody }) {
    const facts = [
      ['Status', summary.status ?? 'no response was sent'], ['Operation', summary.operation ?? 'unknown'], ['Time', day(summary.at)],
      ['Time taken', `${summary.durationMs.toFixed(1)} ms`], ['Request id', summary.requestId], ['Fault', summary.fault && `${summary.fault.kind} (fault ${summary.fault.id})`],
      ['Rule', summary.rule],
      ['Quota left', summary.quotaLeft && `${summary.quotaLeft.inSecond} this second, ${summary.quotaLeft.in30Seconds} in 30 seconds (${summary.quotaLeft.bucket})`],
    ].filter(([, value]) => value);
    fill(element,
      h('div', { class: 'head' }, h('h2', {}, `${summary.method} ${summary.path}`),
        button('Send again', () => again(summary.number), 'main'), button('Close', close)),
      h('dl', {}, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))])),
      body('Request', requestBody, summary.requestSize), body('Response', responseBody, summary.responseSize));
    element.hidden = false;
  }

  async function again(of) {
    const result = await post(`requests/${of}/replay`);
    if (!result) return;
    show(result);
    element.focus();
    tell(`Request ${result.summary.number} is the same as ${of}: ${result.summary.status ?? 'no response'}.`, 'note');
  }

  return {
    element,
    async open(of) {
      const result = await get(`requests/${of}`);
      if (!result) return;
      show(result);
      element.focus();
    },
  };
}
