/** 附近相似, beside the form: never in the way. Ctrl+G links the first, its button each; linking joins nothing, merging is for later. */
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import type { LedgerRow } from '../../../db/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { announce } from '../../../ui/LiveRegion.tsx';
import { hashOf } from '../../../ui/route.ts';
import { shortNumber } from '../short-number.ts';
import type { RoomNames } from '../use-names.ts';
import { placeName } from '../value-words.ts';
import type { Similar } from './use-similar.ts';
import styles from './similar.module.css';

type SimilarMattersProps = { readonly similar: Similar; readonly onLinks: (links: readonly RecordId[]) => void; readonly names: RoomNames };

const similarId = 'register-similar';

/** In a narrow page the list lies below the form: this leads there. Seen only then, and only when there is something. */
export function SimilarJump({ similar, names }: { readonly similar: Similar; readonly names: RoomNames }) {
  const count = similar.linked.length + similar.offered.length;
  if (count === 0) return null;
  const jump = (): void => {
    const heading = document.getElementById(similarId);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <p className={styles.jump}>
      <Button size="small" onPress={jump}>
        {names.words.registering.similar.jump(count)}
      </Button>
    </p>
  );
}

export function SimilarMatters({ similar, onLinks, names }: SimilarMattersProps) {
  const text = names.words.registering.similar;
  const { links, linked, offered, isAsked } = similar;
  const first = offered[0];
  const link = (row: LedgerRow): void => {
    onLinks([...links, row.id]);
    announce(text.linkedSay(shortNumber(row.show.number)));
  };
  const unlink = (row: LedgerRow): void => {
    onLinks(links.filter((id) => id !== row.id));
    announce(text.unlinkedSay(shortNumber(row.show.number)));
  };
  const count = linked.length + offered.length;
  return (
    <section className={styles.similar} aria-labelledby={similarId}>
      <h2 className={styles.title} id={similarId} tabIndex={-1}>
        {count === 0 ? text.title : text.count(count)}
        {count > 0 && <small>{text.note}</small>}
      </h2>
      {count === 0 && <p className={styles.none}>{isAsked ? text.noneFound : text.none}</p>}
      <ul className={styles.list}>
        {linked.map((row) => (
          <Matter key={row.id} row={row} names={names} linked>
            <Button kind="link" label={text.unlinkOne(shortNumber(row.show.number))} onPress={() => unlink(row)}>
              {text.unlink}
            </Button>
          </Matter>
        ))}
        {offered.map((row) => (
          <Matter key={row.id} row={row} names={names} linked={false}>
            {row === first ? (
              <Button size="small" keys="Ctrl+G" onPress={() => link(row)}>
                {text.link}
              </Button>
            ) : (
              <Button kind="link" label={text.linkOne(shortNumber(row.show.number))} onPress={() => link(row)}>
                {text.link}
              </Button>
            )}
          </Matter>
        ))}
      </ul>
    </section>
  );
}

type MatterProps = { readonly row: LedgerRow; readonly names: RoomNames; readonly linked: boolean; readonly children: React.ReactNode };

function Matter({ row, names, linked, children }: MatterProps) {
  const { words } = names;
  const head = [shortNumber(row.show.number), names.shortDay(row.on), placeName(names, row.place)].filter((part) => part !== '').join(words.comma);
  return (
    <li>
      <div className={styles.head}>
        <a href={hashOf({ page: 'ledger', id: row.id })}>{head}</a>
        {children}
      </div>
      <p>{row.show.summary}</p>
      <p className={styles.stage}>{[words.stages[row.stage], linked ? words.registering.similar.linked : ''].filter((part) => part !== '').join(words.comma)}</p>
    </li>
  );
}
