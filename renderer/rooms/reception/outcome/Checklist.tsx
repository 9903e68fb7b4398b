/** 收单要齐这4样: square boxes as on paper; each thing that is missing has its own small button. */
import type { ReactNode } from 'react';
import { checklistOf, mayFile, type Telling } from '../../../../shared/reception/checklist.ts';
import type { Told } from '../../../../shared/reception/issue.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useStation } from '../../../ui/station-context.ts';
import type { RecordDialogProps } from '../RecordActions.tsx';
import { fieldLabel, valueWords } from '../value-words.ts';
import styles from './outcome.module.css';

type ChecklistProps = Omit<RecordDialogProps, 'id'> & { /** level of the heading */ readonly heading: 2 | 3 };

export function Checklist({ open, acts, names, heading }: ChecklistProps) {
  const { issue, folded } = open;
  const { list } = names.words.outcome;
  const checklist = checklistOf(issue, folded.history);
  const mayAct = useStation().station.party !== 'office' && issue.stage !== 'withdrawn';
  const Heading = heading === 2 ? 'h2' : 'h3';
  const named = (fields: readonly string[]) => fields.map((field) => fieldLabel(names, field)).join(names.words.listComma);
  const filing = mayFile(checklist, issue.stage);
  const later = issue.stage === 'registered' ? list.boxUndecided : filing ? list.boxReady : list.boxLater;
  return (
    <section aria-labelledby="checklist">
      <Heading className={styles.heading} id="checklist">
        {list.title}
        <small>{list.count(checklist.done)}</small>
      </Heading>
      <ul className={styles.checklist}>
        <Item done={checklist.deputy.state !== 'missing'} title={list.deputy} text={tellingWords(checklist.deputy, valueWords(names, 'deputies', issue.deputies), list.missing, names)}>
          {mayAct && checklist.deputy.state !== 'told' && <Act about={list.deputy} colon={names.words.colon} onPress={() => acts.show('told_deputy')} text={checklist.deputy.state === 'missing' ? list.note : list.again} />}
        </Item>
        <Item done={checklist.visitor.state !== 'missing'} title={list.visitor} text={tellingWords(checklist.visitor, '', issue.contact === 'anonymous' ? list.missingAnonymous : list.missingVisitor, names)}>
          {mayAct && checklist.visitor.state !== 'told' && <Act about={list.visitor} colon={names.words.colon} onPress={() => acts.show('told_visitor')} text={checklist.visitor.state === 'missing' ? list.note : list.again} />}
        </Item>
        <Item done={checklist.lacking.length === 0} title={list.form} text={checklist.lacking.length === 0 ? list.complete : list.lacking(named(checklist.lacking))}>
          {mayAct && checklist.lacking.length > 0 && <Act onPress={() => acts.show('correct')} text={list.fill} />}
        </Item>
        <Item done={checklist.box !== null} title={list.filed} text={checklist.box === null ? later : list.box(checklist.box)}>
          {mayAct && filing && <Act onPress={() => acts.show('filed')} text={list.file} />}
        </Item>
      </ul>
    </section>
  );
}

function tellingWords({ state, tries }: Telling, whom: string, missing: string, names: RecordDialogProps['names']): string {
  const { list, manners } = names.words.outcome;
  const last: Told | undefined = tries.at(-1);
  if (last === undefined) return missing;
  if (state === 'not_reached') return list.notReached(tries.map(({ on }) => names.shortDay(on)).join(names.words.listComma));
  return list.said(whom, manners[last.manner], names.shortDay(last.on));
}

type ActProps = { readonly text: string; /** for readers: what of the list it notes */ readonly about?: string; readonly colon?: string; readonly onPress: () => void };

function Act({ text, about, colon = '', onPress }: ActProps) {
  return (
    <Button size="small" onPress={onPress} {...(about === undefined ? {} : { label: `${text}${colon}${about}` })}>
      {text}
    </Button>
  );
}

function Item({ done, title, text, children }: { readonly done: boolean; readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <li className={styles.item}>
      <span className={styles.box} aria-hidden="true">
        {done && <Icon name="check" size={0.875} />}
      </span>
      <span className={styles.itemWords}>
        <span className={done ? styles.itemDone : styles.itemMissing}>{title}</span>
        <span className={styles.quiet}>{text}</span>
      </span>
      {children}
    </li>
  );
}
