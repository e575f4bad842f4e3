/** @jsxImportSource react */
import { Link, MessageBar, SearchBox } from '@fluentui/react';
import type { RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { layout } from '../controls/layout.ts';
import { PermissionPicker } from '../controls/permission-picker.tsx';

/** Third stage of the permissions pane: the long list and its filter. */
export function SelectPermissions({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const { filter, groups, consentColumnBar } = useModel(model);
  return (
    <>
      <div className={layout.line}>
        <h3 className={layout.heading}>{t('selectPermissions')}</h3>
        <Link onClick={() => model.expandAll()}>{t('expandAll')}</Link>
      </div>
      <SearchBox
        placeholder={t('permissionFilter')}
        value={filter}
        clearButtonProps={{ ariaLabel: t('clearFilter') }}
        onChange={(_event, text) => model.setFilter(text ?? '')}
        styles={{ root: { flexShrink: 0 } }}
      />
      {consentColumnBar && (
        <MessageBar
          dismissButtonAriaLabel={t('close')}
          styles={{ root: { flexShrink: 0 } }}
          onDismiss={() => model.closeConsentColumnBar()}
        >
          {t('consentColumnBar')}
        </MessageBar>
      )}
      {groups.length === 0 ? (
        <p>{t('noMatches')}</p>
      ) : (
        <PermissionPicker
          groups={groups}
          onTick={(id) => model.toggle(id)}
          onToggleGroup={(name) => model.toggleGroup(name)}
        />
      )}
    </>
  );
}
