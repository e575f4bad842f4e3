import type { OfferedPermission, PermissionRef, PermissionType, ResourceEntry } from '../api-types.ts';
import type { PaneResult } from './blade-host.ts';
import { type ModelContext, textOf } from './context.ts';
import { Model, pause } from './model.ts';
import { SAVE_TOAST } from './save-toast.ts';
import { withToast } from './with-toast.ts';

export type ApiTab = 'microsoft' | 'organization' | 'mine';

/** One permission in the third stage's list. */
export interface PaneItem {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly adminConsentRequired: boolean;
  readonly ticked: boolean;
}

/** One group of the list; `tickedCount` is shown behind its name if it is not 0. */
export interface PaneGroup {
  readonly name: string;
  readonly expanded: boolean;
  readonly tickedCount: number;
  readonly items: readonly PaneItem[];
}

interface RequestPaneState {
  /** `select-api` → `select-type` → `select-permissions` (the list appears under the two type tiles). */
  readonly stage: 'select-api' | 'select-type' | 'select-permissions';
  /** `update` if the pane was opened from the grid: the button is then "Update permissions". */
  readonly mode: 'add' | 'update';
  readonly loading: boolean;
  readonly apiTab: ApiTab;
  readonly apiSearch: string;
  readonly apis: readonly ResourceEntry[];
  readonly resource: ResourceEntry | undefined;
  readonly type: PermissionType | undefined;
  /** What stands in the filter box; the groups follow later. */
  readonly filter: string;
  readonly groups: readonly PaneGroup[];
  readonly consentColumnBar: boolean;
  readonly saveEnabled: boolean;
  readonly saving: boolean;
}

interface RequestPaneOrder {
  readonly appId: string;
  readonly appName: string;
  readonly resource: { readonly appId: string; readonly type: PermissionType } | undefined;
}

/**
 * The pane "Request API permissions". Ticks belong to the pane and not to the drawn rows: they survive filtering,
 * collapsing and the change between delegated and application permissions.
 */
export class RequestPaneModel extends Model<RequestPaneState> {
  readonly #context: ModelContext;
  readonly #order: RequestPaneOrder;
  readonly #closed: (result: PaneResult) => void | Promise<void>;
  /** True: what is unticked is removed. False: ticks only add to what the app has. */
  readonly #showsExisting: boolean;
  #resources: readonly ResourceEntry[] = [];
  #existing: readonly PermissionRef[] = [];
  #offered: readonly OfferedPermission[] = [];
  /** `type/id` of the chosen resource. */
  #ticks = new Set<string>();
  #ticksAtStart = new Set<string>();
  #edit = 0;

  constructor(context: ModelContext, order: RequestPaneOrder, closed: (result: PaneResult) => void | Promise<void>) {
    super({
      stage: 'select-api',
      mode: order.resource ? 'update' : 'add',
      loading: true,
      apiTab: 'microsoft',
      apiSearch: '',
      apis: [],
      resource: undefined,
      type: undefined,
      filter: '',
      groups: [],
      consentColumnBar: true,
      saveEnabled: false,
      saving: false,
    });
    this.#context = context;
    this.#order = order;
    this.#showsExisting = order.resource !== undefined || context.config.addPaneShowsExisting;
    this.#closed = closed;
  }

  async load(): Promise<void> {
    const { api } = this.#context;
    [this.#resources, this.#existing] = await Promise.all([api.resources(), api.permissions(this.#order.appId)]);
    this.set({ apis: this.#resources });
    const { resource } = this.#order;
    if (resource) {
      await this.chooseApi(resource.appId);
      await this.chooseType(resource.type);
    } else {
      this.set({ loading: false });
    }
  }

  chooseTab(apiTab: ApiTab): void {
    this.set({ apiTab, apis: apiTab === 'mine' ? [] : this.#resources, apiSearch: '' });
  }

  async searchApis(apiSearch: string): Promise<void> {
    const edit = ++this.#edit;
    this.set({ apiSearch });
    await pause(this.#context.config.delays.filter);
    if (edit !== this.#edit) return;
    const wanted = apiSearch.trim().toLowerCase();
    this.set({
      apis: this.#resources.filter(({ name, appId }) => name.toLowerCase().startsWith(wanted) || appId === wanted),
    });
  }

  /** To the second stage. */
  async chooseApi(resourceAppId: string): Promise<void> {
    const resource = this.#resources.find(({ appId }) => appId === resourceAppId);
    if (!resource) return;
    const existing = this.#showsExisting ? this.#existing.filter((ref) => ref.resourceAppId === resourceAppId) : [];
    this.#ticks = new Set(existing.map(tickKey));
    this.#ticksAtStart = new Set(this.#ticks);
    this.set({ loading: true });
    await this.#context.api.settle();
    this.set({
      loading: false,
      stage: 'select-type',
      resource,
      type: undefined,
      groups: [],
      filter: '',
      saveEnabled: false,
    });
  }

  /** "All APIs": back to the first stage; the ticks are lost. */
  back(): void {
    this.#edit += 1;
    this.set({ stage: 'select-api', resource: undefined, type: undefined, groups: [], filter: '', saveEnabled: false });
  }

  /** To the third stage. */
  async chooseType(type: PermissionType): Promise<void> {
    const { resource } = this.getState();
    if (!resource) return;
    this.#edit += 1;
    this.set({ type, loading: true, groups: [], filter: '' });
    const offered = await this.#context.api.offered(resource.appId, type);
    this.#offered = offered.map((permission) => ({ ...permission, group: this.#groupName(permission.group) }));
    if (this.getState().type !== type) return;
    this.set({
      loading: false,
      stage: 'select-permissions',
      groups: this.#grouped(this.#offered, this.#openedByItself()),
    });
  }

  /** The old list stays drawn until the delay is over; then the matching groups come back collapsed. */
  async setFilter(filter: string): Promise<void> {
    const edit = ++this.#edit;
    this.set({ filter });
    await pause(this.#context.config.delays.filter);
    if (edit !== this.#edit) return;
    const wanted = filter.trim().toLowerCase();
    const hits = this.#offered.filter(
      ({ name, description }) => name.toLowerCase().includes(wanted) || description.toLowerCase().includes(wanted),
    );
    if (!this.#context.config.ticksSurviveFilter) {
      const shown = new Set(hits.map(tickKey));
      this.#ticks = new Set([...this.#ticks].filter((key) => shown.has(key)));
    }
    this.set({ groups: this.#grouped(hits, wanted === '' ? this.#openedByItself() : new Set()) });
  }

  toggleGroup(name: string): void {
    this.set({
      groups: this.getState().groups.map((group) =>
        group.name === name ? { ...group, expanded: !group.expanded } : group,
      ),
    });
  }

  expandAll(): void {
    this.set({ groups: this.getState().groups.map((group) => ({ ...group, expanded: true })) });
  }

  closeConsentColumnBar(): void {
    this.set({ consentColumnBar: false });
  }

  /** Ticks or unticks one permission of the type shown. The button follows after a round trip. */
  async toggle(id: string): Promise<void> {
    const { type } = this.getState();
    if (!type) return;
    const key = tickKey({ type, id });
    if (!this.#ticks.delete(key)) this.#ticks.add(key);
    this.set({ groups: this.getState().groups.map((group) => this.#withTick(group, id)) });
    await this.#context.api.settle();
    this.set({ saveEnabled: !sameMembers(this.#ticks, this.#ticksAtStart) && !this.getState().saving });
  }

  /** Writes the app's whole list: this resource's ticks and what other resources had. */
  async save(): Promise<void> {
    const { saveEnabled, resource } = this.getState();
    if (!saveEnabled || !resource) return;
    this.set({ saving: true, saveEnabled: false });
    const { api } = this.#context;
    const outcome = await withToast(this.#context, SAVE_TOAST, { app: this.#order.appName }, () =>
      api.savePermissions(this.#order.appId, this.#wholeList(resource.appId)),
    );
    if (outcome.failed) this.set({ saving: false, saveEnabled: true });
    else await this.#closed({ kind: 'permissions-saved' });
  }

  async discard(): Promise<void> {
    await this.#closed({ kind: 'dismissed' });
  }

  #wholeList(resourceAppId: string): PermissionRef[] {
    const untouched = this.#existing.filter(
      (ref) => ref.resourceAppId !== resourceAppId || !(this.#showsExisting || this.#ticks.has(tickKey(ref))),
    );
    const ticked = [...this.#ticks].map((key): PermissionRef => {
      const [type, id = ''] = key.split('/');
      return { resourceAppId, id, type: type === 'Role' ? 'Role' : 'Scope' };
    });
    return [...untouched.map(({ id, type, resourceAppId: owner }) => ({ resourceAppId: owner, id, type })), ...ticked];
  }

  #grouped(permissions: readonly OfferedPermission[], expanded: ReadonlySet<string>): PaneGroup[] {
    const byName = new Map<string, PaneItem[]>();
    for (const { id, type, name, description, adminConsentRequired, group } of permissions) {
      const items = byName.get(group) ?? [];
      items.push({ id, name, description, adminConsentRequired, ticked: this.#ticks.has(tickKey({ type, id })) });
      byName.set(group, items);
    }
    return [...byName].map(([name, items]) => ({
      name,
      expanded: expanded.has(name),
      tickedCount: this.#countOf(name),
      items,
    }));
  }

  #groupName(group: string): string {
    return group === OPENID_GROUP ? textOf(this.#context, 'openIdPermissions') : group;
  }

  #openedByItself(): ReadonlySet<string> {
    return new Set([this.#groupName(OPENID_GROUP)]);
  }

  /** Ticks of a group, whether or not the filter shows them. */
  #countOf(group: string): number {
    return this.#offered.filter((permission) => permission.group === group && this.#ticks.has(tickKey(permission)))
      .length;
  }

  #withTick(group: PaneGroup, id: string): PaneGroup {
    if (!group.items.some((item) => item.id === id)) return group;
    return {
      ...group,
      tickedCount: this.#countOf(group.name),
      items: group.items.map((item) => (item.id === id ? { ...item, ticked: !item.ticked } : item)),
    };
  }
}

/** The catalogue's name of the one group that the portal translates, and opens by itself. */
const OPENID_GROUP = 'OpenId permissions';

function tickKey({ type, id }: { readonly type: PermissionType; readonly id: string }): string {
  return `${type}/${id}`;
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}
