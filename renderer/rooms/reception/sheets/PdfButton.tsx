/** The host makes a PDF of the sheet on screen; the person saves it where it is wanted. */
import { useState } from 'react';
import type { SheetPaper } from '../../../../shared/reception/sheets.ts';
import { useHost } from '../../../host/use-host.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './preview.module.css';

type Pdf = { readonly state: 'none' | 'making' } | { readonly state: 'ready'; readonly ref: string } | { readonly state: 'failed'; readonly why: string };

export function PdfButton({ title, paper, landscape }: { readonly title: string; readonly paper: SheetPaper; readonly landscape: boolean }) {
  const host = useHost();
  const words = useWords();
  const { receipt } = words.reception;
  const [pdf, setPdf] = useState<Pdf>({ state: 'none' });
  const make = async (): Promise<void> => {
    setPdf({ state: 'making' });
    const answer = await host.reports.pdf({ title, paper, landscape });
    setPdf(answer.ok ? { state: 'ready', ref: answer.value.ref } : { state: 'failed', why: problemText(words, answer.problem, answer.facts) });
    if (!answer.ok) return;
    const link = document.createElement('a');
    link.href = `/files/${answer.value.ref}`;
    link.download = `${title}.pdf`;
    link.click();
  };
  return (
    <span className={styles.pdf} role="status">
      {pdf.state === 'ready' && (
        <a href={`/files/${pdf.ref}`} download={`${title}.pdf`}>
          {receipt.pdfReady}
        </a>
      )}
      {pdf.state === 'failed' && receipt.pdfFailed(pdf.why)}
      <Button onPress={() => void make()} busy={pdf.state === 'making'}>
        {pdf.state === 'making' ? receipt.pdfMaking : receipt.pdf}
      </Button>
    </span>
  );
}
