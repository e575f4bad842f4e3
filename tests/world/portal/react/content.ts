import { type ComponentType, createElement, type ReactElement } from 'react';
import { AddSecretPaneModel } from '../models/add-secret-pane.ts';
import { AppListModel } from '../models/app-list.ts';
import type { PaneOrder } from '../models/blade-host.ts';
import { OverviewModel } from '../models/overview.ts';
import { PermissionsModel } from '../models/permissions.ts';
import { RegisterModel } from '../models/register.ts';
import { RequestPaneModel } from '../models/request-pane.ts';
import { SecretsModel } from '../models/secrets.ts';
import type { FrameStart } from '../shell/frame-link.ts';

type View<Model> = ComponentType<{ readonly model: Model }>;

/** One component per page and pane: all that makes one React technology differ from another. */
export interface ReactDrawing {
  readonly ListPage: View<AppListModel>;
  readonly RegisterPage: View<RegisterModel>;
  readonly OverviewPage: View<OverviewModel>;
  readonly PermissionsPage: View<PermissionsModel>;
  readonly SecretsPage: View<SecretsModel>;
  readonly AddSecretPane: View<AddSecretPaneModel>;
  readonly RequestPane: View<RequestPaneModel>;
}

/** What a frame shows, with its model, which has begun to load. */
export function contentOf(drawing: ReactDrawing, start: FrameStart): ReactElement {
  const { context, order } = start;
  if (order.kind === 'pane') return paneOf(drawing, start, order.order);
  const appId = order.appId ?? '';
  switch (order.page) {
    case 'list':
      return loading(drawing.ListPage, new AppListModel(context));
    case 'register':
      return createElement(drawing.RegisterPage, { model: new RegisterModel(context) });
    case 'overview':
      return loading(drawing.OverviewPage, new OverviewModel(context, appId));
    case 'permissions':
      return loading(drawing.PermissionsPage, new PermissionsModel(context, appId));
    case 'secrets':
      return loading(drawing.SecretsPage, new SecretsModel(context, appId));
  }
}

function paneOf(drawing: ReactDrawing, { context, closePane }: FrameStart, order: PaneOrder): ReactElement {
  if (order.pane === 'add-secret') {
    return createElement(drawing.AddSecretPane, { model: new AddSecretPaneModel(context, order, closePane) });
  }
  const { appId, appName, resource } = order;
  return loading(drawing.RequestPane, new RequestPaneModel(context, { appId, appName, resource }, closePane));
}

function loading<Model extends { load(): Promise<void> }>(view: View<Model>, model: Model): ReactElement {
  void model.load();
  return createElement(view, { model });
}
