/** @jsxImportSource react */
import {
  DetailsList,
  DetailsListLayoutMode,
  type IColumn,
  type IGroup,
  mergeStyles,
  SelectionMode,
} from '@fluentui/react';
import { usePortal } from '../../react/context.ts';
import { MoreRows } from '../../react/more-rows.ts';

interface GridProps<T> {
  readonly label: string;
  readonly columns: readonly IColumn[];
  readonly rows: readonly (T & { readonly key: string })[];
  readonly groups?: readonly IGroup[];
  /** Shown in place of an empty grid's rows. */
  readonly emptyText?: string;
  /** How many rows there are, if more than those in the document. */
  readonly count?: number;
  onShowMore?(): void;
}

const scroller = mergeStyles({ overflow: 'auto', maxHeight: 420 });
const shortScroller = mergeStyles({ overflow: 'auto', maxHeight: 130 });

/** A grid without selection, as the portal uses for what is configured already. */
export function Grid<T>({ label, columns, rows, groups, emptyText, count = rows.length, onShowMore }: GridProps<T>) {
  const isShort = usePortal().config.rows === 'when-scrolled-to' && onShowMore !== undefined;
  return (
    <div className={isShort ? shortScroller : scroller} data-is-scrollable="true">
      <DetailsList
        ariaLabelForGrid={label}
        compact
        items={[...rows]}
        columns={[...columns]}
        {...(groups && { groups: [...groups] })}
        setKey={label}
        selectionMode={SelectionMode.none}
        layoutMode={DetailsListLayoutMode.justified}
      />
      {isShort && count > rows.length && <MoreRows missing={count - rows.length} onSeen={onShowMore} />}
      {count === 0 && emptyText && <p>{emptyText}</p>}
    </div>
  );
}
