import type { AppListEntry } from '../api-types.ts';
import { hashes } from '../deep-links.ts';
import type { ModelContext } from './context.ts';
import { Model, pause } from './model.ts';

export type ListTab = 'all' | 'owned' | 'deleted';

interface AppListState {
  readonly loading: boolean;
  readonly tab: ListTab;
  readonly filter: string;
  readonly apps: readonly AppListEntry[];
  readonly canRegister: boolean;
}

/** The list of app registrations, with its tabs and its delayed filter. */
export class AppListModel extends Model<AppListState> {
  readonly #context: ModelContext;
  #loaded: readonly AppListEntry[] = [];
  #edit = 0;

  constructor(context: ModelContext) {
    super({ loading: true, tab: 'all', filter: '', apps: [], canRegister: context.config.mayRegister });
    this.#context = context;
  }

  async load(): Promise<void> {
    const { tab } = this.getState();
    this.set({ loading: true });
    this.#loaded = tab === 'deleted' ? [] : await this.#context.api.apps(tab);
    this.#draw();
  }

  async chooseTab(tab: ListTab): Promise<void> {
    this.set({ tab });
    await this.load();
  }

  async setFilter(filter: string): Promise<void> {
    const edit = ++this.#edit;
    this.set({ filter });
    await pause(this.#context.config.delays.filter);
    if (edit === this.#edit) this.#draw();
  }

  newRegistration(): void {
    if (this.getState().canRegister) this.#context.host.navigate(hashes.register());
  }

  openApp({ appId, objectId }: AppListEntry): void {
    this.#context.host.navigate(hashes.app('Overview', appId, objectId));
  }

  #draw(): void {
    const wanted = this.getState().filter.trim().toLowerCase();
    const apps = this.#loaded.filter(
      ({ name, appId }) => name.toLowerCase().startsWith(wanted) || appId.startsWith(wanted),
    );
    this.set({ loading: false, apps });
  }
}
