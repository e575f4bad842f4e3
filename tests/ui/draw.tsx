import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { RelayView, UiMessage } from '../../src/domain/messages.ts';
import { App } from '../../src/ui/app.tsx';
import type { RelayClient, UiState } from '../../src/ui/relay-client.ts';

/** A drawn page and the means to work it like a person. */
export interface Drawn {
  readonly root: HTMLElement;
  /** What the page asked of the relay. */
  readonly sent: UiMessage[];
  readonly text: () => string;
  /** The control of that accessible name; an error tells which names there are. */
  readonly control: (name: string) => HTMLElement;
  readonly names: () => readonly string[];
  readonly press: (name: string) => Promise<void>;
  readonly type: (name: string, text: string) => Promise<void>;
  readonly choose: (name: string, value: string) => Promise<void>;
  readonly show: (view: RelayView, part?: Partial<UiState>) => Promise<void>;
}

const CONTROLS = 'button, input, select, summary';

/** Draws the whole app for one answer of the relay. */
export async function draw(view: RelayView | undefined, part: Partial<UiState> = {}): Promise<Drawn> {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const sent: UiMessage[] = [];
  const relay: RelayClient = {
    look: async () => {
      sent.push({ type: 'ui-relay-look' });
    },
    act: async (message) => {
      sent.push(message);
    },
  };
  const show = async (next: RelayView | undefined, more: Partial<UiState> = {}) => {
    const state: UiState = { view: next, refusal: next?.refusal, busy: undefined, unreachable: false, ...more };
    await act(() => render(<App state={state} relay={relay} />, root));
  };
  await show(view, part);
  const all = () => [...root.querySelectorAll<HTMLElement>(CONTROLS)];
  const control = (name: string) => {
    const found = all().filter((element) => accessibleName(element) === name);
    if (found.length !== 1 || !found[0]) {
      throw new Error(`${found.length} controls "${name}" among: ${all().map(accessibleName).join(' | ')}`);
    }
    return found[0];
  };
  return {
    root,
    sent,
    show,
    control,
    text: () => root.textContent ?? '',
    names: () => all().map(accessibleName),
    press: async (name) => act(() => control(name).click()),
    type: async (name, text) =>
      act(() => {
        const field = control(name);
        if (!(field instanceof HTMLInputElement)) throw new Error(`${name} is no text field`);
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    choose: async (name, value) =>
      act(() => {
        const field = control(name);
        if (!(field instanceof HTMLSelectElement)) throw new Error(`${name} is no drop-down`);
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
}

/** Enough of the accessible-name rules for our own markup; the real browser's names are checked with the pictures. */
function accessibleName(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? labelOf(element) ?? element.textContent ?? '';
  return label.replace(/\s+/gu, ' ').trim();
}

function labelOf(element: HTMLElement): string | undefined {
  const outer = element.closest('label');
  const label = outer ?? (element.id ? element.ownerDocument.querySelector(`label[for="${element.id}"]`) : null);
  if (!label) return undefined;
  // A hint under the label belongs to the name too, but tests name a control by its first words.
  const copy = label.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return undefined;
  for (const help of copy.querySelectorAll('.help, .mark')) help.remove();
  return copy.textContent ?? undefined;
}
