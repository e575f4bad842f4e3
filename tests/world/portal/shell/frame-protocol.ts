import type { Page } from '../config.ts';
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
export const FRAME_LANGUAGE = 'practice-language';

/** Path of the document of every framed drawing. */
export const FRAME_PATH = '/world/frame';
