import type { Page, PortalWorldConfig } from '../config.ts';
import { languageParameter } from '../languages/parameter.ts';
import type { PaneOrder, PaneResult, Toast } from '../models/blade-host.ts';

/** What a frame is to draw; stands in the fragment of the frame's URL as JSON, so that it is in no request. */
export type FrameOrder =
  | { readonly kind: 'page'; readonly page: Page; readonly appId?: string; readonly isLeaving?: boolean }
  | { readonly kind: 'pane'; readonly ticket: string; readonly order: PaneOrder };

/** Frame → shell. */
export type FrameMessage =
  | { readonly from: 'practice-frame'; readonly type: 'ready' }
  | { readonly from: 'practice-frame'; readonly type: 'toast'; readonly toast: Toast }
  | { readonly from: 'practice-frame'; readonly type: 'navigate'; readonly hash: string }
  | { readonly from: 'practice-frame'; readonly type: 'open-pane'; readonly ticket: string; readonly order: PaneOrder }
  | {
      readonly from: 'practice-frame';
      readonly type: 'pane-closed';
      readonly ticket: string;
      readonly result: PaneResult;
    };

/** Shell → frame. */
export interface ShellMessage {
  readonly from: 'practice-shell';
  readonly type: 'pane-closed';
  readonly ticket: string;
  readonly result: PaneResult;
}

/**
 * The language that a document's address asks for. A frame whose address doesn't show it in `l=` (axis `languageSigns`)
 * has it under a name of the world's own.
 */
export function languageIn(query: URLSearchParams): string | null {
  return query.get('l') ?? query.get(FRAME_LANGUAGE);
}
const FRAME_LANGUAGE = 'practice-language';

/** Says the language in a frame's address, as the portal has it. */
export function addLanguage(
  address: URL,
  { language, languageSigns, languageParameter: asked }: PortalWorldConfig,
): void {
  const isShown = languageSigns === 'frames' || languageSigns === 'both';
  if (isShown) address.searchParams.set('l', languageParameter(language));
  else if (asked === 'obeyed') address.searchParams.set(FRAME_LANGUAGE, languageParameter(language));
}

/** Path of the document of every React drawing. */
export const FRAME_PATH = '/world/frame';

/** Path of the document of Knockout in a frame; with a version that was seen in 2025. */
export const HOSTED_PATH = '/registeredapps/Content/1.0.2896.1143/index.html';
