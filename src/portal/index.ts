import { watch } from './watch.ts';

/*
 * The page script of the portal's frames: one classic file without any import from npm, injected only while a run is
 * going on. It asks the relay whether this tab is the run's; if not, it ends at once.
 */
void watch(window);
