/** @jsxImportSource react */
import { AccordionHeader, AccordionItem, Checkbox, makeStyles, TableCell, TableRow } from '@fluentui/react-components';
import type { PaneGroup, PaneItem } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { Icon } from '../controls/icon.tsx';

/** In pixels: a windowed list must know what it doesn't draw. */
export const GROUP_HEIGHT = 36;
export const ITEM_HEIGHT = 52;

const useStyles = makeStyles({
  group: { height: `${GROUP_HEIGHT}px` },
  item: { height: `${ITEM_HEIGHT}px` },
  consent: { flexGrow: 0, flexBasis: '140px' },
  tick: { flexGrow: 0, flexBasis: '32px', cursor: 'pointer' },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  help: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: '12px' },
  underName: { paddingLeft: '32px' },
});

/** A group's heading, which folds the group. */
export function GroupLine({ group: { name, tickedCount } }: { readonly group: PaneGroup }) {
  return (
    <TableRow className={useStyles().group}>
      <TableCell role="gridcell">
        <AccordionItem value={name}>
          <AccordionHeader size="small">{tickedCount > 0 ? `${name} (${tickedCount})` : name}</AccordionHeader>
        </AccordionItem>
      </TableCell>
    </TableRow>
  );
}

interface ItemProps {
  readonly item: PaneItem;
  onTick(): void;
}

/** A permission that says by `aria-selected` and by its check box whether it is ticked; the name is the box's label. */
export function CheckboxLine({ item, onTick }: ItemProps) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <TableRow className={styles.item} aria-selected={item.ticked}>
      <TableCell role="gridcell">
        <div className={styles.name}>
          <Checkbox checked={item.ticked} label={item.name} onChange={onTick} />
          <span className={`${styles.help} ${styles.underName}`}>{item.description}</span>
        </div>
      </TableCell>
      <TableCell role="gridcell" className={styles.consent}>
        {t(item.adminConsentRequired ? 'yes' : 'no')}
      </TableCell>
    </TableRow>
  );
}

/** A permission whose image's name alone says whether it is ticked; a click anywhere in the row ticks it. */
export function ImageLine({ item, onTick }: ItemProps) {
  const t = useTexts();
  const styles = useStyles();
  return (
    <TableRow className={styles.item} onClick={onTick}>
      <TableCell role="gridcell" className={styles.tick}>
        <Icon name={item.ticked ? 'box-ticked' : 'box'} label={item.ticked ? 'Selected' : 'Unselected'} />
      </TableCell>
      <TableCell role="gridcell">
        <div className={styles.name}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the portal writes the name as a label without a control */}
          <label>{item.name}</label>
          <span className={styles.help}>{item.description}</span>
        </div>
      </TableCell>
      <TableCell role="gridcell" className={styles.consent}>
        {t(item.adminConsentRequired ? 'yes' : 'no')}
      </TableCell>
    </TableRow>
  );
}
