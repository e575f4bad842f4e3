/** @jsxImportSource react */
import {
  DetailsList,
  DetailsListLayoutMode,
  type IColumn,
  type IGroup,
  mergeStyles,
  SelectionMode,
} from '@fluentui/react';

interface GridProps<T> {
  readonly label: string;
  readonly columns: readonly IColumn[];
  readonly rows: readonly (T & { readonly key: string })[];
  readonly groups?: readonly IGroup[];
  /** Shown in place of an empty grid's rows. */
  readonly emptyText?: string;
}

const scroller = mergeStyles({ overflow: 'auto', maxHeight: 420 });

/** A grid without selection, as the portal uses for what is configured already. */
export function Grid<T>({ label, columns, rows, groups, emptyText }: GridProps<T>) {
  return (
    <div className={scroller} data-is-scrollable="true">
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
      {rows.length === 0 && emptyText && <p>{emptyText}</p>}
    </div>
  );
}
