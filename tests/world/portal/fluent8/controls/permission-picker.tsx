/** @jsxImportSource react */
import {
  CheckboxVisibility,
  CollapseAllVisibility,
  ConstrainMode,
  DetailsList,
  DetailsListLayoutMode,
  DetailsRow,
  GroupHeader,
  type IColumn,
  type IDetailsRowProps,
  type IGroup,
  type IGroupHeaderProps,
  mergeStyles,
  SelectAllVisibility,
  SelectionMode,
} from '@fluentui/react';
import type { PaneGroup, PaneItem } from '../../models/request-pane.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { useModelSelection } from './model-selection.ts';
import { TickMark } from './tick-mark.tsx';

interface PickerProps {
  readonly groups: readonly PaneGroup[];
  onTick(id: string): void;
  onToggleGroup(name: string): void;
}

const scroller = mergeStyles({ flex: '1 1 0', minHeight: 240, overflow: 'auto', border: '1px solid #edebe9' });
const small = mergeStyles({ display: 'block', color: '#605e5c', fontSize: 12, whiteSpace: 'normal' });

/**
 * The list of a few hundred permissions in collapsible groups. It is virtualised by Fluent: rows out of sight are not
 * in the DOM.
 */
export function PermissionPicker({ groups, onTick, onToggleGroup }: PickerProps) {
  const t = useTexts();
  const byImage = usePortal().config.tickSign === 'image';
  const items = groups.flatMap((group) => group.items.map((item) => ({ ...item, key: item.id })));
  const selection = useModelSelection(items, onTick);

  let startIndex = 0;
  const listGroups: IGroup[] = groups.map(({ name, items, expanded, tickedCount }) => {
    const group = { key: name, name: tickedCount > 0 ? `${name} (${tickedCount})` : name, startIndex };
    startIndex += items.length;
    return { ...group, count: items.length, isCollapsed: !expanded };
  });

  const columns: IColumn[] = [
    {
      key: 'permission',
      name: t('permissionHeading'),
      minWidth: 200,
      isRowHeader: true,
      onRender: (item: PaneItem) => (
        <>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the portal writes the name as a label without a control */}
          <label>{item.name}</label>
          <span className={small}>{item.description}</span>
        </>
      ),
    },
    {
      key: 'adminConsent',
      name: t('adminConsentHeading'),
      minWidth: 110,
      onRender: (item: PaneItem) => t(item.adminConsentRequired ? 'yes' : 'no'),
    },
  ];
  if (byImage) {
    const onRender = (item: PaneItem) => <TickMark on={item.ticked} />;
    columns.unshift({ key: 'tick', name: '', minWidth: 20, maxWidth: 20, onRender });
  }

  const renderRow = (row?: IDetailsRowProps) => {
    if (!row) return null;
    const clickable = { ...row, onClick: () => onTick((row.item as PaneItem).id) };
    return byImage ? <DetailsRow {...clickable} /> : <DetailsRow {...row} />;
  };
  const renderHeader = (header?: IGroupHeaderProps) => (
    <GroupHeader
      {...header}
      selectionMode={SelectionMode.none}
      expandButtonProps={{ 'aria-label': t('expandOrCollapse') }}
      onToggleCollapse={(group) => onToggleGroup(group.key)}
      onGroupHeaderClick={(group) => onToggleGroup(group.key)}
      onRenderName={() => <span>{header?.group?.name}</span>}
    />
  );

  return (
    <div className={scroller} data-is-scrollable="true">
      <DetailsList
        items={items}
        groups={listGroups}
        columns={columns}
        setKey="permissions"
        getKey={(item: PaneItem) => item.id}
        selection={selection}
        selectionMode={byImage ? SelectionMode.none : SelectionMode.multiple}
        selectionZoneProps={{ selection, toggleWithoutModifierPressed: true, isSelectedOnFocus: false }}
        checkboxVisibility={CheckboxVisibility.always}
        layoutMode={DetailsListLayoutMode.justified}
        constrainMode={ConstrainMode.unconstrained}
        groupProps={{ onRenderHeader: renderHeader, collapseAllVisibility: CollapseAllVisibility.hidden }}
        onRenderDetailsHeader={(header, render) =>
          header && render ? render({ ...header, selectAllVisibility: SelectAllVisibility.hidden }) : null
        }
        onRenderRow={renderRow}
      />
    </div>
  );
}
