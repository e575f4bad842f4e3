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
  keyOf(row: Row): string;
}

/** A grid without selection. */
export function Grid<Row>({ label, columns, rows, emptyText, keyOf }: GridProps<Row>) {
  return (
    <div>
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
      {rows.length === 0 && emptyText && <p>{emptyText}</p>}
    </div>
  );
}
