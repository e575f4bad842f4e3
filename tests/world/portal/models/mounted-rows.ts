import type { PortalWorldConfig } from '../config.ts';
import { pause } from './model.ts';

/** How many rows are added each time that the end of a short list is scrolled into view. */
const BATCH = 2;

/** How many rows of a page's lists are in the document (axis `rows`). */
export class MountedRows {
  readonly #config: PortalWorldConfig;
  readonly #changed: () => void;
  #most = 0;
  #loads = 0;

  /** `changed` is called when there are more. */
  constructor(config: PortalWorldConfig, changed: () => void) {
    this.#config = config;
    this.#changed = changed;
  }

  /** To be called when the rows are loaded, before they are drawn. */
  begin(): void {
    const load = ++this.#loads;
    const { rows, delays } = this.#config;
    this.#most = rows === 'at-once' ? Number.POSITIVE_INFINITY : rows === 'delayed' ? 0 : BATCH;
    if (rows === 'delayed')
      void pause(delays.rows).then(() => load === this.#loads && this.#grow(Number.POSITIVE_INFINITY));
  }

  /** The end of a list was scrolled into view. */
  showMore(): void {
    if (this.#config.rows === 'when-scrolled-to') this.#grow(this.#most + BATCH);
  }

  /** The rows that are in the document. */
  of<Row>(rows: readonly Row[]): readonly Row[] {
    return rows.slice(0, this.#most);
  }

  #grow(most: number): void {
    this.#most = most;
    this.#changed();
  }
}
