import type { SignInAudience } from '../../../../src/domain/plan.ts';
import type { AppFacts, Platform } from '../api-types.ts';
import { hashes } from '../deep-links.ts';
import type { TextKey } from '../texts.ts';
import { type ModelContext, textOf } from './context.ts';
import { Model } from './model.ts';

/** One line of Essentials. `link` goes to a page of the app. */
export interface Essential {
  readonly key: TextKey;
  readonly label: string;
  readonly value: string;
  readonly copyable: boolean;
  readonly link?: string;
}

interface OverviewState {
  readonly loading: boolean;
  readonly appName: string;
  readonly left: readonly Essential[];
  readonly right: readonly Essential[];
}

const AUDIENCE_TEXTS = {
  AzureADMyOrg: 'myOrganizationOnly',
  AzureADMultipleOrgs: 'multipleOrganizations',
  AzureADandPersonalMicrosoftAccount: 'allAccountUsers',
  PersonalMicrosoftAccount: 'personalAccountUsers',
} as const satisfies Record<SignInAudience, TextKey>;

/** An app's Overview. The Object ID is a GUID beside the client ID, as in the portal. */
export class OverviewModel extends Model<OverviewState> {
  readonly #context: ModelContext;
  readonly #appId: string;

  constructor(context: ModelContext, appId: string) {
    super({ loading: true, appName: '', left: [], right: [] });
    this.#context = context;
    this.#appId = appId;
  }

  async load(): Promise<void> {
    const app = await this.#context.api.app(this.#appId);
    this.set({ loading: false, appName: app.name, left: this.#left(app), right: this.#right(app) });
  }

  /** Follows a link of Essentials. */
  follow(essential: Essential): void {
    if (essential.link) this.#context.host.navigate(essential.link);
  }

  #left(app: AppFacts): Essential[] {
    return [
      this.#line('displayName', app.name),
      this.#line('applicationClientId', app.appId, { copyable: true }),
      this.#line('objectId', app.objectId, { copyable: true }),
      this.#line('directoryTenantId', this.#context.config.tenant.id, { copyable: true }),
      this.#line('supportedAccountTypes', textOf(this.#context, AUDIENCE_TEXTS[app.audience])),
    ];
  }

  #right(app: AppFacts): Essential[] {
    const count = (platform: Platform) => app.redirectUris.filter((uri) => uri.platform === platform).length;
    const credentials =
      app.secretCount === 0
        ? textOf(this.#context, 'addCredential')
        : textOf(this.#context, 'credentialCount', { certificates: 0, secrets: app.secretCount });
    const uris = { web: count('web'), spa: count('spa'), publicClient: count('publicClient') };
    const page = (item: string) => ({ link: hashes.app(item, app.appId, app.objectId) });
    return [
      this.#line('clientCredentials', credentials, page('Credentials')),
      this.#line('redirectUris', textOf(this.#context, 'redirectUriCount', uris), page('Authentication')),
      this.#line('applicationIdUri', textOf(this.#context, 'addApplicationIdUri'), page('ProtectAnAPI')),
      this.#line('managedApplication', app.name),
      this.#line('state', textOf(this.#context, 'activated')),
    ];
  }

  #line(key: TextKey, value: string, more: { copyable?: boolean; link?: string } = {}): Essential {
    return { key, label: textOf(this.#context, key), value, copyable: false, ...more };
  }
}
