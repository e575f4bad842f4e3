import { Random } from '../../random.ts';
import type { PortalWorldConfig } from '../config.ts';

/** Somebody is at work in a field, or something is open that new elements would close. */
const BUSY = [
  'input:focus',
  'textarea:focus',
  '[aria-haspopup][aria-expanded="true"]',
  '[role="combobox"][aria-expanded="true"]',
  '[role="listbox"]',
  '[role="menu"]',
  '.fxc-dropdown-popup',
].join(', ');

/** However fast the world: Fluent slides a pane in for 0.4 s, and one that is replaced meanwhile never stands still. */
const SHORTEST = 900;

/** Calls `rerender` every now and then while nobody is at work in the document (axis `rerendering`). */
export function rerenderWhileIdle(config: PortalWorldConfig, rerender: (random: Random) => void): void {
  if (config.rerendering === 'none') return;
  const random = new Random(config.seed);
  const average = Math.max(config.delays.rerender, SHORTEST);
  const next = () => setTimeout(turn, average * random.between(0.5, 1.5));
  const turn = () => {
    if (!document.querySelector(BUSY)) rerender(random);
    next();
  };
  next();
}
