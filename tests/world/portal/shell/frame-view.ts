import type { Drawing, PortalWorldConfig } from '../config.ts';
import { frameHostsOf } from '../hosts.ts';
import { element } from './elements.ts';
import { addLanguage, FRAME_PATH, type FrameOrder } from './frame-protocol.ts';
import { drawHiddenHostedFrame, drawHostedFrame } from './hosted-frame-view.ts';

/** The framed technologies among the drawings. */
type FramedDrawing = Exclude<Drawing, 'knockout'>;
type ReactDrawing = Exclude<FramedDrawing, 'hosted-knockout'>;

/** A live frame that draws `order`. `name` is the blade's; ids are counters, as in the portal, and mean nothing. */
export function drawFrame(
  config: PortalWorldConfig,
  drawing: FramedDrawing,
  name: string,
  order: FrameOrder,
): HTMLIFrameElement {
  if (drawing === 'hosted-knockout') return drawHostedFrame(config, name, order);
  const frame = frameOf(config, drawing, name, frameHostsOf(location.hostname)[order.kind], order);
  frame.classList.add('fxs-reactview-frame-active');
  return frame;
}

/** A hidden twin of the same name, without order and without the class of the live one: the portal keeps such warm. */
export function drawPrewarmedFrame(
  config: PortalWorldConfig,
  drawing: FramedDrawing,
  name: string,
): HTMLIFrameElement | undefined {
  if (!config.prewarmedFrames) return undefined;
  if (drawing === 'hosted-knockout') return drawHiddenHostedFrame(config, name);
  const frame = frameOf(config, drawing, name, frameHostsOf(location.hostname).prewarmed, undefined);
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  return frame;
}

let count = 0;

function frameOf(
  config: PortalWorldConfig,
  drawing: ReactDrawing,
  name: string,
  host: string,
  order: FrameOrder | undefined,
): HTMLIFrameElement {
  const url = new URL(FRAME_PATH, `https://${host}`);
  url.searchParams.set('drawing', drawing);
  url.searchParams.set('trustedAuthority', location.origin);
  addLanguage(url, config);
  if (order) url.hash = encodeURIComponent(JSON.stringify(order));
  count += 1;
  return element('iframe', {
    name: `${name}.ReactView`,
    id: `_react_frame_${count}`,
    class: 'fxs-part-frame fxs-portal-bg-txt-br fxs-blade-floated-menuframe fxs-blade-floated-frame',
    sandbox: 'allow-scripts allow-same-origin allow-forms',
    allow: 'clipboard-write',
    src: url.href,
    title: name,
  });
}
