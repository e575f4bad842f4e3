import type { Drawing } from '../config.ts';
import { FRAME_HOSTS } from '../hosts.ts';
import { element } from './elements.ts';
import { FRAME_PATH, type FrameOrder } from './frame-protocol.ts';

/** The framed technologies among the drawings. */
export type FramedDrawing = Exclude<Drawing, 'knockout'>;

const CLASSES = 'fxs-part-frame fxs-portal-bg-txt-br fxs-blade-floated-frame';

/** A frame that draws `order`. Its name is the blade's; ids are counters, as in the portal, and mean nothing. */
export function drawFrame(drawing: FramedDrawing, blade: string, order: FrameOrder): HTMLIFrameElement {
  const url = addressOf(drawing, FRAME_HOSTS[order.kind]);
  url.hash = encodeURIComponent(JSON.stringify(order));
  return frame(blade, `${CLASSES} fxs-reactview-frame-active`, url);
}

/**
 * A hidden twin of the same name, without the class of the live one: the portal keeps such frames warm. It loads the
 * drawing's script but gets no order, so it stays empty.
 */
export function drawPrewarmedFrame(drawing: FramedDrawing, blade: string): HTMLIFrameElement {
  return frame(blade, CLASSES, addressOf(drawing, FRAME_HOSTS.prewarmed));
}

function addressOf(drawing: FramedDrawing, host: string): URL {
  const url = new URL(FRAME_PATH, `https://${host}`);
  url.searchParams.set('drawing', drawing);
  url.searchParams.set('trustedAuthority', location.origin);
  return url;
}

let count = 0;

function frame(blade: string, classes: string, url: URL): HTMLIFrameElement {
  return element('iframe', {
    name: `${blade}.ReactView`,
    id: `_react_frame_${++count}`,
    class: classes,
    sandbox: 'allow-scripts allow-same-origin allow-forms',
    allow: 'clipboard-write',
    src: url.href,
    title: blade,
  });
}
