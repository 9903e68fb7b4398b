/** 接待登记表: one A4 page with room for signatures and a stamp; what does not fit goes on at pages with the same head. */
import { Fragment, type ReactNode } from 'react';
import { channels, natures, ratings } from '../../../../shared/reception/issue.ts';
import { levels, outcomes } from '../../../../shared/reception/outcome.ts';
import type { FormFacts, Telling } from '../../../../shared/reception/sheet-form.ts';
import { type FormBox, formWords } from './form-words.ts';
import { Pen, Stamp, Tick } from '../../../ui/PaperMarks.tsx';
import type { SheetView } from './sheet-view.ts';
import styles from './form.module.css';

type Drawn = { readonly facts: FormFacts | null; readonly view: SheetView; readonly filled: ReturnType<typeof formWords> | null };

/** @param facts null draws the form for filling by hand */
export function formPages(facts: FormFacts | null, view: SheetView): readonly ReactNode[] {
  const filled = facts === null ? null : formWords(facts, view);
  const further = filled?.further ?? [];
  const of = 1 + further.length;
  const { labels } = view.words.form;
  const label = (box: FormBox): string => (box === 'words' ? labels.words + labels.wordsNote : box === 'toldDeputy' ? view.words.form.toldDeputy : box === 'toldVisitor' ? view.words.form.toldVisitor : labels[box]);
  return [
    <FormPage key={1} facts={facts} view={view} n={1} of={of}>
      <Boxes facts={facts} view={view} filled={filled} />
    </FormPage>,
    ...further.map((parts, index) => (
      <FormPage key={index + 2} facts={facts} view={view} n={index + 2} of={of}>
        <div className={styles.further}>
          {parts.map(({ key, text }) => (
            <section key={key}>
              <h2>{label(key)}</h2>
              <p>{text}</p>
            </section>
          ))}
        </div>
      </FormPage>
    )),
  ];
}

function FormPage({ facts, view, n, of, children }: { readonly facts: FormFacts | null; readonly view: SheetView; readonly n: number; readonly of: number; readonly children: ReactNode }) {
  const { words, station } = view;
  const [before, after] = words.term(station.name);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>
        {words.form.title}
        {n > 1 && words.form.continued}
      </h1>
      <p className={styles.head}>
        <span>
          {before}
          <Pen mm={14}>{station.details?.term}</Pen>
          {after}
        </span>
        <span>
          {words.number}
          {facts === null ? <Pen mm={52} /> : <b>{facts.number}</b>}
        </span>
      </p>
      {children}
      <p className={styles.foot}>
        <span>
          {words.form.foot}
          {facts?.fromPaper === true && words.form.footPaper}
        </span>
        <span>{words.page(n, of)}</span>
      </p>
    </div>
  );
}

function Boxes(drawn: Drawn) {
  const { facts, view } = drawn;
  const { form } = view.words;
  const { labels } = form;
  const box = (key: FormBox): ReactNode => <Box {...drawn} name={key} />;
  return (
    <table className={styles.form}>
      <colgroup>
        <col style={{ width: '22mm' }} />
        <col />
        <col style={{ width: '22mm' }} />
        <col style={{ width: '62mm' }} />
      </colgroup>
      <tbody>
        <Halves left={[labels.time, facts === null ? <BlankDay key="day" view={view} hours /> : box('time')]} right={[labels.where, box('where')]} />
        <Halves left={[labels.deputies, box('deputies')]} right={[labels.visitor, box('visitor')]} />
        <Halves left={[labels.place, box('place')]} right={[labels.helpers, box('helpers')]} />
        <Whole label={labels.channel}>
          <Ticks options={channels} chosen={facts?.channel ?? null} labels={view.names.words.channels} />
        </Whole>
        <Halves left={[labels.people, <People key="people" {...drawn} />]} right={[labels.phone, facts === null ? '' : form.contacts[facts.contact]]} />
        <Whole label={<>{labels.words}<br />{labels.wordsNote}</>} className={styles.words}>
          {box('words')}
        </Whole>
        <Halves left={[labels.category, box('category')]} right={[labels.nature, <Ticks key="nature" inTwo options={natures} chosen={facts?.nature ?? null} labels={view.names.words.natures} />]} />
        <Whole label={labels.level}>
          <Ticks options={levels} chosen={facts?.level ?? null} labels={form.levels} />
        </Whole>
        <Whole label={labels.handling}>
          <Ticks options={outcomes} chosen={facts?.outcome ?? null} labels={form.outcomes} />
        </Whole>
        <Whole label={labels.opinion} className={styles.signed}>
          {box('opinion')}
          <Signature label={form.deputySigns} view={view} day={facts?.decidedOn ?? null} />
        </Whole>
        <Whole label={labels.endorsed} className={styles.signed}>
          {box('endorsed')}
          <Signature label={form.leaderSigns} view={view} day={facts?.endorsed?.on ?? null} />
        </Whole>
        <Halves left={[labels.units, box('units')]} right={[labels.due, box('due')]} />
        <Whole label={labels.result} className={styles.result}>
          {box('result')}
        </Whole>
        <Whole label={labels.told} className={styles.lines}>
          <Told {...drawn} label={form.toldDeputy} name="toldDeputy" telling={facts?.deputyTold ?? null} />
          <Told {...drawn} label={form.toldVisitor} name="toldVisitor" telling={facts?.visitorTold ?? null} />
        </Whole>
        <Whole label={labels.rating} className={styles.lines}>
          <p>
            <span className={styles.kind}>{form.attitude}</span>
            <Ticks options={ratings} chosen={null} labels={view.names.words.ratings} />
          </p>
          <p>
            <span className={styles.kind}>{form.outcome}</span>
            <Ticks options={ratings} chosen={facts?.rating ?? null} labels={view.names.words.ratings} />
          </p>
        </Whole>
        <Whole label={labels.signed} className={styles.signatures}>
          <div>
            <p>
              {form.signers[0]}
              <Pen mm={34} /> {form.signers[1]}
              <Pen mm={30} />
            </p>
            <p>
              {form.signers[2]}
              <Pen mm={40} />
              {form.mayLeave}
            </p>
          </div>
          <Stamp lines={view.words.stamp} />
        </Whole>
      </tbody>
    </table>
  );
}

function Box({ filled, view, name }: Drawn & { readonly name: FormBox }) {
  const part = filled?.first[name];
  if (part === undefined || part.text === '') return null;
  const on = (filled?.further.findIndex((page) => page.some(({ key }) => key === name)) ?? -1) + 2;
  return (
    <span className={styles.text}>
      {part.text}
      {part.goesOn && <span className={styles.goesOn}>{view.words.goesOn(on)}</span>}
    </span>
  );
}

type Half = readonly [label: ReactNode, value: ReactNode];

function Halves({ left, right }: { readonly left: Half; readonly right: Half }) {
  return (
    <tr>
      {[left, right].map(([label, value], index) => (
        <Fragment key={index}>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </Fragment>
      ))}
    </tr>
  );
}

function Whole({ label, className, children }: { readonly label: ReactNode; readonly className?: string | undefined; readonly children: ReactNode }) {
  return (
    <tr className={className}>
      <th scope="row">{label}</th>
      <td colSpan={3}>{children}</td>
    </tr>
  );
}

type TicksProps<T extends string> = { readonly options: readonly T[]; readonly chosen: T | null; readonly labels: Readonly<Record<T, string>>; readonly inTwo?: boolean };

function Ticks<T extends string>({ options, chosen, labels, inTwo = false }: TicksProps<T>) {
  return (
    <span className={inTwo ? styles.two : styles.ticks}>
      {options.map((option) => (
        <Tick key={option} on={option === chosen}>
          {labels[option]}
        </Tick>
      ))}
    </span>
  );
}

function People({ facts, view }: Drawn) {
  const { form } = view.words;
  if (facts !== null) return facts.people === null ? form.countUnknown : form.count(facts.people);
  const [before, batches, people] = form.countBlank;
  return (
    <>
      {before}
      <Pen mm={12} />
      {batches}
      <Pen mm={16} />
      {people}
    </>
  );
}

function BlankDay({ view, hours = false }: { readonly view: SheetView; readonly hours?: boolean }) {
  const { form } = view.words;
  return (
    <span className={styles.blankDay}>
      <Pen mm={10} />
      {form.year}
      <Pen mm={7} />
      {form.month}
      <Pen mm={7} />
      {form.day}
      {hours && (
        <>
          {' '}
          <Pen mm={8} />—<Pen mm={8} />
        </>
      )}
    </span>
  );
}

function Signature({ label, view, day }: { readonly label: string; readonly view: SheetView; readonly day: string | null }) {
  return (
    <span className={styles.signature}>
      <span>{label}</span>
      <span className={styles.on}>{day === null ? <BlankDay view={view} /> : view.names.day(day)}</span>
    </span>
  );
}

function Told({ view, label, name, telling, ...drawn }: Drawn & { readonly label: string; readonly name: FormBox; readonly telling: Telling | null }) {
  const { form } = view.words;
  const told = telling?.told ?? null;
  const [, month = '', day = ''] = told === null ? [] : told.on.split('-').map((part) => part.replace(/^0/, ''));
  return (
    <p>
      {label}
      <Pen mm={14}>{month}</Pen>
      {form.month}
      <Pen mm={12}>{day}</Pen>
      {form.day}
      <span className={styles.manner}>{form.manner}</span>
      <Pen mm={24}>{told === null ? '' : form.manners[told.manner]}</Pen> <Box {...drawn} view={view} name={name} />
    </p>
  );
}
