/** @jsxImportSource react */
import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ShortList } from './short-list.tsx';

export interface GridColumn<Row> {
  readonly key: string;
  readonly name: string;
  cell(row: Row): ReactNode;
}

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  /** Shown in place of an empty grid's rows. */
  readonly emptyText?: string;
  /** How many rows there are, if more than those in the document. */
  readonly count?: number;
  onShowMore?(): void;
  keyOf(row: Row): string;
}

/** A grid without selection. */
export function Grid<Row>({ label, columns, rows, emptyText, count = rows.length, onShowMore, keyOf }: GridProps<Row>) {
  return (
    <ShortList missing={count - rows.length} onShowMore={onShowMore}>
      <DataGrid
        aria-label={label}
        size="small"
        items={[...rows]}
        getRowId={keyOf}
        columns={columns.map(({ key, name, cell }) =>
          createTableColumn<Row>({ columnId: key, renderHeaderCell: () => name, renderCell: cell }),
        )}
      >
        <DataGridHeader>
          <DataGridRow>
            {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<Row>>
          {({ rowId, item }) => (
            <DataGridRow<Row> key={rowId}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
      {count === 0 && emptyText && <p>{emptyText}</p>}
    </ShortList>
  );
}
