/** Page scripts use the browser's own `browser` object (native in Chrome since 148). Types only. */
declare const browser: import('webextension-polyfill').Browser;
