/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { AddSecretPaneModel } from '../../models/add-secret-pane.ts';
import { AppListModel } from '../../models/app-list.ts';
import type { PaneOrder } from '../../models/blade-host.ts';
import { OverviewModel } from '../../models/overview.ts';
import { PermissionsModel } from '../../models/permissions.ts';
import { RegisterModel } from '../../models/register.ts';
import { RequestPaneModel } from '../../models/request-pane.ts';
import { SecretsModel } from '../../models/secrets.ts';
import type { FrameStart } from '../../shell/frame-link.ts';
import { ListPage } from '../pages/list-page.tsx';
import { OverviewPage } from '../pages/overview-page.tsx';
import { PermissionsPage } from '../pages/permissions-page.tsx';
import { RegisterPage } from '../pages/register-page.tsx';
import { SecretsPage } from '../pages/secrets-page.tsx';
import { AddSecretPane } from '../panes/add-secret-pane.tsx';
import { RequestPane } from '../panes/request-pane.tsx';

/** What a frame shows, with its model, which has begun to load. */
export function contentOf(start: FrameStart): ReactElement {
  const { order } = start;
  if (order.kind === 'pane') return paneOf(start, order.order);
  const { context } = start;
  const appId = order.appId ?? '';
  switch (order.page) {
    case 'list': {
      const model = loading(new AppListModel(context));
      return <ListPage model={model} />;
    }
    case 'register':
      return <RegisterPage model={new RegisterModel(context)} />;
    case 'overview': {
      const model = loading(new OverviewModel(context, appId));
      return <OverviewPage model={model} />;
    }
    case 'permissions': {
      const model = loading(new PermissionsModel(context, appId));
      return <PermissionsPage model={model} />;
    }
    case 'secrets': {
      const model = loading(new SecretsModel(context, appId));
      return <SecretsPage model={model} />;
    }
  }
}

function paneOf({ context, closePane }: FrameStart, order: PaneOrder): ReactElement {
  if (order.pane === 'add-secret') return <AddSecretPane model={new AddSecretPaneModel(context, order, closePane)} />;
  const { appId, appName, resource } = order;
  const model = loading(new RequestPaneModel(context, { appId, appName, resource }, closePane));
  return <RequestPane model={model} />;
}

function loading<T extends { load(): Promise<void> }>(model: T): T {
  void model.load();
  return model;
}
