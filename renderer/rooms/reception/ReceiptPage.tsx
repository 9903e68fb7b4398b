/** The receipt before it is printed: as paper, with two ways to get it out of the computer. */
import { useState } from 'react';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { useIssue } from '../../db/use-issue.ts';
import { useHost } from '../../host/use-host.ts';
import { problemText } from '../../text/problem-text.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import { navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { ReceiptSheet } from './ReceiptSheet.tsx';
import { useNames } from './use-names.ts';
import styles from './receipt.module.css';

export function ReceiptPage({ id }: { readonly id: RecordId }) {
  const live = useIssue(id);
  const names = useNames();
  const { station, capabilities } = useStation();
  const { receipt, record } = names.words;
  const back = (): void => navigate({ page: 'ledger', id });
  if (live.state === 'loading') return null;
  if (live.state === 'problem' || live.value === null) {
    return (
      <Page>
        <EmptyState title={record.notFound} text={record.notFoundText} actions={<Button keys="Esc" onPress={back}>{receipt.back}</Button>} />
      </Page>
    );
  }
  const title = receipt.documentTitle(live.value.issue.number);
  return (
    <PrintSheet
      paper="A5"
      landscape
      title={title}
      left={
        <Button kind="link" keys="Esc" onPress={back}>
          {receipt.back}
        </Button>
      }
      actions={
        <>
          {capabilities.pdf && <PdfButton title={title} />}
          <Button kind="primary" keys="Ctrl+P" onPress={() => window.print()}>
            {receipt.print}
          </Button>
        </>
      }
    >
      <ReceiptSheet open={live.value} station={station.name} names={names} />
    </PrintSheet>
  );
}

type Pdf = { readonly state: 'none' | 'making' } | { readonly state: 'ready'; readonly ref: string } | { readonly state: 'failed'; readonly why: string };

/** The host makes a PDF of the sheet on screen; the person saves it where it is wanted. */
function PdfButton({ title }: { readonly title: string }) {
  const host = useHost();
  const words = useWords();
  const { receipt } = words.reception;
  const [pdf, setPdf] = useState<Pdf>({ state: 'none' });
  const make = async (): Promise<void> => {
    setPdf({ state: 'making' });
    const answer = await host.reports.pdf({ title, paper: 'A5', landscape: true });
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
