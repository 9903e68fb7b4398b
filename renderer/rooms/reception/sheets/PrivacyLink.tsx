/** A link of the form: the notice to read to a visitor, without leaving what is being written. */
import { useState } from 'react';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { navigate } from '../../../ui/route.ts';
import { useStation } from '../../../ui/station-context.ts';
import { PrivacyPoints } from './PrivacySheet.tsx';
import styles from './notice.module.css';

export function PrivacyLink() {
  const { sheets, common } = useWords();
  const { station } = useStation();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button kind="link" onPress={() => setOpen(true)}>
        {sheets.privacy.link}
      </Button>
      <Dialog
        open={open}
        title={sheets.privacy.title}
        onClose={close}
        width={46}
        actions={
          <>
            <Button onPress={() => navigate({ page: 'sheet', sheet: 'privacy' })}>{sheets.privacy.toPrint}</Button>
            <Button keys="Esc" bindKey={false} autoFocus onPress={close}>
              {common.close}
            </Button>
          </>
        }
      >
        <div className={styles.screen}>
          <p className={styles.lead2}>{sheets.privacy.lead}</p>
          <PrivacyPoints words={sheets} station={station} />
        </div>
      </Dialog>
    </>
  );
}
