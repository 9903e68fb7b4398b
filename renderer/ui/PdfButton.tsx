/** A PDF of the sheet on screen, made by whom the page asks; the person saves it where it is wanted. */
import { useState } from 'react';
import type { ProblemFacts, Result } from '../../shared/kernel/result.ts';
import { Button } from './Button.tsx';
import styles from './PdfButton.module.css';

type Pdf = { readonly state: 'none' | 'making' } | { readonly state: 'ready'; readonly ref: string } | { readonly state: 'failed'; readonly why: string };

export type PdfButtonProps = {
  /** also the name of the file */
  readonly title: string;
  readonly words: { readonly pdf: string; readonly pdfMaking: string; readonly pdfReady: string };
  /** why there is none, in words */
  readonly failed: (problem: string, facts?: ProblemFacts) => string;
  /** asks for it; the answer's `ref` is its name at the host */
  readonly make: () => Promise<Result<{ readonly ref: string }, string>>;
};

export function PdfButton({ title, words, failed, make }: PdfButtonProps) {
  const [pdf, setPdf] = useState<Pdf>({ state: 'none' });
  const begin = async (): Promise<void> => {
    setPdf({ state: 'making' });
    const answer = await make();
    setPdf(answer.ok ? { state: 'ready', ref: answer.value.ref } : { state: 'failed', why: failed(answer.problem, answer.facts) });
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
          {words.pdfReady}
        </a>
      )}
      {pdf.state === 'failed' && pdf.why}
      <Button onPress={() => void begin()} busy={pdf.state === 'making'}>
        {pdf.state === 'making' ? words.pdfMaking : words.pdf}
      </Button>
    </span>
  );
}
