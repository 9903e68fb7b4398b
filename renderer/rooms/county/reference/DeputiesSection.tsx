/** Deputies that the county keeps for all its stations: a list, adding, correcting name and profession. */
import { useState } from 'react';
import type { Deputy } from '../../../../shared/deputies/deputy.ts';
import { stationOf } from '../../../../shared/kernel/ids.ts';
import { useDeputies } from '../../../db/use-people-and-places.ts';
import { formatCount, formatDayInColumn } from '../../../text/format.ts';
import { useLanguage, useWords } from '../../../text/use-words.ts';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { BookTable } from '../../../ui/BookTable.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { OnDisk } from '../../../ui/OnDisk.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { useStation } from '../../../ui/station-context.ts';
import { DeputyDialog } from './DeputyDialog.tsx';

export function DeputiesSection() {
  const text = useWords().county.reference.deputies;
  const office = useStation().station.code;
  const deputies = useDeputies().filter((deputy) => stationOf(deputy.id) === office);
  const [open, setOpen] = useState<'add' | Deputy | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const add = (
    <Button kind="primary" keys="Ctrl+Enter" onPress={() => setOpen('add')}>
      {text.add}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={text.title} count={deputies.length === 0 ? text.none : text.count(formatCount(deputies.length))} countBelow />}
      bar={deputies.length > 0 && <ActionBar left={said !== null && <OnDisk>{said}</OnDisk>} right={add} />}
    >
      {deputies.length === 0 ? <EmptyState title={text.emptyTitle} text={text.emptyText} actions={add} /> : <DeputyTable deputies={deputies} onCorrect={setOpen} />}
      {open !== null && (
        <DeputyDialog
          {...(open === 'add' ? {} : { corrects: open })}
          onClose={() => setOpen(null)}
          onSaved={(sentence) => {
            if (open !== 'add') setOpen(null);
            setSaid(sentence);
          }}
        />
      )}
    </Page>
  );
}

function DeputyTable({ deputies, onCorrect }: { readonly deputies: readonly Deputy[]; readonly onCorrect: (deputy: Deputy) => void }) {
  const text = useWords().county.reference.deputies;
  const language = useLanguage();
  const { columns } = text;
  return (
    <BookTable
      caption={text.caption}
      head={
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.levels}</th>
          <th scope="col">{columns.district}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.profession}</th>
          <th scope="col">
            <span className="for-readers">{columns.action}</span>
          </th>
        </tr>
      }
    >
      {deputies.map((deputy) => (
        <tr key={deputy.id}>
          <td>{deputy.name}</td>
          <td>{deputy.mandates.map((mandate) => text.levels[mandate.level]).join(text.listComma)}</td>
          <td>{deputy.mandates[0]?.district ?? ''}</td>
          <td>{deputy.mandates[0] === undefined ? '' : formatDayInColumn(deputy.mandates[0].from, language, { year: 'always' })}</td>
          <td>{deputy.profession}</td>
          <td>
            <Button kind="link" label={text.correctTitle(deputy.name)} onPress={() => onCorrect(deputy)}>
              {text.correct}
            </Button>
          </td>
        </tr>
      ))}
    </BookTable>
  );
}
