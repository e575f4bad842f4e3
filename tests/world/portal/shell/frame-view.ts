import type { Drawing, PortalWorldConfig } from '../config.ts';
import { frameHostsOf } from '../hosts.ts';
import { languageParameter } from '../languages/parameter.ts';
import { element } from './elements.ts';
import { FRAME_LANGUAGE, FRAME_PATH, type FrameOrder } from './frame-protocol.ts';

/** The framed technologies among the drawings. */
export type FramedDrawing = Exclude<Drawing, 'knockout'>;

/** A live frame that draws `order`. `name` is the blade's; ids are counters, as in the portal, and mean nothing. */
export function drawFrame(
  config: PortalWorldConfig,
  drawing: FramedDrawing,
  name: string,
  order: FrameOrder,
): HTMLIFrameElement {
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
  const frame = frameOf(config, drawing, name, frameHostsOf(location.hostname).prewarmed, undefined);
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  return frame;
}

let count = 0;

function frameOf(
  config: PortalWorldConfig,
  drawing: FramedDrawing,
  name: string,
  host: string,
  order: FrameOrder | undefined,
): HTMLIFrameElement {
  const url = new URL(FRAME_PATH, `https://${host}`);
  url.searchParams.set('drawing', drawing);
  url.searchParams.set('trustedAuthority', location.origin);
  const language = languageParameter(config.language);
  if (config.languageSigns === 'frames' || config.languageSigns === 'both') url.searchParams.set('l', language);
  else if (config.languageParameter === 'obeyed') url.searchParams.set(FRAME_LANGUAGE, language);
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
