import type { Audit } from './audit.ts';
import { createCatalogue } from './catalogue.ts';
import { createCertificate } from './certificate.ts';
import { createCrm } from './crm/index.ts';
import { placeDecoys } from './decoys.ts';
import type { Site } from './http.ts';
import { createLogin } from './login.ts';
import type { WorldOptions } from './options.ts';
import { PERMISSIVE } from './policy.ts';
import { FRAME_HOST_PATTERNS, isFrameHost, LOGIN_HOSTS, TOP_HOSTS, topHostsOf } from './portal/hosts.ts';
import { createPortal } from './portal/index.ts';
import { textsIn } from './portal/languages/index.ts';
import { axesOf } from './portal/variants.ts';
import { Latency, Random } from './random.ts';
import { type RequestRecord, startServer } from './server.ts';
import { Tenant } from './tenant.ts';
import { TroubleMaker } from './troubles.ts';

export type { WorldOptions } from './options.ts';

const YETIFORCE_HOST = 'yetiforce.example.test';
const ORO_HOST = 'oro.example.test';

type Crm = ReturnType<typeof createCrm>;

export interface World {
  /** Port of 127.0.0.1 on which every host is served over TLS. */
  readonly port: number;
  /** Host names, some with a leading `*.`, for the browser's resolver rules. */
  readonly hosts: readonly string[];
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  readonly audit: Audit;
  readonly tenant: Tenant;
  /** What the practice CRMs hold. */
  readonly crm: { readonly yetiforce: Crm['yetiforce']['state']; readonly oro: Crm['oro']['state'] };
  readonly requests: readonly RequestRecord[];
  close(): Promise<void>;
}

/** Starts a practice world of its own: nothing is shared between two of them. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { portal = 'knockout', axes = {}, seed = 1, latency: factor = 1, tenantName = 'Contoso' } = options;
  const tenant = new Tenant({
    name: tenantName,
    random: new Random(seed),
    catalogue: createCatalogue(options.graphPermissions),
    policy: { ...PERMISSIVE, ...options.policy },
  });
  // Latency draws from numbers of its own: how often a page asks must not change the ids that the tenant gives.
  const latency = new Latency(new Random(seed + 1), factor);
  const account = { name: 'Ada Admin', userName: `ada@${tenantName.toLowerCase().replace(/\W/gu, '')}.example.test` };
  const crm = createCrm({ ...options, seed });
  const allAxes = axesOf(portal, axes, factor);
  if (options.decoys) {
    placeDecoys(tenant, options.decoys, textsIn(allAxes.language, allAxes.wording).apiPermissions);
  }
  const portalSite = await createPortal({
    axes: allAxes,
    tenant,
    latency,
    account,
    seed,
    troubles: new TroubleMaker(options.troubles ?? {}),
    saveWait: options.slowSaves ? 'slowSave' : 'save',
  });
  const sites: Readonly<Record<string, Site>> = {
    ...Object.fromEntries(Object.keys(TOP_HOSTS).map((host) => [host, portalSite])),
    ...Object.fromEntries(
      LOGIN_HOSTS.map((login) => {
        const mayReturnTo = (host: string) => topHostsOf(login).includes(host);
        return [login, createLogin({ account, mayReturnTo, record: tenant.record })];
      }),
    ),
    [YETIFORCE_HOST]: crm.yetiforce,
    [ORO_HOST]: crm.oro,
  };
  const hosts = [...Object.keys(sites), ...FRAME_HOST_PATTERNS];
  const certificate = await createCertificate(hosts);
  const server = await startServer(certificate, (host) => (isFrameHost(host) ? portalSite : sites[host]));
  return {
    port: server.port,
    hosts,
    spki: certificate.spki,
    audit: tenant.audit,
    tenant,
    crm: { yetiforce: crm.yetiforce.state, oro: crm.oro.state },
    requests: server.requests,
    close: server.close,
  };
}
