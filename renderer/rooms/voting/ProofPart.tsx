/** After the seal: three files for whoever wants to count again without this computer. */
import { useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { saveFile } from '../../files/save-file.ts';
import { useHost } from '../../host/use-host.ts';
import { useLanguage, useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { type Proof, proofFile, proofs } from './proof.ts';
import { Part } from './SittingFrame.tsx';
import styles from './sitting.module.css';

export function ProofPart({ id, title }: { readonly id: RecordId; readonly title: string }) {
  const host = useHost();
  const language = useLanguage();
  const text = useWords().papers.proof;
  const [making, setMaking] = useState<Proof | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async (what: Proof): Promise<void> => {
    setMaking(what);
    setFailed(false);
    const sealed = await host.voting.sealedFile({ sitting: id });
    const file = sealed.ok ? await proofFile(what, sealed.value.text, `${title} ${text.names[what]}`, language) : sealed;
    if (file.ok) saveFile(file.value.name, file.value.content, file.value.type);
    setFailed(!file.ok);
    setMaking(null);
  };
  return (
    <Part title={text.title} note={text.note}>
      <div className={styles.inline}>
        {proofs.map((what) => (
          <Button key={what} busy={making === what} onPress={() => void save(what)}>{text[what]}</Button>
        ))}
      </div>
      <p className={styles.under}>{text.how}</p>
      {failed && <Problem>{text.failed}</Problem>}
    </Part>
  );
}
