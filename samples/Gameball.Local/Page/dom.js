// Builds elements. Text only ever becomes a text node, so no value can become markup.
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}

export const fill = (element, ...children) => element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined));

export const button = (text, click, kind = '', more = {}) => h('button', { type: 'button', class: kind, onclick: click, ...more }, text);

export const tag = (text, kind = '') => h('span', { class: `tag ${kind}` }, text);

let labels = 0;

export function labelled(text, control, kind = '') {
  control.id ||= `field-${++labels}`;
  return h('div', { class: `field ${kind}` }, h('label', { for: control.id }, text), control);
}

export const table = (caption, columns, body) => h('table', { class: 'stack', 'aria-label': caption },
  h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.number ? 'number' : null }, column.name)))), body);

export const cells = (columns, values) => values.map((value, index) =>
  h('td', { 'data-label': columns[index].name, class: columns[index].number ? 'number' : columns[index].kind }, value ?? ''));

// Keeps the elements of known keys, so that focus stays where it is while a list updates.
export function keyed(parent, items, key, create, update) {
  const known = new Map([...parent.children].map(child => [child.dataset.key, child]));
  let at = parent.firstElementChild;
  for (const item of items) {
    const id = String(key(item));
    let child = known.get(id);
    known.delete(id);
    if (!child) {
      child = create(item);
      child.dataset.key = id;
    }
    update(child, item);
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  known.forEach(child => child.remove());
}

export const time = text => text ? new Date(text).toISOString().slice(11, 23) : '';
export const day = text => text ? new Date(text).toISOString().replace('T', ' ').slice(0, 19) : '';
export const number = value => value === undefined || value === null ? '' : value.toLocaleString('en-US');

// JSON with line breaks, or the text as it is.
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
