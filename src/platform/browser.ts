import browser from 'webextension-polyfill';

/**
 * The only door to the browser's extension API for the background and our pages. Page scripts must not import it
 * (a polyfill in every frame costs 10 KB); they use the global `browser`, native since Chrome 148.
 */
export { browser };
