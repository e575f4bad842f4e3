import type { YetiForceOptions } from './options.ts';
import type { WebserviceApp, YetiForceState } from './state.ts';
import type { Texts } from './texts.ts';

/** What every page of the practice YetiForce is made from. */
export interface Context {
  readonly options: YetiForceOptions;
  readonly state: YetiForceState;
  readonly texts: Texts;
  /** Path of the installation, with its last slash. */
  readonly base: string;
  /** YetiForce's `site_URL`, with its last slash. */
  readonly siteUrl: string;
  /** Token that the page's script adds to every POST. */
  readonly csrf: string;
}

export function redirectUri({ siteUrl }: Context, app: WebserviceApp): string {
  return `${siteUrl}webservice/OAuth/MailAccount/${app.apiKey}`;
}

export const LIST = 'index.php?module=MailServers&parent=Settings&view=List';
export const EDIT = 'index.php?module=MailServers&parent=Settings&view=Edit';
export const WEBSERVICE_APPS = 'index.php?module=WebserviceApps&parent=Settings&view=Index';
export const CURRENCY = 'index.php?module=Currency&parent=Settings&view=Edit';
export const AUTHENTICATION = 'index.php?module=UserAuth&parent=Settings&view=Edit';
