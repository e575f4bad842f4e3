import type { BladeTitle, FrameFacts, PageName, PortalAddress, Sighting } from '../../domain/portal-facts.ts';

/** The facts of one document of the portal tab. */
export interface SeenFrame {
  readonly documentId: string;
  readonly facts: FrameFacts;
}

/** What the portal tab shows as a whole: the sightings of its live frames. */
export class LivePages {
  readonly #live: readonly SeenFrame[];

  constructor(private readonly frames: readonly SeenFrame[]) {
    this.#live = frames.filter((frame) => this.#isLive(frame));
  }

  /** The document at the top; undefined while the tab loads. */
  get top(): SeenFrame | undefined {
    return this.frames.find(({ facts }) => facts.path.length === 0);
  }

  get address(): PortalAddress {
    return this.top?.facts.address ?? {};
  }

  get titles(): readonly BladeTitle[] {
    return this.#live.flatMap(({ facts }) => facts.titles);
  }

  get languageHints(): readonly string[] {
    return this.#live.flatMap(({ facts }) => facts.languageHints);
  }

  /** The page of that name and the document it was seen in; the one marked live by the portal if several show it. */
  find<P extends PageName>(page: P): { sighting: Extract<Sighting, { page: P }>; documentId: string } | undefined {
    const shows = this.#live.flatMap((frame) => {
      const sighting = frame.facts.sightings.find((candidate) => candidate.page === page);
      return sighting ? [{ frame, sighting: sighting as Extract<Sighting, { page: P }> }] : [];
    });
    const best = shows.find(({ frame }) => this.#mark(frame) === true) ?? shows.at(-1);
    return best && { sighting: best.sighting, documentId: best.frame.documentId };
  }

  /** How much is understood of what is shown: the parts of the seen pages that are there. For comparing languages. */
  get understood(): number {
    const isThere = (part: unknown) =>
      part !== false && part !== 'absent' && !(Array.isArray(part) && part.length === 0);
    const parts = this.#live.flatMap(({ facts }) =>
      facts.sightings.filter(({ page }) => page !== 'notice').flatMap((sighting) => Object.values(sighting)),
    );
    return parts.filter(isThere).length;
  }

  /** What the portal's toasts and bars say, joined; undefined if nothing. */
  get notices(): string | undefined {
    const texts = this.#live.flatMap(({ facts }) =>
      facts.sightings.flatMap((sighting) => (sighting.page === 'notice' ? sighting.texts : [])),
    );
    return texts.length > 0 ? [...new Set(texts)].join(' · ') : undefined;
  }

  /**
   * True if what the tab shows is that app: some title names it, no page's title names another, and neither the
   * overview's client ID nor the address contradicts. The address alone proves nothing, because a blade can lag behind.
   */
  shows(app: { readonly name: string; readonly clientId: string }): boolean {
    const overview = this.find('overview')?.sighting;
    if (overview && overview.clientId !== app.clientId) return false;
    const { clientId } = this.address;
    if (clientId !== undefined && clientId !== app.clientId) return false;
    const ofPages = this.titles.filter(({ page }) => page !== undefined);
    if (ofPages.some((title) => title.app !== app.name)) return false;
    return ofPages.length > 0 || this.titles.some((title) => title.app === app.name || title.beforeBar === app.name);
  }

  /** A frame is live if each frame around it shows it. Frames of other hosts on the way say nothing and count as showing. */
  #isLive(frame: SeenFrame): boolean {
    return frame.facts.path.every((index, depth) => {
      const parent = this.#at(frame.facts.path.slice(0, depth));
      const child = parent?.facts.children.find((candidate) => candidate.index === index);
      if (!parent) return true;
      return child?.shown === true && child.live !== false;
    });
  }

  /** The portal's own mark of the frame, where it gives one. */
  #mark(frame: SeenFrame): boolean | undefined {
    const index = frame.facts.path.at(-1);
    const parent = this.#at(frame.facts.path.slice(0, -1));
    return parent?.facts.children.find((child) => child.index === index)?.live;
  }

  #at(path: readonly number[]): SeenFrame | undefined {
    return this.frames.find(({ facts }) => facts.path.join() === path.join());
  }
}
