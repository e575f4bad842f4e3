import type { Plan, SignInAudience } from '../../../src/domain/plan.ts';
import type {
  Act,
  BladeTitle,
  ConfiguredPermission,
  FieldFacts,
  Platform,
  SecretRow,
  Sighting,
} from '../../../src/domain/portal-facts.ts';
import type { Next, Place } from '../../../src/relay/portal-route/decision.ts';
import { LivePages, type SeenFrame } from '../../../src/relay/portal-route/live-pages.ts';
import { frameFacts, OTHER, OURS } from './facts.ts';

/** Permissions that the pane lists, by group: ours among look-alikes. */
const CATALOGUE: Readonly<Record<string, readonly string[]>> = {
  'OpenId permissions': ['email', 'offline_access', 'openid', 'profile'],
  AccessReview: ['AccessReview.Read.All'],
  AdministrativeUnit: ['AdministrativeUnit.Read.All'],
  AppCatalog: ['AppCatalog.Read.All'],
  Application: ['Application.Read.All'],
  Calendars: ['Calendars.Read'],
  Contacts: ['Contacts.Read'],
  IMAP: ['IMAP.AccessAsUser.All'],
  Mail: ['Mail.Read', 'Mail.Send'],
  POP: ['POP.AccessAsUser.All'],
  SMTP: ['SMTP.Send'],
  User: ['User.Read', 'User.Read.All', 'User.ReadBasic.All'],
};

interface Pane {
  stage: 'apis' | 'types' | 'list';
  typed: string;
  /** The filter that the drawn list obeys; it follows the typed one with a delay. */
  filter: string;
  expanded: Set<string>;
  ticked: Set<string>;
}

const field = (): FieldFacts => ({ value: '', validity: 'unknown' });

/**
 * The Azure portal as far as a run can tell: pages, panes and delays as facts, without a DOM. It applies acts as the
 * portal does and remembers what truly happened to it; a hidden twin frame shows another app at all times.
 */
export class SimulatedPortal {
  now = 1_700_000_000_000;

  place: Place | 'unknown' | 'loading' = 'register';
  /** The app that is shown; on the create form none. */
  shown: { readonly name: string; readonly clientId: string } | undefined;
  form = this.#emptyForm();
  pane: Pane | undefined;
  secretPane: { description: string; lifetimeDays: number; isSaving: boolean } | undefined;
  isSecretsTabOpen = true;
  notices: string[] = [];

  /** What truly exists. */
  readonly apps: { name: string; audience: SignInAudience; platform: Platform | undefined; uri: string }[] = [];
  configured: ConfiguredPermission[] = [
    { api: 'Microsoft Graph', name: 'User.Read', type: 'delegated', status: 'Granted' },
  ];
  secrets: { description: string; secretId: string; value: SecretRow['value']; lifetimeDays: number }[] = [];
  captured: { description: string; secretId: string } | undefined;

  /** What the portal may be like. */
  refusesNames: readonly string[] = [];
  refusesUris = false;
  isPlatformPreselected = false;
  offersTenants = false;
  isRegisterDead = false;
  isRegisterDisabled = false;
  isMenuDead = false;
  losesTicksByFiltering = false;
  refusesPermissions = false;
  isPaneInOwnFrame = false;
  /** How long a pane can't be seen while it loads its next stage, in milliseconds. */
  paneLoads = 0;
  /** Saved permissions that never come into being. */
  losesPermissions = false;
  /** What the portal says when it refuses to store a secret; undefined if it stores them. */
  secretRefusal: string | undefined;
  losesSecretSave = false;
  opensOnCertificates = false;

  #isPaneLoading = false;
  #later: { readonly at: number; readonly effect: () => void }[] = [];
  #nextId = 1;

  constructor(readonly plan: Plan) {}

  /** The moment of the next change that is under way; undefined if the portal is at rest. */
  get nextChange(): number | undefined {
    return this.#later.length === 0 ? undefined : Math.min(...this.#later.map(({ at }) => at));
  }

  advanceTo(now: number): void {
    for (let next = this.nextChange; next !== undefined && next <= now; next = this.nextChange) {
      this.now = Math.max(this.now, next);
      const due = this.#later.filter(({ at }) => at <= this.now);
      this.#later = this.#later.filter(({ at }) => at > this.now);
      for (const { effect } of due) effect();
    }
    this.now = Math.max(this.now, now);
  }

  /** What the tab shows: the page and its twin in frames, a pane beside its page or in a frame of its own. */
  pages(): LivePages {
    return new LivePages(this.frames());
  }

  frames(): SeenFrame[] {
    if (this.place === 'loading') return [];
    const page = this.#page();
    const pane = this.#paneSightings();
    const inOwn = this.isPaneInOwnFrame && pane.length > 0;
    const top = frameFacts({
      children: [
        { index: 0, shown: true, live: true },
        { index: 1, shown: false, live: false },
        { index: 2, shown: inOwn },
      ],
      address: this.shown ? { clientId: this.shown.clientId } : {},
      languageHints: ['en'],
      sightings: this.notices.length > 0 ? [{ page: 'notice', texts: [...this.notices] }] : [],
    });
    const live = frameFacts({ path: [0], titles: this.#titles(), sightings: inOwn ? page : [...page, ...pane] });
    const own = frameFacts({ path: [2], sightings: inOwn ? pane : [] });
    const twin = frameFacts({
      path: [1],
      titles: [{ app: OTHER.name, page: 'apiPermissions' }],
      sightings: [{ page: 'overview', clientId: OTHER.clientId, name: OTHER.name }],
    });
    return [top, live, twin, own].map((facts, index) => ({ documentId: `document-${index}`, facts }));
  }

  /** Carries out what was decided, as the page script and the browser would: on a page that is gone, nothing happens. */
  carryOut(next: Next): void {
    if (next.do === 'go') this.#go(next.to, next.how);
    if (next.do === 'act' && this.pages().find(next.on)) this.#act(next.act);
  }

  /** The admin or Keyferry presses Register. */
  pressRegister(): void {
    const { name, audience, platform, uri } = this.form;
    if (this.isRegisterDead || name.validity !== 'valid') return;
    this.#in(3000, () => {
      this.apps.push({ name: name.value, audience, platform, uri: uri.value });
      this.shown = { name: name.value, clientId: OURS.clientId };
      this.place = 'overview';
    });
  }

  /** The admin loads the create form anew: everything that was typed is gone. */
  drawFormAnew(): void {
    this.form = this.#emptyForm();
  }

  /** The admin types a name. */
  typeName(text: string): void {
    this.form.name = { value: text, validity: 'pending' };
    this.#in(300, () => {
      const isRefused = this.refusesNames.includes(text);
      this.form.name = isRefused
        ? { value: text, validity: 'invalid', says: 'Choose another name.' }
        : { value: text, validity: 'valid' };
    });
  }

  typeUri(text: string): void {
    this.form.uri = { value: text, validity: 'pending' };
    this.#in(300, () => {
      this.form.uri = this.refusesUris
        ? { value: text, validity: 'invalid', says: 'Must be a valid URL' }
        : { value: text, validity: 'valid' };
    });
  }

  /** Leaves the page: panes close, and no secret is ever shown again. */
  open(place: Place): void {
    this.pane = undefined;
    this.secretPane = undefined;
    this.notices = [];
    this.secrets = this.secrets.map((secret) => ({ ...secret, value: 'is-masked' }));
    this.isSecretsTabOpen = !this.opensOnCertificates;
    if (place === 'register') this.drawFormAnew();
    this.shown = place === 'register' ? undefined : { name: this.apps[0]?.name ?? OURS.name, clientId: OURS.clientId };
    this.place = place;
  }

  #in(ms: number, effect: () => void): void {
    this.#later.push({ at: this.now + ms, effect });
  }

  #emptyForm() {
    return {
      name: field(),
      audience: 'AzureADMyOrg' as SignInAudience,
      tenants: undefined as 'all' | 'certain' | undefined,
      platform: (this.isPlatformPreselected ? 'web' : undefined) as Platform | undefined,
      uri: field(),
    };
  }

  #titles(): BladeTitle[] {
    const app = this.shown?.name ?? OURS.name;
    switch (this.place) {
      case 'register':
        return [{ app: 'Register an application' }];
      case 'overview':
        return [{ app }];
      case 'permissions':
        return [{ app, page: 'apiPermissions' }, { app: 'Configured permissions' }];
      case 'secrets':
        return [{ app, page: 'certificatesAndSecrets' }];
      default:
        return [];
    }
  }

  #page(): Sighting[] {
    switch (this.place) {
      case 'register': {
        const { name, audience, tenants, platform, uri } = this.form;
        const asksTenants = this.offersTenants && audience === 'AzureADMultipleOrgs';
        return [
          {
            page: 'register',
            name,
            accountType: { selected: audience },
            ...(asksTenants ? { tenants: tenants ? { selected: tenants } : {} } : {}),
            platform: platform ? { selected: platform } : {},
            redirectUri: uri,
            canRegister: name.validity === 'valid' && !this.isRegisterDisabled,
          },
        ];
      }
      case 'overview':
        return [{ page: 'overview', ...(this.shown ?? OURS), tenantId: OURS.tenantId }];
      case 'permissions':
        return [
          {
            page: 'permissions',
            rows: this.configured,
            complete: this.configured.length > 0,
            canAdd: true,
            consent: 'enabled',
          },
        ];
      case 'secrets':
        return [
          {
            page: 'secrets',
            listShown: this.isSecretsTabOpen,
            canOpenTab: !this.isSecretsTabOpen,
            rows: this.isSecretsTabOpen ? this.secrets.map(({ lifetimeDays: _, ...row }) => row) : [],
            canAdd: this.isSecretsTabOpen,
          },
        ];
      default:
        return [];
    }
  }

  #paneSightings(): Sighting[] {
    if (this.secretPane) {
      const { description, lifetimeDays, isSaving } = this.secretPane;
      return [{ page: 'secret-pane', description, lifetimeDays, canSave: !isSaving }];
    }
    if (!this.pane || this.#isPaneLoading) return [];
    const { stage, typed, filter, expanded, ticked } = this.pane;
    if (stage !== 'list') return [{ page: 'permission-pane', stage, groups: [], rows: [], canSave: false }];
    const hits = (name: string) => name.toLowerCase().includes(filter.toLowerCase());
    const groups = Object.entries(CATALOGUE).filter(([, names]) => names.some(hits));
    return [
      {
        page: 'permission-pane',
        stage,
        filter: typed,
        groups: groups.map(([label]) => ({ label, expanded: expanded.has(label) })),
        rows: groups
          .filter(([label]) => expanded.has(label))
          .flatMap(([, names]) => names.filter(hits).map((name) => ({ name, ticked: ticked.has(name) }))),
        canSave: ticked.size > 0,
      },
    ];
  }

  #go(to: Place, how: 'menu' | 'address' | 'reload'): void {
    if (how === 'menu' && this.isMenuDead) return;
    this.#in(400, () => this.open(to));
  }

  #act(act: Act): void {
    const { form, pane, secretPane } = this;
    switch (act.act) {
      case 'set-name':
        this.typeName(act.text);
        return;
      case 'set-redirect-uri':
        this.typeUri(act.text);
        return;
      case 'choose-audience':
        form.audience = act.value;
        return;
      case 'choose-all-tenants':
        form.tenants = 'all';
        return;
      case 'choose-platform':
        form.platform = act.value;
        return;
      case 'press-register':
        this.pressRegister();
        return;
      case 'open-permission-pane':
        this.pane = {
          stage: 'apis',
          typed: '',
          filter: '',
          expanded: new Set(['OpenId permissions']),
          ticked: new Set(),
        };
        return;
      case 'choose-graph':
        if (pane) this.#showStage(pane, 'types');
        return;
      case 'choose-delegated':
        if (pane) this.#showStage(pane, 'list');
        return;
      case 'set-filter':
        if (pane) this.#filter(pane, act.text);
        return;
      case 'expand-group':
        pane?.expanded.add(act.label);
        return;
      case 'tick-permission':
        pane?.ticked.add(act.name);
        return;
      case 'show-more-rows':
        return;
      case 'save-permissions':
        if (pane) this.#savePermissions(pane);
        return;
      case 'open-secrets-tab':
        this.isSecretsTabOpen = true;
        return;
      case 'open-secret-pane':
        this.secretPane = { description: '', lifetimeDays: 180, isSaving: false };
        return;
      case 'set-secret-description':
        if (secretPane) secretPane.description = act.text;
        return;
      case 'choose-lifetime':
        if (secretPane) secretPane.lifetimeDays = act.days;
        return;
      case 'save-secret':
        this.#saveSecret();
        return;
      case 'capture-secret':
        this.#capture(act.description, act.knownSecretIds);
        return;
      default:
        throw new Error(`The portal knows no act "${act.act}".`);
    }
  }

  #showStage(pane: Pane, stage: Pane['stage']): void {
    pane.stage = stage;
    this.#isPaneLoading = this.paneLoads > 0;
    this.#in(this.paneLoads, () => {
      this.#isPaneLoading = false;
    });
  }

  #filter(pane: Pane, text: string): void {
    pane.typed = text;
    this.#in(800, () => {
      pane.filter = text;
      pane.expanded.clear();
      if (this.losesTicksByFiltering) pane.ticked.clear();
    });
  }

  #savePermissions(pane: Pane): void {
    if (this.refusesPermissions) {
      this.notices = ['Insufficient privileges to complete the operation.'];
      return;
    }
    this.#in(500, () => {
      this.pane = undefined;
    });
    const isNew = (name: string) =>
      !this.configured.some((row) => row.name === name && row.type === 'delegated' && row.api === 'Microsoft Graph');
    const rows = [...pane.ticked]
      .filter(isNew)
      .map((name): ConfiguredPermission => ({ api: 'Microsoft Graph', name, type: 'delegated', status: '' }));
    if (this.losesPermissions) return;
    this.#in(3000, () => {
      this.configured = [...this.configured, ...rows];
    });
  }

  #saveSecret(): void {
    const pane = this.secretPane;
    if (!pane || pane.isSaving) return;
    pane.isSaving = true;
    if (this.losesSecretSave) return;
    this.#in(3000, () => {
      if (this.secretRefusal !== undefined) {
        pane.isSaving = false;
        this.notices = [this.secretRefusal];
        return;
      }
      this.secretPane = undefined;
      this.addSecret(pane.description, pane.lifetimeDays);
    });
  }

  /** A secret comes into being, shown whole for as long as the page stays. */
  addSecret(description: string, lifetimeDays: number): void {
    const secretId = `33333333-3333-4333-8333-${String(this.#nextId++).padStart(12, '0')}`;
    this.secrets = [...this.secrets, { description, secretId, value: 'full', lifetimeDays }];
  }

  #capture(description: string, knownSecretIds: readonly string[]): void {
    const fresh = this.secrets.filter(
      (secret) =>
        secret.description === description && !knownSecretIds.includes(secret.secretId) && secret.value === 'full',
    );
    if (fresh.length === 1 && fresh[0]) this.captured = { description, secretId: fresh[0].secretId };
  }
}
