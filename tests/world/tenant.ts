import { randomBytes } from 'node:crypto';
import type { SignInAudience } from '../../src/domain/plan.ts';
import { type AuditApp, type AuditChange, createAudit, type Platform } from './audit.ts';
import { type Catalogue, MICROSOFT_GRAPH, type OfferedPermission, type PermissionType } from './catalogue.ts';
import { PERMISSIVE, type Refusal, registrationRefusal, secretRefusal, type TenantPolicy } from './policy.ts';
import type { Random } from './random.ts';
import { nameRefusal, redirectUriRefused } from './rules.ts';

/** What the tenant won't do; `code` is for programs, the message is shown to the visitor. */
export class TenantError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'TenantError';
    this.code = code;
  }
}

export interface RequiredPermission {
  readonly resourceAppId: string;
  readonly id: string;
  readonly type: PermissionType;
}

export interface NewApp {
  readonly name: string;
  readonly audience: SignInAudience;
  readonly redirectUri?: { readonly platform: Platform; readonly uri: string };
}

interface StoredPermission extends RequiredPermission {
  granted: boolean;
}

interface StoredSecret {
  readonly secretId: string;
  readonly label: string;
  readonly value: string;
  readonly lifetimeDays: number;
  readonly endsAt: Date;
  removed: boolean;
}

export interface StoredApp {
  readonly name: string;
  readonly clientId: string;
  readonly objectId: string;
  readonly audience: SignInAudience;
  readonly createdAt: Date;
  readonly redirectUris: { readonly platform: Platform; readonly uri: string }[];
  permissions: StoredPermission[];
  readonly secrets: StoredSecret[];
}

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_LIFETIME_DAYS = 731;

/** An Entra tenant in memory. Every change, and every change that was refused, goes to the audit. */
export class Tenant {
  readonly id: string;
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly audit;
  readonly record: (change: AuditChange) => void;
  readonly #apps: StoredApp[] = [];
  readonly policy: TenantPolicy;
  readonly #random: Random;
  #isPortal = false;

  constructor(options: { name: string; random: Random; catalogue: Catalogue; policy?: TenantPolicy }) {
    this.#random = options.random;
    this.policy = options.policy ?? PERMISSIVE;
    this.id = options.random.guid();
    this.name = options.name;
    this.catalogue = options.catalogue;
    const { audit, record } = createAudit(
      () => this.#apps.map((app) => this.#audited(app)),
      () => (this.#isPortal ? 'portal' : undefined),
    );
    this.audit = audit;
    this.record = record;
  }

  /** Does `act` as the portal's server does it: bound by the policy, and answered for by whoever uses the portal. */
  asPortal<Answer>(act: () => Answer): Answer {
    this.#isPortal = true;
    try {
      return act();
    } finally {
      this.#isPortal = false;
    }
  }

  /** All apps, the newest first. */
  apps(): readonly StoredApp[] {
    return [...this.#apps].reverse();
  }

  /** Throws TenantError `not-found`. */
  app(clientId: string): StoredApp {
    const found = this.#apps.find((app) => app.clientId === clientId);
    if (!found) throw new TenantError('not-found', `Application with ID ${clientId} was not found in ${this.name}.`);
    return found;
  }

  /**
   * A new app has `User.Read` at once, as in the portal. Throws TenantError for a bad name or redirect URI, and for
   * what the policy refuses.
   */
  createApp(order: NewApp): StoredApp {
    if (nameRefusal(order.name)) this.#refuse('create-app', 'bad-name', 'The name is not allowed.');
    if (order.redirectUri && redirectUriRefused(order.redirectUri.uri)) {
      this.#refuse('create-app', 'bad-redirect-uri', 'The redirect URI is not allowed.');
    }
    this.#obeyPolicy('create-app', registrationRefusal(this.policy, order.audience));
    const userRead = this.catalogue
      .resource(MICROSOFT_GRAPH)
      ?.permissions.find(({ name, type }) => name === 'User.Read' && type === 'Scope');
    const app: StoredApp = {
      name: order.name,
      clientId: this.#random.guid(),
      objectId: this.#random.guid(),
      audience: order.audience,
      createdAt: new Date(),
      redirectUris: order.redirectUri ? [order.redirectUri] : [],
      permissions: userRead ? [{ resourceAppId: MICROSOFT_GRAPH, id: userRead.id, type: 'Scope', granted: false }] : [],
      secrets: [],
    };
    this.#apps.push(app);
    this.record({ kind: 'app-created', clientId: app.clientId, name: app.name });
    return app;
  }

  /** Writes the whole list, as the portal does. Consent stays with the permissions that had it. */
  savePermissions(clientId: string, permissions: readonly RequiredPermission[]): void {
    const app = this.app(clientId);
    for (const { resourceAppId, id, type } of permissions) {
      if (!this.catalogue.permission(resourceAppId, id, type)) {
        this.#refuse('save-permissions', 'no-such-permission', `Resource ${resourceAppId} has no permission ${id}.`);
      }
    }
    const granted = new Set(app.permissions.filter((permission) => permission.granted).map(identity));
    const distinct = new Map(permissions.map((permission) => [identity(permission), permission]));
    app.permissions = [...distinct.values()].map(({ resourceAppId, id, type }) => ({
      resourceAppId,
      id,
      type,
      granted: granted.has(identity({ resourceAppId, id, type })),
    }));
    this.record({ kind: 'permissions-saved', clientId, permissions: this.#audited(app).permissions });
  }

  /** Grants what is configured now; a permission that is added later is not granted. */
  grantConsent(clientId: string): void {
    for (const permission of this.app(clientId).permissions) permission.granted = true;
    this.record({ kind: 'consent-granted', clientId });
  }

  /**
   * Makes a secret that ends `lifetimeDays` from now. The value is in the answer and never again in any page. Throws
   * TenantError for a lifetime that the portal doesn't know, and for what the policy refuses.
   */
  addSecret(clientId: string, label: string, lifetimeDays: number): StoredSecret {
    const app = this.app(clientId);
    if (!Number.isInteger(lifetimeDays) || lifetimeDays < 1 || lifetimeDays > LONGEST_LIFETIME_DAYS) {
      this.#refuse('add-secret', 'bad-lifetime', 'The lifetime is not allowed.');
    }
    this.#obeyPolicy('add-secret', secretRefusal(this.policy, lifetimeDays));
    const secret: StoredSecret = {
      secretId: this.#random.guid(),
      label,
      value: secretValue(),
      lifetimeDays,
      endsAt: new Date(Date.now() + lifetimeDays * DAY),
      removed: false,
    };
    app.secrets.push(secret);
    this.record({ kind: 'secret-created', clientId, secretId: secret.secretId, label, lifetimeDays });
    return secret;
  }

  removeSecret(clientId: string, secretId: string): void {
    const secret = this.app(clientId).secrets.find((candidate) => candidate.secretId === secretId);
    if (!secret || secret.removed) throw new TenantError('not-found', 'The client secret was not found.');
    secret.removed = true;
    this.record({ kind: 'secret-removed', clientId, secretId });
  }

  /** The catalogue's entry of a configured permission. */
  offered({ resourceAppId, id, type }: RequiredPermission): OfferedPermission {
    const permission = this.catalogue.permission(resourceAppId, id, type);
    if (!permission) throw new TenantError('no-such-permission', `Resource ${resourceAppId} has no permission ${id}.`);
    return permission;
  }

  #obeyPolicy(what: string, refusal: Refusal | undefined): void {
    if (this.#isPortal && refusal) this.#refuse(what, refusal.code, refusal.message);
  }

  #refuse(what: string, code: string, message: string): never {
    this.record({ kind: 'refused', what, code });
    throw new TenantError(code, message);
  }

  #audited(app: StoredApp): AuditApp {
    return {
      name: app.name,
      clientId: app.clientId,
      objectId: app.objectId,
      audience: app.audience,
      redirectUris: [...app.redirectUris],
      permissions: app.permissions.map((permission) => ({
        resourceAppId: permission.resourceAppId,
        id: permission.id,
        type: permission.type,
        name: this.offered(permission).name,
      })),
      secrets: app.secrets.map(({ endsAt, ...secret }) => ({ ...secret, endsAt: endsAt.toISOString() })),
      consentGranted: app.permissions.length > 0 && app.permissions.every(({ granted }) => granted),
    };
  }
}

/** Two permissions are one if resource, id and type agree; names don't count. */
function identity({ resourceAppId, id, type }: RequiredPermission): string {
  return `${resourceAppId}/${type}/${id}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ALPHABET = `${LETTERS}0123456789_~.-`;

/** 40 characters with `Q~` at the fifth place: the shape by which secret scanners know Entra's client secrets. */
function secretValue(): string {
  const pick = (alphabet: string, count: number) =>
    [...randomBytes(count)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${pick(LETTERS, 3)}8Q~${pick(ALPHABET, 33)}${pick(LETTERS, 1)}`;
}
