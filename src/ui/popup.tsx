import { render } from 'preact';
import { browser } from '../platform/browser.ts';
import { App } from './app.tsx';
import { connectToRelay } from './relay-client.ts';
import { t } from './text.ts';

const root = document.getElementById('app');
if (!root) throw new Error('popup.html has no #app');

document.documentElement.lang = t('common_language');

const relay = connectToRelay(
  {
    send: (message) => browser.runtime.sendMessage(message),
    onMessage: (listener) =>
      browser.runtime.onMessage.addListener((message: unknown) => {
        listener(message);
        // No answer from here: the first answer wins, and other pages of ours may hear the same message.
        return undefined;
      }),
  },
  (state) => render(<App state={state} relay={relay} />, root),
);
void relay.look();
