import { pageConfig } from '../../page/config.ts';
import { copyButtons } from './copy.ts';
import { editForm } from './edit-form.ts';
import type { PageConfig } from './page-config.ts';
import { passwordFields } from './password.ts';
import { dressSelects } from './select2.ts';
import { webserviceApps } from './webservice-apps.ts';

const config = pageConfig<PageConfig>();
dressSelects(config.texts);
editForm(config);
passwordFields();
copyButtons(config.texts.copied);
webserviceApps(config);
