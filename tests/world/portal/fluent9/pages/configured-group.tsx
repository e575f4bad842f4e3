/** @jsxImportSource react */
import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  TableCell,
  TableRow,
} from '@fluentui/react-components';
import type { ConfiguredPermission } from '../../api-types.ts';
import { type ConfiguredGroup, type PermissionsModel, statusOf } from '../../models/permissions.ts';
import { useOpener, usePortal, useTexts } from '../../react/context.ts';
import { CutText } from '../controls/cut-text.tsx';
import { Icon } from '../controls/icon.tsx';
import { useLayout } from '../controls/layout.ts';

interface GroupProps {
  readonly group: ConfiguredGroup;
  readonly model: PermissionsModel;
}

/** The rows of one API: its heading, and its permissions while it is not folded. */
export function ConfiguredRows({ group, model }: GroupProps) {
  const t = useTexts();
  const opener = useOpener();
  const layout = useLayout();
  const { resourceAppId, resourceName, collapsed, rows, count } = group;
  return (
    <>
      <TableRow>
        <TableCell colSpan={6}>
          <div className={layout.centred}>
            <Button
              appearance="transparent"
              size="small"
              icon={<Icon name={collapsed ? 'chevron-right' : 'chevron-down'} />}
              aria-label={t('expandOrCollapse')}
              aria-expanded={!collapsed}
              onClick={() => model.toggleGroup(resourceAppId)}
            />
            <Link onClick={opener(() => model.openResource(resourceAppId))}>{`${resourceName} (${count})`}</Link>
          </div>
        </TableCell>
      </TableRow>
      {!collapsed && rows.map((row) => <ConfiguredRow key={`${row.type}/${row.id}`} row={row} model={model} />)}
    </>
  );
}

function ConfiguredRow({ row, model }: { readonly row: ConfiguredPermission; readonly model: PermissionsModel }) {
  const portal = usePortal();
  const t = useTexts();
  return (
    <TableRow>
      <TableCell>
        <CutText text={row.name} />
      </TableCell>
      <TableCell>{t(row.type === 'Scope' ? 'delegated' : 'application')}</TableCell>
      <TableCell>
        <CutText text={row.description} />
      </TableCell>
      <TableCell>{t(row.adminConsentRequired ? 'yes' : 'no')}</TableCell>
      <TableCell>{statusOf(portal, row)}</TableCell>
      <TableCell>
        <Menu>
          <MenuTrigger>
            <Button appearance="transparent" size="small" icon={<Icon name="more" />} aria-label="..." />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void model.removePermission(row)}>{t('removePermission')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </TableCell>
    </TableRow>
  );
}
