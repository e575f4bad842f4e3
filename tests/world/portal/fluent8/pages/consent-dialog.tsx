/** @jsxImportSource react */
import { DefaultButton, Dialog, DialogFooter, PrimaryButton } from '@fluentui/react';
import type { ConsentDialogModel } from '../../models/consent-dialog.ts';
import { useTexts } from '../../react/context.ts';
import { useModel } from '../../react/use-model.ts';

/** The question before admin consent is given. */
export function ConsentDialog({ model }: { readonly model: ConsentDialogModel }) {
  const t = useTexts();
  const { title, question, busy } = useModel(model);
  return (
    <Dialog
      hidden={false}
      minWidth={460}
      onDismiss={() => {
        void model.no();
      }}
      dialogContentProps={{ title, subText: question }}
      modalProps={{ isBlocking: true }}
    >
      <DialogFooter>
        <PrimaryButton text={t('yes')} disabled={busy} onClick={() => model.yes()} />
        <DefaultButton text={t('no')} disabled={busy} onClick={() => model.no()} />
      </DialogFooter>
    </Dialog>
  );
}
