import type { SignInAudience } from '../../src/domain/plan.ts';
import type { Save, Trouble } from './troubles.ts';
import { wrongsIn } from './wrongs.ts';

/**
 * The record of what truly happened in the practice world. Tests assert on it and not on what a page or the extension
 * says.
 */
export interface Audit {
  /** In order, with milliseconds since the world's start. */
  readonly events: readonly AuditEvent[];
  /** What exists now, as the tenant holds it. */
  apps(): AuditApp[];
  /**
   * What no run may do in this world, one sentence for each time it was done through the portal: a write to an app that
   * was not registered through it, two apps of one name, an application permission, a second secret. Empty is right.
   */
  wrongs(): string[];
}

export type Platform = 'web' | 'spa' | 'publicClient';

export interface AuditPermission {
  readonly resourceAppId: string;
  readonly id: string;
  readonly type: 'Scope' | 'Role';
  readonly name: string;
}

export interface AuditSecret {
  readonly secretId: string;
  readonly label: string;
  readonly value: string;
  readonly lifetimeDays: number;
  /** ISO 8601. */
  readonly endsAt: string;
  readonly removed: boolean;
}

export interface AuditApp {
  readonly name: string;
  readonly clientId: string;
  readonly objectId: string;
  /** Graph's name of the account type. */
  readonly audience: SignInAudience;
  readonly redirectUris: readonly { readonly platform: Platform; readonly uri: string }[];
  readonly permissions: readonly AuditPermission[];
  readonly secrets: readonly AuditSecret[];
  /** True if every configured permission has been granted for the tenant. */
  readonly consentGranted: boolean;
}

/** One change of the tenant, or one that it refused. Secrets are named by their id; the value is in `apps()` alone. */
export type AuditChange =
  | { readonly kind: 'app-created'; readonly clientId: string; readonly name: string }
  | { readonly kind: 'permissions-saved'; readonly clientId: string; readonly permissions: readonly AuditPermission[] }
  | { readonly kind: 'consent-granted'; readonly clientId: string }
  | {
      readonly kind: 'secret-created';
      readonly clientId: string;
      readonly secretId: string;
      readonly label: string;
      readonly lifetimeDays: number;
    }
  | { readonly kind: 'secret-removed'; readonly clientId: string; readonly secretId: string }
  /** Somebody chose his account on the sign-in page. */
  | { readonly kind: 'signed-in'; readonly userName: string }
  | { readonly kind: 'refused'; readonly what: string; readonly code: string }
  /** A save failed without a reason of its own; `reply-lost`: and was stored all the same. */
  | { readonly kind: 'trouble'; readonly save: Save; readonly trouble: Trouble };

/** `via`: it was done through the portal, not by the world's own set-up. */
export type AuditEvent = AuditChange & { readonly at: number; readonly via?: 'portal' };

/** An audit and the function that adds to it. `via` tells who is acting now. */
export function createAudit(
  apps: () => AuditApp[],
  via: () => 'portal' | undefined,
): { audit: Audit; record: (change: AuditChange) => void } {
  const start = performance.now();
  const events: AuditEvent[] = [];
  return {
    audit: { events, apps, wrongs: () => wrongsIn(events, apps()) },
    record: (change) => {
      const actor = via();
      events.push({ ...change, at: performance.now() - start, ...(actor ? { via: actor } : {}) });
    },
  };
}
