/** @jsxImportSource react */
import {
  Accordion,
  makeStyles,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { PaneGroup, PaneItem } from '../../models/request-pane.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { useWindow } from '../controls/use-window.ts';
import { CheckboxLine, GROUP_HEIGHT, GroupLine, ImageLine, ITEM_HEIGHT } from './permission-line.tsx';

interface PickerProps {
  readonly groups: readonly PaneGroup[];
  onTick(id: string): void;
  onToggleGroup(name: string): void;
}

type Line = { readonly group: PaneGroup; readonly item?: PaneItem };

const useStyles = makeStyles({
  scroller: {
    flex: '1 1 0',
    minHeight: '240px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  consent: { flexGrow: 0, flexBasis: '140px' },
});

/** The list of a few hundred permissions in groups that fold. Only the lines near those in sight are in the DOM. */
export function PermissionPicker({ groups, onTick, onToggleGroup }: PickerProps) {
  const t = useTexts();
  const styles = useStyles();
  const ItemLine = usePortal().config.tickSign === 'image' ? ImageLine : CheckboxLine;
  const lines = groups.flatMap((group): Line[] => [
    { group },
    ...(group.expanded ? group.items.map((item) => ({ group, item })) : []),
  ]);
  const shown = useWindow(lines.map(({ item }) => (item ? ITEM_HEIGHT : GROUP_HEIGHT)));
  return (
    <div ref={shown.scroller} className={styles.scroller}>
      <Accordion
        multiple
        collapsible
        openItems={groups.filter(({ expanded }) => expanded).map(({ name }) => name)}
        onToggle={(_event, { value }) => onToggleGroup(String(value))}
      >
        <Table noNativeElements role="grid" aria-label={t('selectPermissions')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('permissionHeading')}</TableHeaderCell>
              <TableHeaderCell className={styles.consent}>{t('adminConsentHeading')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            <div style={{ height: shown.before }} />
            {lines
              .slice(shown.from, shown.to)
              .map(({ group, item }) =>
                item ? (
                  <ItemLine key={item.id} item={item} onTick={() => onTick(item.id)} />
                ) : (
                  <GroupLine key={group.name} group={group} />
                ),
              )}
            <div style={{ height: shown.after }} />
          </TableBody>
        </Table>
      </Accordion>
    </div>
  );
}
