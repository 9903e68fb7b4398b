/** A ledger without a matter: the columns stay so that one learns them, one first step, one alternative. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { navigate } from '../../ui/route.ts';
import { useStation } from '../../ui/station-context.ts';
import { layoutOf, usualColumns } from './ledger-columns.ts';
import { LedgerHead } from './LedgerHead.tsx';
import type { RoomNames } from './use-names.ts';
import styles from './ledger.module.css';

export function LedgerEmpty({ names }: { readonly names: RoomNames }) {
  const { ledger } = names.words;
  const atOffice = useStation().station.party === 'office';
  const frame = useRef<HTMLDivElement>(null);
  const rem = useWidthInRem(frame);
  return (
    <Page head={<PageHead title={ledger.title} count={ledger.emptyCount} />} scroll={false}>
      <div className={styles.list}>
        <div ref={frame} className={styles.emptyHead}>
          <table className={styles.table} aria-label={ledger.list}>
            <LedgerHead layout={layoutOf(usualColumns, rem, { withYear: false, withStation: atOffice, language: names.language })} sort={undefined} names={names} />
          </table>
          <EmptyState
            title={ledger.emptyTitle}
            text={atOffice ? ledger.emptyAtOffice : ledger.emptyText}
            actions={
              atOffice ? null : <>
                <Button kind="primary" keys="F2" bindKey={false} onPress={() => navigate({ page: 'register' })}>
                  {ledger.registerFirst}
                </Button>
                <Button onPress={() => navigate({ page: 'import' })}>{ledger.importOld}</Button>
              </>
            }
            note={atOffice ? '' : ledger.emptyNote}
          />
        </div>
      </div>
    </Page>
  );
}

/** @returns 0 until it was measured */
function useWidthInRem(frame: RefObject<HTMLElement | null>): number {
  const [rem, setRem] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setRem(element.clientWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    measure();
    const measured = new ResizeObserver(measure);
    measured.observe(element);
    return () => measured.disconnect();
  }, [frame]);
  return rem;
}
