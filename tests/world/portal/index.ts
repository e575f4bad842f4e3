import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpError, type Site, send, sendHtml, urlOf } from '../http.ts';
import type { Latency } from '../random.ts';
import type { Tenant } from '../tenant.ts';
import type { TroubleMaker } from '../troubles.ts';
import { API_PATH, type ConfigFor, createPortalApi } from './api.ts';
import { BUNDLE_NAMES, type BundleName, bundle, hasBundle } from './bundle.ts';
import type { PortalAxes, PortalWorldConfig } from './config.ts';
import { frameDocument, hostedDocument, topDocument } from './documents.ts';
import { isFrameHost, TOP_HOSTS } from './hosts.ts';
import { languageAsked, textsIn } from './languages/index.ts';
import { FRAME_PATH, HOSTED_PATH, languageIn } from './shell/frame-protocol.ts';

interface PortalOptions {
  readonly axes: PortalAxes;
  readonly tenant: Tenant;
  readonly latency: Latency;
  readonly account: { readonly name: string; readonly userName: string };
  readonly seed: number;
  readonly troubles: TroubleMaker;
  /** How long a save takes. */
  readonly saveWait: 'save' | 'slowSave';
}

const ASSETS_PATH = '/world/assets/';

/** The portal on all of its hosts: top documents, frames, scripts, API. Resolves when the scripts are built. */
export async function createPortal(options: PortalOptions): Promise<Site> {
  const { axes, tenant, account, seed } = options;
  const config: PortalWorldConfig = {
    ...axes,
    texts: { ...textsIn(axes.language, axes.wording), ...axes.texts },
    seed,
    mayRegister: tenant.policy.mayRegister || axes.registerRefusal === 'on-save',
    tenant: {
      id: tenant.id,
      name: tenant.name,
      domain: `${tenant.name.toLowerCase().replace(/\W/gu, '')}.example.test`,
    },
    account,
  };
  const configFor: ConfigFor = (query) => {
    const language = axes.languageParameter === 'obeyed' ? languageAsked(languageIn(query)) : undefined;
    if (language === undefined || language === config.language) return config;
    return { ...config, language, texts: { ...textsIn(language, axes.wording), ...axes.texts } };
  };
  const needed = new Set<BundleName>([
    'shell',
    ...Object.values(axes.drawing).filter((drawing) => drawing !== 'knockout'),
  ]);
  const built = BUNDLE_NAMES.filter((name) => needed.has(name) && hasBundle(name));
  const scripts = new Map<string, string>(
    await Promise.all(built.map(async (name) => [`${ASSETS_PATH}${name}.js`, await bundle(name)] as const)),
  );
  const style = readFileSync(join(import.meta.dirname, 'shell/portal.css'), 'utf8');
  const api = createPortalApi({ ...options, configFor });

  return {
    async handle(request, response) {
      const { hostname, pathname, searchParams } = urlOf(request);
      const script = scripts.get(pathname);
      const brand = TOP_HOSTS[hostname];
      if (pathname.startsWith(API_PATH)) {
        await api(request, response);
      } else if (pathname === `${ASSETS_PATH}portal.css`) {
        send(response, 200, 'text/css; charset=utf-8', style);
      } else if (script !== undefined) {
        send(response, 200, 'text/javascript; charset=utf-8', script);
      } else if (isFrameHost(hostname) && pathname === FRAME_PATH) {
        const drawing = searchParams.get('drawing') ?? '';
        if (!scripts.has(`${ASSETS_PATH}${drawing}.js`))
          throw new HttpError(404, 'no-drawing', `No drawing ${drawing}.`);
        const { html, headers } = frameDocument(configFor(searchParams), drawing);
        sendHtml(response, html, headers);
      } else if (isFrameHost(hostname) && pathname === HOSTED_PATH) {
        const { html, headers } = hostedDocument(configFor(searchParams));
        sendHtml(response, html, headers);
      } else if (brand !== undefined && pathname === '/') {
        const { html, headers } = topDocument(configFor(searchParams), brand);
        sendHtml(response, html, headers);
      }
    },
  };
}
