import type { NewSecret, PermissionType } from '../api-types.ts';

/** A toast in the top document. One with the same id replaces the former: progress, then success or failure. */
export interface Toast {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly status: 'progress' | 'success' | 'failure';
}

/** A pane that is to be opened in a frame of its own (axis `paneFrame: 'other'`). */
export type PaneOrder =
  | {
      readonly pane: 'request-permissions';
      readonly appId: string;
      readonly appName: string;
      /** Start at the third stage with this API's permissions. */
      readonly resource?: { readonly appId: string; readonly type: PermissionType };
    }
  | { readonly pane: 'add-secret'; readonly appId: string; readonly appName: string };

/** How a pane ended. */
export type PaneResult =
  | { readonly kind: 'dismissed' }
  | { readonly kind: 'permissions-saved' }
  | { readonly kind: 'secret-added'; readonly secret: NewSecret };

/**
 * What a page needs of the shell around it. In the top document it is the shell itself; in a frame it is a link to the
 * shell (shell/frame-link.ts).
 */
export interface BladeHost {
  toast(toast: Toast): void;
  /** Goes to another page by its hash. */
  navigate(hash: string): void;
  /** Opens a pane in a frame of its own; resolves when it is closed. */
  openPane(order: PaneOrder): Promise<PaneResult>;
}
