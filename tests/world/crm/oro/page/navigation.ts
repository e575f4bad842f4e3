import { on } from '../../page/delegate.ts';
import { post } from '../../page/post.ts';
import type { PageAnswer, PageConfig } from './page-config.ts';

const CSRF_COOKIE = '_csrf';

/**
 * Oro's single-page ways: the form comes by fetch after the document, and menu and save replace it without a
 * reload.
 */
export function navigation(config: PageConfig): void {
  let latest = 0;

  /** Shows the answer unless a later request was made meanwhile. */
  async function replaceWith(request: () => Promise<PageAnswer>): Promise<void> {
    const mine = ++latest;
    const container = document.getElementById('container');
    if (!container) throw new Error('The page has no #container');
    container.setAttribute('aria-busy', 'true');
    if (container.childElementCount === 0) container.textContent = config.loading;
    try {
      const answer = await request();
      if (mine !== latest) return;
      container.innerHTML = answer.content;
      flash(answer.flash);
    } catch (error) {
      flash({ kind: 'error', text: `${config.failed}: ${String(error)}` });
    } finally {
      if (mine === latest) container.removeAttribute('aria-busy');
    }
  }

  async function get(url: string): Promise<PageAnswer> {
    const response = await fetch(url, { headers: { 'x-requested-with': 'XMLHttpRequest' } });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as PageAnswer;
  }

  function markMenu(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-route]')) {
      link.toggleAttribute('aria-current', link.pathname.split('/').at(-1) === location.pathname.split('/').at(-1));
    }
  }

  function open(): void {
    markMenu();
    void replaceWith(() => get(location.href));
  }

  on('click', 'a[data-route]', (link, event) => {
    if (!(link instanceof HTMLAnchorElement)) return;
    event?.preventDefault();
    history.pushState(null, '', link.href);
    open();
  });
  addEventListener('popstate', open);
  on('submit', '#container form', (form, event) => {
    event?.preventDefault();
    if (!(form instanceof HTMLFormElement)) return;
    const fields = new FormData(form);
    void replaceWith(() => post<PageAnswer>(form.action, fields, { 'x-csrf-header': cookie(CSRF_COOKIE) }));
  });
  open();
}

function flash(message: PageAnswer['flash']): void {
  const holder = document.querySelector('.flash-messages-holder');
  if (!holder) throw new Error('The page has no place for messages');
  holder.replaceChildren();
  if (!message) return;
  const box = document.createElement('div');
  box.className = `alert alert-${message.kind}`;
  box.setAttribute('role', message.kind === 'error' ? 'alert' : 'status');
  box.textContent = message.text;
  holder.append(box);
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}
