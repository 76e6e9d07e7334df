import { h, fill } from './dom.js';

const height = 32;
const margin = 8;

// A list of any length that has elements for its visible rows only. The arrow keys move, Enter opens.
export function virtualList({ label, heads, draw, open }) {
  const space = h('div', { class: 'space', role: 'presentation' });
  const element = h('div', { class: 'grid scroll', role: 'grid', tabindex: '0', 'aria-label': label, 'aria-colcount': heads.length }, space);
  const rows = [];
  let count = 0;
  let item = () => undefined;
  let current = -1;
  let isPlanned = false;

  function paint() {
    isPlanned = false;
    space.style.height = `${count * height}px`;
    const first = Math.max(0, Math.floor(element.scrollTop / height) - margin);
    const needed = Math.min(count - first, Math.ceil(element.clientHeight / height) + 2 * margin);
    while (rows.length < needed) {
      const row = h('div', { class: 'row', role: 'row', id: `${label.toLowerCase()}-row-${rows.length}` });
      row.addEventListener('click', () => { select(row.index); open(item(row.index)); });
      rows.push(row);
      space.append(row);
    }
    rows.forEach((row, at) => {
      row.hidden = at >= needed;
      if (row.hidden) return;
      row.index = first + at;
      row.style.transform = `translateY(${row.index * height}px)`;
      const shown = item(row.index);
      if (row.shown !== shown) {
        row.shown = shown;
        fill(row, draw(shown).map(cell => { cell.setAttribute('role', 'gridcell'); return cell; }));
      }
      row.setAttribute('aria-rowindex', row.index + 1);
      row.classList.toggle('current', row.index === current);
      row.setAttribute('aria-selected', row.index === current);
    });
    element.setAttribute('aria-rowcount', count);
    const active = rows.find(row => !row.hidden && row.index === current);
    if (active) element.setAttribute('aria-activedescendant', active.id);
    else element.removeAttribute('aria-activedescendant');
  }

  function plan() {
    if (!isPlanned) {
      isPlanned = true;
      requestAnimationFrame(paint);
    }
  }

  function select(index) {
    current = Math.max(-1, Math.min(index, count - 1));
    const top = current * height;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + height > element.scrollTop + element.clientHeight) element.scrollTop = top + height - element.clientHeight;
    plan();
  }

  element.addEventListener('scroll', plan, { passive: true });
  new ResizeObserver(plan).observe(element);
  element.addEventListener('keydown', event => {
    const page = Math.max(1, Math.floor(element.clientHeight / height) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
    if (event.key in moves && count > 0) {
      event.preventDefault();
      select(Math.max(0, current + moves[event.key]));
    } else if ((event.key === 'Enter' || event.key === ' ') && current >= 0) {
      event.preventDefault();
      open(item(current));
    }
  });

  return {
    element,
    heads: h('div', { class: 'row heads', 'aria-hidden': 'true' }, heads.map(head => h('span', { class: head.number ? 'number' : null }, head.name))),
    plan,
    // Shows these rows. `added` of them are new at the top: what the user looks at stays where it is.
    show(length, at, added = 0) {
      count = length;
      item = at;
      if (current >= 0) current = Math.min(current + added, count - 1);
      if (added > 0 && element.scrollTop > 0) {
        space.style.height = `${count * height}px`;
        element.scrollTop += added * height;
      }
      plan();
    },
    clear() { current = -1; plan(); },
  };
}
