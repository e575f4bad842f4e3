/** What a route yields. The secret's value is kept apart, in the vault alone; this is what may be shown and stored. */
export interface CredentialFacts {
  readonly clientId: string;
  readonly tenantId: string;
  readonly secretId: string | undefined;
  /** First three characters of the value. */
  readonly hint: string;
  /** End of the secret as the portal wrote it (a date in the portal's own format), if it could be read. */
  readonly expiresText: string | undefined;
}

/** How long a captured credential waits for its delivery, in milliseconds. */
export const CREDENTIAL_LIFE_MS = 15 * 60 * 1000;
