/** @jsxImportSource react */
import type { ComponentType, ReactElement } from 'react';
import { AddSecretPaneModel } from '../models/add-secret-pane.ts';
import { AppListModel } from '../models/app-list.ts';
import type { PaneOrder } from '../models/blade-host.ts';
import { OverviewModel } from '../models/overview.ts';
import { PermissionsModel } from '../models/permissions.ts';
import { RegisterModel } from '../models/register.ts';
import { RequestPaneModel } from '../models/request-pane.ts';
import { SecretsModel } from '../models/secrets.ts';
import type { FrameStart } from '../shell/frame-link.ts';

type Drawn<Model> = ComponentType<{ readonly model: Model }>;

/** What a React drawing brings: one component for each page, and for each pane that can have a frame of its own. */
export interface Components {
  readonly List: Drawn<AppListModel>;
  readonly Register: Drawn<RegisterModel>;
  readonly Overview: Drawn<OverviewModel>;
  readonly Permissions: Drawn<PermissionsModel>;
  readonly Secrets: Drawn<SecretsModel>;
  readonly AddSecretPane: Drawn<AddSecretPaneModel>;
  readonly RequestPane: Drawn<RequestPaneModel>;
}

/** What a frame shows, with its model, which has begun to load. */
export function contentOf(components: Components, start: FrameStart): ReactElement {
  const { order, context } = start;
  if (order.kind === 'pane') return paneOf(components, start, order.order);
  const { List, Register, Overview, Permissions, Secrets } = components;
  const appId = order.appId ?? '';
  switch (order.page) {
    case 'list':
      return <List model={loading(new AppListModel(context))} />;
    case 'register':
      return <Register model={new RegisterModel(context)} />;
    case 'overview':
      return <Overview model={loading(new OverviewModel(context, appId))} />;
    case 'permissions':
      return <Permissions model={loading(new PermissionsModel(context, appId))} />;
    case 'secrets':
      return <Secrets model={loading(new SecretsModel(context, appId))} />;
  }
}

function paneOf(
  { AddSecretPane, RequestPane }: Components,
  { context, closePane }: FrameStart,
  order: PaneOrder,
): ReactElement {
  if (order.pane === 'add-secret') return <AddSecretPane model={new AddSecretPaneModel(context, order, closePane)} />;
  const { appId, appName, resource } = order;
  return <RequestPane model={loading(new RequestPaneModel(context, { appId, appName, resource }, closePane))} />;
}

function loading<T extends { load(): Promise<void> }>(model: T): T {
  void model.load();
  return model;
}
