import { ask } from './ask.ts';
import type { World } from './index.ts';
import { type Api, createApi } from './portal/models/api.ts';
import type { PaneOrder, Toast } from './portal/models/blade-host.ts';
import type { ModelContext } from './portal/models/context.ts';

/** The portal's pages without a drawing and without a browser: their models, against a world's real server. */
export interface Headless {
  readonly context: ModelContext;
  readonly api: Api;
  /** Texts of all finished toasts so far, with how they ended. */
  readonly toasts: readonly (readonly [Toast['status'], string])[];
  /** Where the pages went. */
  readonly visited: readonly string[];
}

/** Connects models with a world, as the page of `address` has them. */
export async function headless(world: World, address = 'https://portal.azure.com/'): Promise<Headless> {
  const { hostname, search } = new URL(address);
  const api = createApi(async (path, init) => {
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    const { status, body: text } = await ask(world, hostname, path, init.method, body as object | undefined);
    return new Response(text, { status: status ?? 500 });
  }, search);
  const toasts: [Toast['status'], string][] = [];
  const visited: string[] = [];
  const config = await api.config();
  const host = {
    toast: ({ status, text }: Toast) => {
      if (status !== 'progress') toasts.push([status, text]);
    },
    navigate: (hash: string) => {
      visited.push(hash);
    },
    openPane: ({ pane }: PaneOrder): never => {
      throw new Error(`Nobody draws the pane ${pane} here: use paneFrame 'same'.`);
    },
  };
  return { context: { config, api, host }, api, toasts, visited };
}
