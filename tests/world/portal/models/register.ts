import type { SignInAudience } from '../../../../src/domain/plan.ts';
import type { Platform } from '../api-types.ts';
import { hashes } from '../deep-links.ts';
import type { TextKey } from '../texts.ts';
import { type ModelContext, textOf } from './context.ts';
import { type Field, Model } from './model.ts';
import { withToast } from './with-toast.ts';

interface Choice<Value> {
  readonly value: Value;
  readonly text: string;
}

type TenantChoice = 'all' | 'certain';

interface RegisterState {
  readonly name: Field<string>;
  readonly accountTypes: readonly Choice<SignInAudience>[];
  readonly audience: Field<SignInAudience>;
  /** The sentence over the account types. */
  readonly accountTypesHelp: string;
  /** Only the new wording asks which tenants, with its second account type. */
  readonly asksForTenants: boolean;
  /** Undefined until the form asks; also then, if nothing is preselected. */
  readonly tenantChoice: TenantChoice | undefined;
  readonly platforms: readonly Choice<Platform>[];
  readonly platform: Field<Platform | undefined>;
  readonly redirectUri: Field<string>;
  readonly submitEnabled: boolean;
  readonly submitting: boolean;
}

const OLD_TEXTS = {
  AzureADMyOrg: 'accountsInThisOrgOnly',
  AzureADMultipleOrgs: 'accountsInAnyOrg',
  AzureADandPersonalMicrosoftAccount: 'accountsInAnyOrgAndPersonal',
  PersonalMicrosoftAccount: 'personalAccountsOnly',
} as const satisfies Record<SignInAudience, TextKey>;

const NEW_TEXTS = {
  AzureADMyOrg: 'accountTypeSingleTenantOnly',
  AzureADMultipleOrgs: 'accountTypeMultipleTenants',
  AzureADandPersonalMicrosoftAccount: 'accountTypeAnyTenantPlusPersonal',
  PersonalMicrosoftAccount: 'accountTypePersonalOnly',
} as const satisfies Record<SignInAudience, TextKey>;

const PLATFORM_TEXTS = {
  publicClient: 'platformPublicClient',
  web: 'platformWeb',
  spa: 'platformSpa',
} as const satisfies Record<Platform, TextKey>;

const ACCOUNT_TYPES = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
] as const satisfies readonly SignInAudience[];

const TOAST = { title: 'toastCreateTitle', progress: 'toastCreating', success: 'toastCreated' } as const;

/** "Register an application". Every change travels to the server and back before the form answers it. */
export class RegisterModel extends Model<RegisterState> {
  readonly #context: ModelContext;
  #edits = { name: 0, audience: 0, platform: 0, redirectUri: 0 };

  constructor(context: ModelContext) {
    const isOldWording = context.config.accountTypeControl === 'radios';
    super({
      name: { value: '', validation: 'none' },
      accountTypes: choices(isOldWording ? OLD_TEXTS : NEW_TEXTS, context, ACCOUNT_TYPES),
      accountTypesHelp: textOf(context, isOldWording ? 'accountTypesQuestion' : 'accountTypesChoose'),
      audience: { value: 'AzureADMyOrg', validation: 'none' },
      asksForTenants: false,
      tenantChoice: undefined,
      platforms: choices(PLATFORM_TEXTS, context, context.config.platformOrder),
      platform: { value: context.config.platformPreselected ? 'web' : undefined, validation: 'none' },
      redirectUri: { value: '', validation: 'none' },
      submitEnabled: true,
      submitting: false,
    });
    this.#context = context;
  }

  async setName(value: string): Promise<void> {
    const edit = ++this.#edits.name;
    this.#update({ name: { value, validation: 'pending' } });
    const { valid, reason } = await this.#context.api.validateName(value);
    if (edit !== this.#edits.name) return;
    this.#update({ name: this.#judged(value, valid, reason) });
  }

  async setAudience(value: SignInAudience): Promise<void> {
    const edit = ++this.#edits.audience;
    const { accountTypeControl, tenantChoicePreselected } = this.#context.config;
    const asksForTenants = accountTypeControl !== 'radios' && value === 'AzureADMultipleOrgs';
    const first = tenantChoicePreselected ? 'all' : undefined;
    const tenantChoice = asksForTenants ? (this.getState().tenantChoice ?? first) : undefined;
    this.#update({ audience: { value, validation: 'pending' }, asksForTenants, tenantChoice });
    await this.#context.api.settle();
    if (edit === this.#edits.audience) this.#update({ audience: { value, validation: 'valid' } });
  }

  setTenantChoice(tenantChoice: TenantChoice): void {
    this.#update({ tenantChoice });
  }

  async setPlatform(value: Platform): Promise<void> {
    const edit = ++this.#edits.platform;
    this.#update({ platform: { value, validation: 'pending' } });
    await this.#context.api.settle();
    if (edit === this.#edits.platform) this.#update({ platform: { value, validation: 'valid' } });
  }

  async setRedirectUri(value: string): Promise<void> {
    const edit = ++this.#edits.redirectUri;
    const { platform } = this.getState();
    this.#update({
      redirectUri: { value, validation: 'pending' },
      // Without a URI no platform is missed any more.
      ...(value === '' && platform.value === undefined ? { platform: { value: undefined, validation: 'none' } } : {}),
    });
    const { valid, reason } = await this.#context.api.validateRedirectUri(value);
    if (edit !== this.#edits.redirectUri) return;
    this.#update({ redirectUri: this.#judged(value, valid, reason) });
  }

  /** Registers the app and goes to its Overview. Does nothing while the button is disabled. */
  async submit(): Promise<void> {
    const { submitEnabled, name, audience, platform, redirectUri } = this.getState();
    if (!submitEnabled) return;
    if (name.validation === 'none') {
      await this.setName(name.value);
      if (this.getState().name.validation !== 'valid') return;
    }
    if (redirectUri.value !== '' && platform.value === undefined) {
      this.#update({
        platform: { value: undefined, validation: 'invalid', message: textOf(this.#context, 'platformRequired') },
      });
      return;
    }
    const { api, host } = this.#context;
    this.#update({ submitting: true });
    const outcome = await withToast(this.#context, TOAST, { app: name.value }, () =>
      api.createApp({
        name: name.value,
        audience: audience.value,
        ...(redirectUri.value !== '' && platform.value
          ? { redirectUri: { platform: platform.value, uri: redirectUri.value } }
          : {}),
      }),
    );
    if (outcome.failed) {
      this.#update({ submitting: false });
      return;
    }
    const { appId, objectId, audience: registered } = outcome.answer;
    host.navigate(hashes.created(appId, objectId, registered));
  }

  #judged(value: string, valid: boolean, reason: TextKey | undefined): Field<string> {
    if (valid) return { value, validation: 'valid' };
    return { value, validation: 'invalid', ...(reason ? { message: textOf(this.#context, reason) } : {}) };
  }

  #update(patch: Partial<RegisterState>): void {
    const next = { ...this.getState(), ...patch };
    const fields = [next.name, next.audience, next.platform, next.redirectUri];
    const settled = fields.every(({ validation }) => validation === 'none' || validation === 'valid');
    const answered = !next.asksForTenants || next.tenantChoice !== undefined;
    this.set({ ...patch, submitEnabled: settled && answered && !next.submitting });
  }
}

function choices<Value extends string>(
  texts: Readonly<Record<Value, TextKey>>,
  context: ModelContext,
  order: readonly Value[],
): readonly Choice<Value>[] {
  return order.map((value) => ({ value, text: textOf(context, texts[value]) }));
}
