import type { ConfiguredPermission, PermissionType } from '../api-types.ts';
import type { PaneResult } from './blade-host.ts';
import { ConsentDialogModel } from './consent-dialog.ts';
import { hasPanesApart, type ModelContext, textOf } from './context.ts';
import { Model, pause } from './model.ts';
import { MountedRows } from './mounted-rows.ts';
import { RequestPaneModel } from './request-pane.ts';
import { SAVE_TOAST } from './save-toast.ts';
import { withToast } from './with-toast.ts';

/** The permissions of one API in the grid, alphabetically, ignoring case. */
export interface ConfiguredGroup {
  readonly resourceAppId: string;
  readonly resourceName: string;
  readonly collapsed: boolean;
  /** Those that are in the document; see the axis `rows`. */
  readonly rows: readonly ConfiguredPermission[];
  /** How many there are. */
  readonly count: number;
}

interface PermissionsState {
  readonly loading: boolean;
  readonly appName: string;
  readonly groups: readonly ConfiguredGroup[];
  /** The yellow bar that follows a save. */
  readonly editingBar: boolean;
  /** The green bar that follows consent. */
  readonly consentBar: boolean;
  readonly consentAvailable: boolean;
  readonly consentEnabled: boolean;
  /** The pane, if it is open and lives in the page's own frame. */
  readonly pane: RequestPaneModel | undefined;
  readonly dialog: ConsentDialogModel | undefined;
}

/** "API permissions" of an app. */
export class PermissionsModel extends Model<PermissionsState> {
  readonly #context: ModelContext;
  readonly #appId: string;
  readonly #mounted: MountedRows;
  #permissions: readonly ConfiguredPermission[] = [];
  #loaded = Promise.resolve();

  constructor(context: ModelContext, appId: string) {
    super({
      loading: true,
      appName: '',
      groups: [],
      editingBar: false,
      consentBar: false,
      consentAvailable: ['present', 'disabled'].includes(context.config.consentButton),
      consentEnabled: false,
      pane: undefined,
      dialog: undefined,
    });
    this.#context = context;
    this.#appId = appId;
    this.#mounted = new MountedRows(context.config, () => this.set({ groups: this.#grouped() }));
  }

  load(): Promise<void> {
    this.#loaded = this.#read();
    return this.#loaded;
  }

  async #read(): Promise<void> {
    this.set({ loading: true, consentEnabled: false });
    const { api, config } = this.#context;
    const [app, permissions] = await Promise.all([api.app(this.#appId), api.permissions(this.#appId)]);
    this.#permissions = permissions;
    this.#mounted.begin();
    const consentEnabled = permissions.length > 0 && config.consentButton !== 'disabled';
    this.set({ loading: false, appName: app.name, groups: this.#grouped(), consentEnabled });
    if (config.consentButton === 'late') {
      void pause(config.delays.consent).then(() => this.set({ consentAvailable: true }));
    }
  }

  /** The end of a list was scrolled into view. */
  showMoreRows(): void {
    this.#mounted.showMore();
  }

  toggleGroup(resourceAppId: string): void {
    const groups = this.getState().groups.map((group) =>
      group.resourceAppId === resourceAppId ? { ...group, collapsed: !group.collapsed } : group,
    );
    this.set({ groups });
  }

  /** "Add a permission": the pane at its first stage. */
  async addPermission(): Promise<void> {
    await this.#openPane(undefined);
  }

  /** "Microsoft Graph (n)": the pane at its third stage, with the existing ticks. */
  async openResource(resourceAppId: string): Promise<void> {
    const type = this.#permissions.some((row) => row.resourceAppId === resourceAppId && row.type === 'Scope')
      ? 'Scope'
      : 'Role';
    await this.#openPane({ appId: resourceAppId, type });
  }

  /** Removes one permission of the grid by its row menu. */
  async removePermission(row: ConfiguredPermission): Promise<void> {
    if (this.#context.isLeaving) return;
    const { api } = this.#context;
    const outcome = await withToast(this.#context, SAVE_TOAST, { app: this.getState().appName }, async () => {
      const others = (await api.permissions(this.#appId)).filter(
        ({ resourceAppId, id, type }) => !(resourceAppId === row.resourceAppId && id === row.id && type === row.type),
      );
      await api.savePermissions(
        this.#appId,
        others.map(({ resourceAppId, id, type }) => ({ resourceAppId, id, type })),
      );
    });
    if (outcome.failed) return;
    this.set({ editingBar: true });
    await this.load();
  }

  askForConsent(): void {
    if (this.#context.isLeaving || !this.getState().consentEnabled) return;
    const dialog = new ConsentDialogModel(this.#context, this.#appId, this.getState().appName, async (granted) => {
      this.set({ dialog: undefined });
      if (!granted) return;
      this.set({ consentBar: true, editingBar: false });
      await this.load();
    });
    this.set({ dialog });
  }

  async #openPane(resource: { appId: string; type: PermissionType } | undefined): Promise<void> {
    if (this.#context.isLeaving) return;
    await Promise.all([this.#loaded, pause(this.#context.config.delays.pane)]);
    const { appName } = this.getState();
    if (hasPanesApart(this.#context, 'permissions')) {
      const order = {
        pane: 'request-permissions',
        appId: this.#appId,
        appName,
        ...(resource ? { resource } : {}),
      } as const;
      await this.#paneClosed(await this.#context.host.openPane(order));
      return;
    }
    const pane = new RequestPaneModel(this.#context, { appId: this.#appId, appName, resource }, (result) =>
      this.#paneClosed(result),
    );
    this.set({ pane });
    await pane.load();
  }

  async #paneClosed(result: PaneResult): Promise<void> {
    this.set({ pane: undefined });
    if (result.kind !== 'permissions-saved') return;
    this.set({ editingBar: true, consentBar: false });
    await this.load();
  }

  #grouped(): ConfiguredGroup[] {
    const collapsed = new Set(
      this.getState()
        .groups.filter((group) => group.collapsed)
        .map((group) => group.resourceAppId),
    );
    const byResource = new Map<string, ConfiguredPermission[]>();
    for (const permission of this.#permissions) {
      const rows = byResource.get(permission.resourceAppId) ?? [];
      rows.push(permission);
      byResource.set(permission.resourceAppId, rows);
    }
    return [...byResource].map(([resourceAppId, rows]) => ({
      resourceAppId,
      resourceName: rows[0]?.resourceName ?? resourceAppId,
      collapsed: collapsed.has(resourceAppId),
      rows: this.#mounted.of(rows.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))),
      count: rows.length,
    }));
  }
}

/** The text of a row's Status column; a row that needs no consent and has none shows nothing. */
export function statusOf(context: ModelContext, row: ConfiguredPermission): string {
  if (row.granted) return textOf(context, 'grantedFor');
  return row.adminConsentRequired ? textOf(context, 'notGrantedFor') : '';
}
