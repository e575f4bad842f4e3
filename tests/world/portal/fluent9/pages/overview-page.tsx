/** @jsxImportSource react */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import type { Essential, OverviewModel } from '../../models/overview.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { Commands } from '../controls/commands.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { useLayout } from '../controls/layout.ts';

const useStyles = makeStyles({
  essentials: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '32px' },
  item: { display: 'flex', flexDirection: 'column', marginBottom: '8px' },
  itemBeside: { display: 'flex', gap: '8px', alignItems: 'center', minHeight: '26px' },
  label: { color: tokens.colorNeutralForeground3, fontSize: '12px' },
  labelBeside: { width: '150px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface ItemProps {
  readonly essential: Essential;
  onFollow(): void;
}

function Item({ essential: { label, value, copyable, link }, onFollow }: ItemProps) {
  const layout = useLayout();
  const styles = useStyles();
  const isAbove = usePortal().config.essentials === 'label-above';
  return (
    <div className={isAbove ? styles.item : styles.itemBeside}>
      <div className={mergeClasses(styles.label, !isAbove && styles.labelBeside)} title={label}>
        {label}
      </div>
      {!isAbove && <span>:</span>}
      <div className={layout.centred}>
        {link ? <Link onClick={onFollow}>{value}</Link> : <span>{value}</span>}
        {copyable && <CopyButton value={value} />}
      </div>
    </div>
  );
}

/** The app's overview: foldable Essentials in two columns, the Object ID a look-alike beside the client ID. */
export function OverviewPage({ model }: { readonly model: OverviewModel }) {
  const t = useTexts();
  const layout = useLayout();
  const styles = useStyles();
  const { loading, left, right } = useModel(model);
  if (loading) return <Spinner label={t('loading')} />;
  const column = (essentials: readonly Essential[]) => (
    <div>
      {essentials.map((essential) => (
        <Item key={essential.key} essential={essential} onFollow={() => model.follow(essential)} />
      ))}
    </div>
  );
  return (
    <div className={layout.page}>
      <Commands
        commands={[
          { text: t('remove'), icon: 'delete' },
          { text: t('endpoints'), icon: 'info' },
          { text: t('previewFeatures'), icon: 'feedback' },
        ]}
      />
      <Accordion collapsible defaultOpenItems="essentials">
        <AccordionItem value="essentials">
          <AccordionHeader>{t('essentials')}</AccordionHeader>
          <AccordionPanel>
            <div className={styles.essentials}>
              {column(left)}
              {column(right)}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <TabList defaultSelectedValue="start">
        <Tab value="start">{t('getStarted')}</Tab>
        <Tab value="documentation">{t('documentation')}</Tab>
      </TabList>
    </div>
  );
}
