/** The toast of every save of permissions. */
export const SAVE_TOAST = {
  title: 'toastPermissionsTitle',
  progress: 'toastPermissionsSaving',
  success: 'toastPermissionsSaved',
} as const;
