import type { NewSecret, SecretEntry } from '../api-types.ts';
import { AddSecretPaneModel } from './add-secret-pane.ts';
import type { PaneResult } from './blade-host.ts';
import { hasPanesApart, type ModelContext } from './context.ts';
import { Model, pause } from './model.ts';
import { MountedRows } from './mounted-rows.ts';

export type CredentialsTab = 'certificates' | 'secrets' | 'federated';

/** One row of the client secrets. */
export interface SecretRow {
  readonly secretId: string;
  readonly label: string;
  /** In the format of the portal's language. */
  readonly expires: string;
  /** The whole value if the secret was made on this very page; else its first three characters and 18 asterisks. */
  readonly value: string;
  /** False: the value is masked and has no copy button. */
  readonly fresh: boolean;
}

interface SecretsState {
  readonly loading: boolean;
  readonly appName: string;
  readonly tab: CredentialsTab;
  /** Those that are in the document; see the axis `rows`. */
  readonly rows: readonly SecretRow[];
  /** How many there are. */
  readonly count: number;
  /** The pane, if it is open and lives in the page's own frame. */
  readonly pane: AddSecretPaneModel | undefined;
}

/**
 * "Certificates & secrets". A value is held here for as long as the page lives and comes from nowhere else: a page that
 * is left makes a new model, and the server answers with hints only.
 */
export class SecretsModel extends Model<SecretsState> {
  readonly #context: ModelContext;
  readonly #appId: string;
  readonly #mounted: MountedRows;
  #secrets: readonly SecretEntry[] = [];
  #loaded = Promise.resolve();
  readonly #fresh = new Map<string, string>();

  constructor(context: ModelContext, appId: string) {
    super({ loading: true, appName: '', tab: context.config.credentialsTab, rows: [], count: 0, pane: undefined });
    this.#context = context;
    this.#appId = appId;
    this.#mounted = new MountedRows(context.config, () => this.set({ rows: this.#rows() }));
  }

  load(): Promise<void> {
    this.#loaded = this.#read();
    return this.#loaded;
  }

  async #read(): Promise<void> {
    this.set({ loading: true });
    const { api } = this.#context;
    const [app, secrets] = await Promise.all([api.app(this.#appId), api.secrets(this.#appId)]);
    this.#secrets = secrets;
    this.#mounted.begin();
    this.set({ loading: false, appName: app.name, rows: this.#rows(), count: secrets.length });
  }

  /** The end of the list was scrolled into view. */
  showMoreRows(): void {
    this.#mounted.showMore();
  }

  #rows(): SecretRow[] {
    return this.#mounted.of(this.#secrets).map((secret) => this.#row(secret));
  }

  chooseTab(tab: CredentialsTab): void {
    this.set({ tab });
  }

  async newSecret(): Promise<void> {
    if (this.#context.isLeaving) return;
    await Promise.all([this.#loaded, pause(this.#context.config.delays.pane)]);
    const app = { appId: this.#appId, appName: this.getState().appName };
    if (hasPanesApart(this.#context, 'secrets')) {
      await this.#paneClosed(await this.#context.host.openPane({ pane: 'add-secret', ...app }));
      return;
    }
    this.set({ pane: new AddSecretPaneModel(this.#context, app, (result) => this.#paneClosed(result)) });
  }

  async removeSecret(secretId: string): Promise<void> {
    if (this.#context.isLeaving) return;
    await this.#context.api.removeSecret(this.#appId, secretId);
    await this.load();
  }

  async #paneClosed(result: PaneResult): Promise<void> {
    this.set({ pane: undefined });
    if (result.kind !== 'secret-added') return;
    const secret: NewSecret = result.secret;
    this.#fresh.set(secret.secretId, secret.value);
    await this.load();
  }

  #row({ secretId, label, hint, endsAt }: SecretEntry): SecretRow {
    const value = this.#fresh.get(secretId);
    return {
      secretId,
      label,
      expires: new Date(endsAt).toLocaleDateString(this.#context.config.language),
      value: value ?? `${hint}${'*'.repeat(18)}`,
      fresh: value !== undefined,
    };
  }
}
