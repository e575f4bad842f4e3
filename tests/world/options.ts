import type { createCrm } from './crm/index.ts';
import type { Decoys } from './decoys.ts';
import type { TenantPolicy } from './policy.ts';
import type { AxesOverride, VariantName } from './portal/variants.ts';
import type { SaveTroubles } from './troubles.ts';

type CrmOptions = NonNullable<Parameters<typeof createCrm>[0]>;

export interface WorldOptions extends CrmOptions {
  /** Named set of axes; default `knockout`. */
  readonly portal?: VariantName;
  /** Single axes on top of the variant. */
  readonly axes?: AxesOverride;
  /** What the organization forbids; by default nothing. */
  readonly policy?: Partial<TenantPolicy>;
  /** Saves that fail; by default none. */
  readonly troubles?: SaveTroubles;
  /** Every save takes about ten seconds. */
  readonly slowSaves?: boolean;
  /** Apps that are there before anybody comes; by default none. */
  readonly decoys?: Decoys;
  /** Default 1. */
  readonly seed?: number;
  /** Factor on every latency: 1 is like the portal, 0.05 is for fast tests. Default 1. */
  readonly latency?: number;
  /** Default `Contoso`. */
  readonly tenantName?: string;
  /** Number of delegated permissions of Microsoft Graph; default about 600. */
  readonly graphPermissions?: number;
}
