/**
 * Ids, descriptions and consent defaults that the project knows for certain; catalogue.ts invents the rest.
 * Source of the ids: microsoftgraph/microsoft-graph-devx-content, permissions/permissions-descriptions.json and
 * provisioningInfo.json (2026-08). Source of the descriptions: the portal's list of configured permissions.
 */
export const GRAPH_DELEGATED_IDS: Readonly<Record<string, string>> = {
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
  offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  'IMAP.AccessAsUser.All': '652390e4-393a-48de-9484-05f9b1212954',
  'POP.AccessAsUser.All': 'd7b7f2d9-0f45-4ea1-9d42-e50810c06991',
  'SMTP.Send': '258f6531-6087-4cc4-bb90-092c5fb3ed3f',
  'Mail.Read': '570282fd-fa5c-430d-a7fd-fc8dc98a9dca',
  'Mail.ReadWrite': '024d486e-b451-40bb-833d-3e66d98c5c73',
  'Mail.Send': 'e383f46e-2787-4529-855e-0e479a3ffac0',
  'Calendars.ReadWrite': '1ec239c2-d7c9-4623-a91a-a9775856bb36',
  'Contacts.ReadWrite': 'd56682ec-c09e-4743-aaf4-1a3aac4caa21',
  'Application.Read.All': 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
  'Application.ReadWrite.All': 'bdfbf15f-ee85-4955-8675-146e8e5296b5',
  'DelegatedPermissionGrant.ReadWrite.All': '41ce6ca6-6826-4807-84f1-1c82854f7ee5',
  'Policy.Read.All': '572fea84-0151-49b2-9301-11cb16974376',
};

/** Office 365 Exchange Online has permissions of the same names with other ids (a trap: AADSTS65006). */
export const EXCHANGE_DELEGATED_IDS: Readonly<Record<string, string>> = {
  'IMAP.AccessAsUser.All': '195adc35-e27b-454b-a7ed-1ecdffa1c09f',
  'POP.AccessAsUser.All': 'fb698133-92fa-453e-a9ed-688e10f2e5ac',
  'SMTP.Send': '76faac2a-0f20-42f1-928a-50de5b9dbe52',
  'User.Read': '6223a6d3-53ef-4f8f-982a-895b39483c61',
  'Mail.Read': '185758ba-798d-4b72-9e54-429a413a2510',
  'Mail.ReadWrite': '75767999-c7a8-481e-a6b4-19458e0b30a5',
  'Mail.Send': '5eb43c10-865a-4259-960a-83946678f8dd',
  'Calendars.ReadWrite': '765f423e-b55d-412e-97e3-13a800c3a537',
  'Contacts.ReadWrite': '32253599-e142-4cf0-810d-4827eedd1cfa',
};

export const EXCHANGE_APPLICATION_IDS: Readonly<Record<string, string>> = {
  'IMAP.AccessAsApp': '5e5addcd-3e8d-4e90-baf5-964efab2b20a',
  'POP.AccessAsApp': 'cb842b43-da6e-4506-86fe-bb12199c656d',
};

export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  email: "View users' email address",
  offline_access: 'Maintain access to data you have given it access to',
  openid: 'Sign users in',
  profile: "View users' basic profile",
  'User.Read': 'Sign in and read user profile',
  'IMAP.AccessAsUser.All': 'Read and write access to mailboxes via IMAP.',
  'POP.AccessAsUser.All': 'Read and write access to mailboxes via POP.',
  'SMTP.Send': 'Send emails from mailboxes using SMTP AUTH.',
};

/** End in `.All` and yet need no admin's consent. */
export const NO_ADMIN_CONSENT: ReadonlySet<string> = new Set([
  'IMAP.AccessAsUser.All',
  'POP.AccessAsUser.All',
  'EAS.AccessAsUser.All',
  'EWS.AccessAsUser.All',
  'User.ReadBasic.All',
  'Files.Read.All',
  'Files.ReadWrite.All',
  'Notes.Read.All',
  'Notes.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
]);
