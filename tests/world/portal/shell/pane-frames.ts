import type { PortalWorldConfig } from '../config.ts';
import type { BladeHost, PaneOrder, PaneResult } from '../models/blade-host.ts';
import type { TextKey } from '../texts.ts';
import { drawContextPane } from './context-pane.ts';
import { element } from './elements.ts';
import type { FrameMessage, ShellMessage } from './frame-protocol.ts';
import { drawFrame } from './frame-view.ts';

/** What the shell itself says of a framed pane: the frame's name, and the title above the frame. */
const PANES = {
  'request-permissions': { name: 'RequestApiPermissions', titleKey: 'requestApiPermissions', wide: true },
  'add-secret': { name: 'AddClientSecret', titleKey: 'addAClientSecret', wide: false },
} as const satisfies Record<PaneOrder['pane'], { name: string; titleKey: TextKey; wide: boolean }>;

/**
 * The shell's end of the link with its frames: passes on their toasts and navigations, and opens panes in frames of
 * their own. Frames are known by their window; what another window says is not heard.
 */
export class PaneFrames {
  readonly #config: PortalWorldConfig;
  readonly #place: HTMLElement;
  readonly #open = new Map<string, { readonly close: (result: PaneResult) => void; readonly remove: () => void }>();

  constructor(config: PortalWorldConfig, place: HTMLElement) {
    this.#config = config;
    this.#place = place;
  }

  /** Starts to listen to the frames. */
  connect(host: BladeHost): void {
    window.addEventListener('message', (event: MessageEvent<FrameMessage>) => {
      const frame = [...document.querySelectorAll('iframe')].find(
        (candidate) => candidate.contentWindow === event.source,
      );
      if (!frame || event.origin !== new URL(frame.src).origin || event.data?.from !== 'practice-frame') return;
      void this.#hear(event.data, frame, event.origin, host);
    });
  }

  /** Opens a pane in its own frame; resolves when it is closed. */
  open(order: PaneOrder): Promise<PaneResult> {
    const ticket = crypto.randomUUID();
    const page = order.pane === 'add-secret' ? 'secrets' : 'permissions';
    const drawing = this.#config.drawing[page];
    if (drawing === 'knockout') throw new Error('A Knockout pane lives in the top document.');
    const { name, titleKey, wide } = PANES[order.pane];
    const { section, content } = drawContextPane(this.#config, titleKey, wide, () =>
      this.#close(ticket, { kind: 'dismissed' }),
    );
    content.append(drawFrame(this.#config, drawing, name, { kind: 'pane', ticket, order }));
    const shade = element('div', { class: 'fxs-contextpane-shade' });
    this.#place.append(shade, section);
    return new Promise((resolve) => {
      this.#open.set(ticket, {
        close: resolve,
        remove: () => {
          shade.remove();
          section.remove();
        },
      });
    });
  }

  /** Takes all panes away, as a navigation does. */
  closeAll(): void {
    for (const ticket of [...this.#open.keys()]) this.#close(ticket, { kind: 'dismissed' });
  }

  async #hear(message: FrameMessage, frame: HTMLIFrameElement, origin: string, host: BladeHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        frame.dataset.ready = 'true';
        return;
      case 'toast':
        host.toast(message.toast);
        return;
      case 'navigate':
        host.navigate(message.hash);
        return;
      case 'pane-closed':
        this.#close(message.ticket, message.result);
        return;
      case 'open-pane': {
        const result = await this.open(message.order);
        const answer: ShellMessage = { from: 'practice-shell', type: 'pane-closed', ticket: message.ticket, result };
        frame.contentWindow?.postMessage(answer, origin);
      }
    }
  }

  #close(ticket: string, result: PaneResult): void {
    const pane = this.#open.get(ticket);
    this.#open.delete(ticket);
    pane?.remove();
    pane?.close(result);
  }
}
