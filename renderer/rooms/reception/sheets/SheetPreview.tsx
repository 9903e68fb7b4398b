/** A sheet before it is printed: its pages as paper, which paper, which sheet of the same matter, and the ways out of the computer. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { type Sheet, type SheetName, type SheetPaper } from '../../../../shared/reception/sheets.ts';
import { useHost } from '../../../host/use-host.ts';
import { problemText } from '../../../text/problem-text.ts';
import { useWords } from '../../../text/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import { navigate } from '../../../ui/route.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { PdfButton } from '../../../ui/PdfButton.tsx';
import { rememberedPaper, rememberPaper } from './remembered-paper.ts';
import styles from './preview.module.css';

export type SheetPreviewProps = {
  readonly sheet: Sheet;
  /** also the name of a PDF */
  readonly title: string;
  /** the matter it is of, and the sheets that this matter has */
  readonly matter?: { readonly id: RecordId; readonly has: readonly SheetName[] };
  readonly back: string;
  readonly onBack: () => void;
  /** one node a page */
  readonly pages: (paper: SheetPaper) => readonly ReactNode[];
};

export function SheetPreview({ sheet, title, matter, back, onBack, pages }: SheetPreviewProps) {
  const words = useWords();
  const text = words.sheets;
  const { capabilities } = useStation();
  const host = useHost();
  const [paper, setPaper] = useState(() => rememberedPaper(sheet));
  const drawn = pages(paper);
  // A person who came by key stands at the first thing that can be chosen here.
  const said = useRef('');
  const name = text.preview(title);
  useEffect(() => {
    if (said.current === name) return;
    said.current = name;
    announce(name);
  }, [name]);
  return (
    <PrintSheet
      paper={paper}
      landscape={sheet.landscape}
      title={title}
      left={
        <span className={styles.left}>
          <Button kind="link" keys="Esc" onPress={onBack}>
            {back}
          </Button>
          {matter !== undefined && (
            <Segments<SheetName>
              label={text.whichSheet}
              value={sheet.name}
              options={matter.has.map((value) => ({ value, label: text.names[value] }))}
              onChange={(value) => navigate({ page: 'sheet', sheet: value, id: matter.id }, { replace: true })}
            />
          )}
          {sheet.papers.length > 1 && (
            <Segments<SheetPaper>
              label={text.paper}
              value={paper}
              options={sheet.papers.map((value) => ({ value, label: value }))}
              onChange={(value) => {
                rememberPaper(sheet, value);
                setPaper(value);
              }}
            />
          )}
          <span className={styles.said}>
            {text.paperAndSide(text.papers[paper], sheet.landscape)}
            {words.common.and}
            {text.pages(drawn.length)}
          </span>
        </span>
      }
      actions={
        <>
          {capabilities.pdf && <PdfButton title={title} words={words.reception.receipt} failed={(problem, facts) => words.reception.receipt.pdfFailed(problemText(words, problem, facts))} make={() => host.reports.pdf({ title, paper, landscape: sheet.landscape })} />}
          <Button kind="primary" keys="Ctrl+P" onPress={() => window.print()}>
            {text.print}
          </Button>
        </>
      }
    >
      {drawn}
    </PrintSheet>
  );
}

