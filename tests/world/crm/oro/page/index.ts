import { pageConfig } from '../../page/config.ts';
import { enableSync } from './enable-sync.ts';
import { navigation } from './navigation.ts';
import type { PageConfig } from './page-config.ts';
import { defaultBoxes } from './use-default.ts';

defaultBoxes();
enableSync();
navigation(pageConfig<PageConfig>());
