import { visible } from '../dom.ts';

/** Rows and cells of the portal's grids: Knockout's, Fluent's, and plain tables. */

export const ROW = '[role=row], .fxc-gc-row, tr';
const CELL = '[role=gridcell], [role=rowheader], [role=cell], .fxc-gc-cell, td';

/** The visible cells of a row; where a cell of one family wraps one of another, the inner one. */
export function cellsOf(row: Element): HTMLElement[] {
  return visible(row, CELL).filter((cell) => !cell.querySelector(CELL));
}
