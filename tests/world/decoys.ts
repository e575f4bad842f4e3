import type { Tenant } from './tenant.ts';

/** Apps that are there before a run and must be left alone, by how their names are like the one of the run. */
export const DECOY_KINDS = ['same-name', 'similar-name', 'barred-name', 'long-name'] as const;
export type DecoyKind = (typeof DECOY_KINDS)[number];

/** `like`: the name that the run will give its app. */
export interface Decoys {
  readonly like: string;
  readonly kinds: readonly DecoyKind[];
}

const LONGEST = 120;

/** The name of a decoy; `page` is the portal's title of some page. */
function decoyName(kind: DecoyKind, like: string, page: string): string {
  switch (kind) {
    case 'same-name':
      return like;
    case 'similar-name':
      return `${like} 2`;
    case 'barred-name':
      // Its overview has the title that a page of the run's own app has.
      return `${like} | ${page}`;
    case 'long-name':
      return like.padEnd(LONGEST, ' and then some').slice(0, LONGEST).trimEnd();
  }
}

/** Creates the decoys, each with a permission and a secret to lose. */
export function placeDecoys(tenant: Tenant, { like, kinds }: Decoys, page: string): void {
  for (const kind of kinds) {
    const { clientId } = tenant.createApp({ name: decoyName(kind, like, page), audience: 'AzureADMyOrg' });
    tenant.addSecret(clientId, 'Not yours', 180);
  }
}
