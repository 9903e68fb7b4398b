/** Says once, in plain words, that the database was made anew from the journal. Stays until it is read. */
import { useState } from 'react';
import type { OpenedStore } from '../db/open-store.ts';
import { formatCount } from '../text/format.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { OnDisk } from '../ui/OnDisk.tsx';
import styles from './RebuiltNotice.module.css';

let read: OpenedStore['rebuilt'] = null;

export function RebuiltNotice({ rebuilt }: { readonly rebuilt: OpenedStore['rebuilt'] }) {
  const words = useWords();
  const [closed, setClosed] = useState(rebuilt === read);
  if (rebuilt === null || closed || rebuilt.records === 0) return null;
  return (
    <div className={styles.notice} role="status">
      <OnDisk>{words.app.rebuilt[rebuilt.reason](formatCount(rebuilt.records))}</OnDisk>
      <Button
        kind="link"
        onPress={() => {
          read = rebuilt;
          setClosed(true);
        }}
      >
        {words.common.close}
      </Button>
    </div>
  );
}
