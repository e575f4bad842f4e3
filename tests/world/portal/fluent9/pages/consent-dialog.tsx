/** @jsxImportSource react */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ConsentDialogModel } from '../../models/consent-dialog.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';

/** The question before admin consent is given. */
export function ConsentDialog({ model }: { readonly model: ConsentDialogModel }) {
  const t = useTexts();
  const { title, question, busy } = useModel(model);
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{question}</DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={busy} onClick={() => model.yes()}>
              {t('yes')}
            </Button>
            <Button disabled={busy} onClick={() => model.no()}>
              {t('no')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
