import { remountOne } from '../knockout/remount.ts';
import { createApi } from '../models/api.ts';
import type { ModelContext } from '../models/context.ts';
import { ToastsModel } from '../models/toasts.ts';
import { drawChrome } from './chrome.ts';
import { showFirstVisitDialog } from './first-visit.ts';
import { PaneFrames } from './pane-frames.ts';
import { rerenderWhileIdle } from './rerender.ts';
import { startRouter } from './router.ts';
import { signInFirst } from './sign-in.ts';
import { drawToasts } from './toasts-view.ts';

/** The portal's top document. */
async function start(): Promise<void> {
  const api = createApi();
  const config = await api.config();
  if (config.signIn && signInFirst()) return;
  const toasts = new ToastsModel(config.delays.toast);
  const chrome = drawChrome(config, document.title);
  const panes = new PaneFrames(config, chrome.overlays);
  const context: ModelContext = {
    config,
    api,
    host: {
      toast: (toast) => toasts.show(toast),
      navigate: (hash) => {
        location.hash = hash;
      },
      openPane: (order) => panes.open(order),
    },
  };
  panes.connect(context.host);
  drawToasts(toasts, chrome.toasts, config.texts);
  if (config.firstVisitDialog) showFirstVisitDialog(chrome.overlays, config.texts);
  startRouter(context, chrome, panes);
  rerenderWhileIdle(config, (random) => {
    chrome.rerenderTitle();
    remountOne(random);
  });
}

void start();
