import { h, button, fill } from './dom.js';

const alerts = document.getElementById('alerts');

export function tell(text, kind = '') {
  const line = h('div', { class: `alert ${kind}` }, h('p', {}, text), button('Close', () => line.remove(), 'small quiet'));
  fill(alerts, line);
  if (kind === 'note') setTimeout(() => line.remove(), 4000);
}

// Calls the control API. A rejection is shown, and the result is undefined.
export async function call(method, path, body) {
  try {
    const response = await fetch(`/_local/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (response.status === 204) return {};
    const result = await response.json();
    if (response.ok) return result;
    tell(`${result.member ? `${result.member}: ` : ''}${result.detail} ${result.remedy}`);
  } catch {
    tell('The server does not respond. It may have been stopped.');
  }
  return undefined;
}

export const get = path => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const remove = path => call('DELETE', path);

// The values of a form that are not empty; fields of type number are numbers.
export function values(form) {
  const result = {};
  for (const field of form.elements) {
    if (field.name && field.value !== '') result[field.name] = field.type === 'number' ? field.valueAsNumber : field.value;
  }
  return result;
}
