/**
 * Fluent's theme registers web fonts of res-1.cdn.office.net while its modules load; an empty base address makes it
 * register none. This module must therefore be imported before anything of @fluentui/react.
 */
(window as Window & { FabricConfig?: { fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: '' };

export {};
