/**
 * API permissions as Entra knows them.
 *
 * Two permissions are the same only if resource, id and type agree: `IMAP.AccessAsUser.All` exists on Microsoft Graph
 * and on Office 365 Exchange Online with different ids, and mixing them breaks consent for the whole app (AADSTS65006).
 */

export interface Permission {
  /** Application ID of the API (resource) that offers the permission. */
  readonly resourceAppId: string;
  /** Id of the permission on that resource. */
  readonly id: string;
  /** `Scope` = delegated permission, `Role` = application permission. */
  readonly type: 'Scope' | 'Role';
  /** The name that the portal shows; the same in every language. */
  readonly name: string;
}

/** Application ID of Microsoft Graph, the same in every tenant and cloud. */
export const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';

/**
 * Ids of the delegated permissions on Microsoft Graph that presets use.
 * Source: microsoftgraph/microsoft-graph-devx-content, permissions/permissions-descriptions.json (2026-08).
 */
const GRAPH_DELEGATED_IDS = {
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
  offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  'IMAP.AccessAsUser.All': '652390e4-393a-48de-9484-05f9b1212954',
  'POP.AccessAsUser.All': 'd7b7f2d9-0f45-4ea1-9d42-e50810c06991',
  'SMTP.Send': '258f6531-6087-4cc4-bb90-092c5fb3ed3f',
} as const;

export type GraphDelegatedName = keyof typeof GRAPH_DELEGATED_IDS;

/** The delegated Microsoft Graph permission of that name. */
export function graphDelegated(name: GraphDelegatedName): Permission {
  return { resourceAppId: MICROSOFT_GRAPH, id: GRAPH_DELEGATED_IDS[name], type: 'Scope', name };
}
