import type { Random } from '../../random.ts';

/** Every view that is drawn now, with what draws it anew from the same view model. */
const drawn = new Set<() => void>();

/** Lets `remount` be called by `remountOne`; the answer ends that. */
export function remountable(remount: () => void): () => void {
  drawn.add(remount);
  return () => drawn.delete(remount);
}

/** Replaces the elements of one of the views that are drawn now. */
export function remountOne(random: Random): void {
  [...drawn][Math.floor(random.next() * drawn.size)]?.();
}
