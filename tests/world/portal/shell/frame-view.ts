import type { Drawing, PortalWorldConfig } from '../config.ts';
import { FRAME_HOST } from '../hosts.ts';
import { element } from './elements.ts';
import { FRAME_PATH, type FrameOrder } from './frame-protocol.ts';

/** The framed technologies among the drawings. */
export type FramedDrawing = Exclude<Drawing, 'knockout'>;

/** A frame that draws `order`. Its name is the blade's; ids are counters, as in the portal, and mean nothing. */
export function drawFrame(drawing: FramedDrawing, blade: string, order: FrameOrder): HTMLIFrameElement {
  const url = new URL(FRAME_PATH, `https://${FRAME_HOST}`);
  url.searchParams.set('drawing', drawing);
  url.searchParams.set('trustedAuthority', location.origin);
  url.hash = encodeURIComponent(JSON.stringify(order));
  return element('iframe', {
    name: `${blade}.ReactView`,
    id: `_react_frame_${++count}`,
    class: 'fxs-part-frame fxs-reactview-frame fxs-reactview-frame-active',
    sandbox: 'allow-scripts allow-same-origin allow-forms',
    allow: 'clipboard-write',
    src: url.href,
    title: blade,
  });
}

/** A hidden twin of the same name, without the class of the live one: the portal keeps such frames warm. */
export function drawPrewarmedFrame(config: PortalWorldConfig, blade: string): HTMLIFrameElement | undefined {
  if (!config.prewarmedFrames) return undefined;
  return element('iframe', {
    name: `${blade}.ReactView`,
    id: `_react_frame_${++count}`,
    class: 'fxs-part-frame fxs-reactview-frame',
    sandbox: 'allow-scripts allow-same-origin allow-forms',
    'aria-hidden': 'true',
    tabindex: '-1',
    src: 'about:blank',
  });
}

let count = 0;
