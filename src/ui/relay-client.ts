import type { RelayChanged, RelayView, UiMessage, UiRefusal } from '../domain/messages.ts';

/** All that a page of ours knows. Everything lasting is in the relay; closing the page loses nothing of it. */
export interface UiState {
  /** The relay's last answer; undefined until the first one. */
  readonly view: RelayView | undefined;
  /** Why the admin's last action could not be carried out; kept until the next action. */
  readonly refusal: UiRefusal | undefined;
  /** The admin's action under way. */
  readonly busy: UiMessage['type'] | undefined;
  /** True if the relay did not answer the last message. */
  readonly unreachable: boolean;
}

const FIRST_STATE: UiState = { view: undefined, refusal: undefined, busy: undefined, unreachable: false };

/** The line to the relay; `src/ui/popup.tsx` gives the real one, tests a fake. */
export interface RelayLine {
  send(message: UiMessage): Promise<unknown>;
  onMessage(listener: (message: unknown) => void): void;
}

export interface RelayClient {
  /** Asks where the admin is and what goes on. */
  look(): Promise<void>;
  /** Carries out an action of the admin. Ignored while another one is under way. */
  act(message: Exclude<UiMessage, { type: 'ui-relay-look' }>): Promise<void>;
}

/** Connects a page to the relay; `show` is called with each new state. */
export function connectToRelay(line: RelayLine, show: (state: UiState) => void): RelayClient {
  let state = FIRST_STATE;
  let lastSent = 0;
  let newestShown = 0;
  let looking = false;
  let lookAgain = false;

  const change = (part: Partial<UiState>) => {
    state = { ...state, ...part };
    show(state);
  };

  /** An answer that was overtaken by the answer to a later message is stale and must not be shown. */
  async function ask(message: UiMessage): Promise<Partial<UiState>> {
    lastSent += 1;
    const number = lastSent;
    try {
      const answer = await line.send(message);
      if (!isRelayView(answer)) return { unreachable: true };
      const refusal = answer.refusal ? { refusal: answer.refusal } : {};
      if (number < newestShown) return refusal;
      newestShown = number;
      return { view: answer, unreachable: false, ...refusal };
    } catch {
      // The browser rejects when the background is gone (update, crash). The page shows that as its own state.
      return { unreachable: true };
    }
  }

  async function look(): Promise<void> {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    do {
      lookAgain = false;
      change(await ask({ type: 'ui-relay-look' }));
    } while (lookAgain);
    looking = false;
  }

  async function act(message: UiMessage): Promise<void> {
    if (state.busy !== undefined) return;
    change({ busy: message.type, refusal: undefined });
    change({ ...(await ask(message)), busy: undefined });
  }

  line.onMessage((message) => {
    if (isRelayChanged(message)) void look();
  });
  return { look, act };
}

function isRelayView(answer: unknown): answer is RelayView {
  return typeof answer === 'object' && answer !== null && 'here' in answer;
}

function isRelayChanged(message: unknown): message is RelayChanged {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'relay-ui-changed';
}
