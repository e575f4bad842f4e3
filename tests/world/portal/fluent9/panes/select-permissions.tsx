/** @jsxImportSource react */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  SearchBox,
  Subtitle2,
} from '@fluentui/react-components';
import type { RequestPaneModel } from '../../models/request-pane.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';
import { Icon } from '../controls/icon.tsx';
import { useLayout } from '../controls/layout.ts';
import { PermissionPicker } from './permission-picker.tsx';

/** Third stage of the permissions pane: the long list and its filter. */
export function SelectPermissions({ model }: { readonly model: RequestPaneModel }) {
  const t = useTexts();
  const layout = useLayout();
  const { filter, groups, consentColumnBar } = useModel(model);
  return (
    <>
      <div className={layout.line}>
        <Subtitle2 as="h3">{t('selectPermissions')}</Subtitle2>
        <Link onClick={() => model.expandAll()}>{t('expandAll')}</Link>
      </div>
      <SearchBox
        placeholder={t('permissionFilter')}
        value={filter}
        dismiss={{ 'aria-label': t('clearFilter') }}
        onChange={(_event, { value }) => model.setFilter(value)}
      />
      {consentColumnBar && (
        <MessageBar>
          <MessageBarBody>{t('consentColumnBar')}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Icon name="dismiss" />}
                aria-label={t('close')}
                onClick={() => model.closeConsentColumnBar()}
              />
            }
          />
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
