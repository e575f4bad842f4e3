import { AddSecretPaneModel } from '../models/add-secret-pane.ts';
import type { PaneOrder } from '../models/blade-host.ts';
import { RequestPaneModel } from '../models/request-pane.ts';
import { type FrameStart, startFrame } from '../shell/frame-link.ts';
import { rerenderWhileIdle } from '../shell/rerender.ts';
import { mountAddSecretPane } from './add-secret-pane.ts';
import { mountKnockoutPage } from './index.ts';
import { remountOne } from './remount.ts';
import { mountRequestPane } from './request-pane.ts';

/*
 * The Knockout drawing in a visible frame on the extension's own host, where the top document's drawing has nothing:
 * reported in June 2026 for the permissions. A frame without an order is the hidden one, and stays empty.
 */
if (location.hash !== '') {
  void startFrame().then((start) => {
    draw(start);
    rerenderWhileIdle(start.context.config, remountOne);
  });
}

function draw(start: FrameStart): void {
  const root = document.getElementById('root') ?? document.body;
  const { context, order } = start;
  if (order.kind === 'pane') {
    drawPane(start, order.order, root);
    return;
  }
  const content = document.createElement('div');
  content.className = 'fxs-blade-content-container-default-details';
  const overlays = document.createElement('div');
  root.append(content, overlays);
  mountKnockoutPage(order.page, context, { content, overlays }, order.appId ?? '');
}

function drawPane({ context, closePane }: FrameStart, order: PaneOrder, root: HTMLElement): void {
  if (order.pane === 'add-secret') {
    mountAddSecretPane(context, root, new AddSecretPaneModel(context, order, closePane), 'framed');
    return;
  }
  const { appId, appName, resource } = order;
  const model = new RequestPaneModel(context, { appId, appName, resource }, closePane);
  mountRequestPane(context, root, model, 'framed');
  void model.load();
}
