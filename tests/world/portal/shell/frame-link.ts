import { createApi } from '../models/api.ts';
import type { BladeHost, PaneResult } from '../models/blade-host.ts';
import type { ModelContext } from '../models/context.ts';
import type { FrameMessage, FrameOrder, ShellMessage } from './frame-protocol.ts';

/** What a framed drawing starts with. */
export interface FrameStart {
  readonly context: ModelContext;
  readonly order: FrameOrder;
  /** For a pane in a frame of its own: reports how it ended. The shell then takes the frame away. */
  closePane(result: PaneResult): void;
}

/** Connects a frame with the shell around it and reads its order. To be called once, first thing, by the frame's script. */
export async function startFrame(): Promise<FrameStart> {
  const order: FrameOrder = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const shellOrigin = new URLSearchParams(location.search).get('trustedAuthority') ?? '';
  const tell = (message: FrameMessage) => window.parent.postMessage(message, shellOrigin);
  const api = createApi();
  const isLeaving = order.kind === 'page' && order.isLeaving === true;
  const context = { config: await api.config(), api, host: hostOver(tell, shellOrigin), isLeaving };
  tell({ from: 'practice-frame', type: 'ready' });
  return {
    context,
    order,
    closePane: (result) => {
      if (order.kind === 'pane') tell({ from: 'practice-frame', type: 'pane-closed', ticket: order.ticket, result });
    },
  };
}

function hostOver(tell: (message: FrameMessage) => void, shellOrigin: string): BladeHost {
  const waiting = new Map<string, (result: PaneResult) => void>();
  window.addEventListener('message', (event: MessageEvent<ShellMessage>) => {
    if (event.origin !== shellOrigin || event.data?.from !== 'practice-shell') return;
    waiting.get(event.data.ticket)?.(event.data.result);
    waiting.delete(event.data.ticket);
  });
  return {
    toast: (toast) => tell({ from: 'practice-frame', type: 'toast', toast }),
    navigate: (hash) => tell({ from: 'practice-frame', type: 'navigate', hash }),
    openPane: (order) =>
      new Promise((resolve) => {
        const ticket = crypto.randomUUID();
        waiting.set(ticket, resolve);
        tell({ from: 'practice-frame', type: 'open-pane', ticket, order });
      }),
  };
}
