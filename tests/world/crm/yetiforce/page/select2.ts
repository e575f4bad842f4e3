import { on, trigger } from '../../page/delegate.ts';

/**
 * A drop-down drawn beside a hidden `<select>`, with the habits of the widget that YetiForce uses: it is redrawn by
 * `change` of the select, its text begins with the clear sign when it can be cleared, and a choice of the admin
 * reaches the page's handlers but dispatches no DOM event.
 */
interface Widget {
  readonly select: HTMLSelectElement;
  readonly box: HTMLElement;
  readonly rendered: HTMLElement;
}

interface OpenList {
  readonly widget: Widget;
  readonly list: HTMLElement;
  marked: number;
}

type Words = Readonly<Record<'select' | 'clear' | 'noResults', string>>;

const widgets = new Map<Element, Widget>();
let open: OpenList | undefined;

export function dressSelects(words: Words): void {
  for (const select of document.querySelectorAll<HTMLSelectElement>('select.select2')) dress(select, words);
  on('change', 'select.select2', (select) => {
    const widget = widgets.get(select);
    if (widget) draw(widget, words);
  });
  on('click', '.select2-selection__clear', (sign, event) => {
    const widget = widgetOf(sign);
    event?.stopPropagation();
    if (widget) choose(widget, '');
  });
  on('click', '.select2-selection', (box, event) => {
    const widget = widgetOf(box);
    const onClearSign = event?.target instanceof Element && event.target.closest('.select2-selection__clear');
    if (widget && !onClearSign) toggle(widget, words);
  });
  on('click', '.select2-results__option', (item) => pick(Number(item.dataset.index)));
  on('keydown', '.select2-selection', (box, event) => {
    const widget = widgetOf(box);
    if (widget && event instanceof KeyboardEvent) press(widget, event, words);
  });
  document.addEventListener('mousedown', (event) => {
    const inside = event.target instanceof Element && event.target.closest('.select2-container, .select2-dropdown');
    if (!inside) close();
  });
}

function widgetOf(part: Element): Widget | undefined {
  const select = part.closest('.select2-container')?.previousElementSibling;
  return select ? widgets.get(select) : undefined;
}

function dress(select: HTMLSelectElement, words: Words): void {
  const container = document.createElement('span');
  container.className = 'select2 select2-container';
  const box = document.createElement('span');
  box.className = 'select2-selection';
  box.tabIndex = 0;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-haspopup', 'listbox');
  box.setAttribute('aria-expanded', 'false');
  const label = select.closest('.js-field-container')?.querySelector('label')?.textContent?.replace(/^\* /u, '');
  box.setAttribute('aria-label', label ?? '');
  const rendered = document.createElement('span');
  rendered.className = 'select2-selection__rendered';
  box.append(rendered);
  container.append(box);
  select.after(container);
  select.classList.add('select2-hidden-accessible');
  select.tabIndex = -1;
  select.setAttribute('aria-hidden', 'true');
  const widget = { select, box, rendered };
  widgets.set(select, widget);
  draw(widget, words);
}

function draw({ select, rendered }: Widget, words: Words): void {
  const chosen = select.selectedOptions[0];
  const text = chosen?.textContent ?? '';
  rendered.classList.toggle('isPlaceholder', text === '');
  rendered.replaceChildren(text === '' ? words.select : text);
  rendered.title = text;
  if (select.value !== '' && select.dataset.allowClear !== undefined) {
    const sign = document.createElement('span');
    sign.className = 'select2-selection__clear';
    sign.title = words.clear;
    sign.textContent = '×';
    rendered.prepend(sign);
  }
}

function choose(widget: Widget, value: string): void {
  widget.select.value = value;
  trigger(widget.select, 'input');
  trigger(widget.select, 'change');
}

function toggle(widget: Widget, words: Words): void {
  const wasOpen = open?.widget === widget;
  close();
  if (wasOpen) return;
  const list = document.createElement('ul');
  list.className = 'select2-dropdown';
  list.id = `select2-list-${[...widgets.keys()].indexOf(widget.select)}`;
  list.setAttribute('role', 'listbox');
  for (const [index, option] of [...widget.select.options].entries()) {
    if (option.value === '' && option.text === '') continue;
    const item = document.createElement('li');
    item.className = 'select2-results__option';
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(option.selected));
    item.dataset.index = String(index);
    item.textContent = option.text;
    list.append(item);
  }
  list.dataset.empty = words.noResults;
  const place = widget.box.getBoundingClientRect();
  list.style.left = `${place.left + scrollX}px`;
  list.style.top = `${place.bottom + scrollY}px`;
  list.style.width = `${place.width}px`;
  document.body.append(list);
  widget.box.setAttribute('aria-expanded', 'true');
  widget.box.setAttribute('aria-controls', list.id);
  open = { widget, list, marked: -1 };
  const chosen = [...list.children].findIndex((item) => item.getAttribute('aria-selected') === 'true');
  mark(Math.max(chosen, 0));
}

function close(): void {
  if (!open) return;
  open.widget.box.setAttribute('aria-expanded', 'false');
  open.widget.box.removeAttribute('aria-activedescendant');
  open.list.remove();
  open = undefined;
}

function mark(position: number): void {
  if (!open) return;
  const items = [...open.list.children];
  open.marked = Math.min(Math.max(position, 0), items.length - 1);
  for (const [index, item] of items.entries()) item.classList.toggle('isMarked', index === open.marked);
  open.widget.box.setAttribute('aria-activedescendant', items[open.marked]?.id ?? '');
}

function pick(index: number): void {
  if (!open) return;
  const { widget } = open;
  const option = widget.select.options[index];
  close();
  if (option) choose(widget, option.value);
}

function press(widget: Widget, event: KeyboardEvent, words: Words): void {
  const opened = open?.widget === widget ? open : undefined;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (!opened) toggle(widget, words);
      else mark(opened.marked + (event.key === 'ArrowDown' ? 1 : -1));
      break;
    case 'Enter':
    case ' ': {
      if (!opened) toggle(widget, words);
      else {
        const item = opened.list.children[opened.marked];
        if (item instanceof HTMLElement) pick(Number(item.dataset.index));
      }
      break;
    }
    case 'Escape':
      close();
      break;
    case 'Tab':
      close();
      return;
    default:
      return;
  }
  event.preventDefault();
}
