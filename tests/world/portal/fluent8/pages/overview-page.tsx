/** @jsxImportSource react */
import { CommandBar, IconButton, Link, mergeStyleSets, Pivot, PivotItem } from '@fluentui/react';
import { useState } from 'react';
import type { Essential, OverviewModel } from '../../models/overview.ts';
import { usePortal, useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { CopyButton } from '../controls/copy-button.tsx';
import { layout } from '../controls/layout.ts';

/** The portal's class names end in a number that changes with every release; what lasts is their start. */
const portalClass = { item: 'essentialsItem-217', label: 'essentialsLabel-218', value: 'essentialsValue-219' } as const;

const look = mergeStyleSets({
  essentials: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 32, rowGap: 4 },
  item: { display: 'flex', gap: 8, alignItems: 'center', minHeight: 26, fontSize: 13 },
  label: {
    width: 150,
    flexShrink: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: '#605e5c',
  },
  value: { whiteSpace: 'nowrap' },
  itemAbove: { display: 'flex', flexDirection: 'column', padding: '4px 0', fontSize: 13 },
});

function Item({ essential, onFollow }: { readonly essential: Essential; onFollow(): void }) {
  const { label, value, copyable, link } = essential;
  const isAbove = usePortal().config.essentials === 'label-above';
  return (
    <div className={`${portalClass.item} ${isAbove ? look.itemAbove : look.item}`}>
      <div className={`${portalClass.label} ${look.label}`} title={label}>
        {label}
      </div>
      {!isAbove && <span>:</span>}
      <div className={`${portalClass.value} ${look.value}`} title={value}>
        {link ? <Link onClick={onFollow}>{value}</Link> : value}
      </div>
      {copyable && <CopyButton value={value} />}
    </div>
  );
}

/** The app's overview: foldable Essentials in two columns, the Object ID a look-alike beside the client ID. */
export function OverviewPage({ model }: { readonly model: OverviewModel }) {
  const t = useTexts();
  const { loading, left, right } = useModel(model);
  const [open, setOpen] = useState(true);
  if (loading) return <p role="status">{t('loading')}</p>;
  const column = (essentials: readonly Essential[]) => (
    <div>
      {essentials.map((essential) => (
        <Item key={essential.key} essential={essential} onFollow={() => model.follow(essential)} />
      ))}
    </div>
  );
  return (
    <div className={layout.page}>
      <CommandBar
        items={[
          { key: 'delete', text: t('remove'), iconProps: { iconName: 'Delete' } },
          { key: 'endpoints', text: t('endpoints'), iconProps: { iconName: 'Info' } },
          { key: 'preview', text: t('previewFeatures'), iconProps: { iconName: 'Feedback' } },
        ]}
      />
      <div className={layout.title}>
        <IconButton
          iconProps={{ iconName: open ? 'ChevronDown' : 'ChevronRightMed' }}
          ariaLabel={t('essentials')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <h3 className={layout.heading}>{t('essentials')}</h3>
      </div>
      {open && (
        <div className={look.essentials}>
          {column(left)}
          {column(right)}
        </div>
      )}
      <Pivot>
        <PivotItem headerText={t('getStarted')} />
        <PivotItem headerText={t('documentation')} />
      </Pivot>
    </div>
  );
}
