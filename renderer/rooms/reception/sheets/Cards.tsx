/** Cards with a code: the station's for the desk, eight to a sheet for the deputies. A code names a station or a deputy and nothing more. */
import type { ReactNode } from 'react';
import { type DeputyCard, deputyCards } from '../../../../shared/reception/sheet-cards.ts';
import type { SheetPaper } from '../../../../shared/reception/sheets.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Pen } from '../../../ui/PaperMarks.tsx';
import { scaleOf } from './scale.ts';
import type { SheetView } from './sheet-view.ts';
import styles from './cards.module.css';

/** Two columns of four. */
const cardsOnPage = 8;

export function stationCardPages(paper: SheetPaper, { words, station }: SheetView): readonly ReactNode[] {
  const text = words.cards;
  return [
    <div key={1} className={styles.station} style={scaleOf(paper === 'A4' ? 'A4' : 'A5', 'zh')}>
      <header>
        <h1>{station.name}</h1>
        <p>{text.stationLine}</p>
      </header>
      <div className={styles.code}>
        <QrCode text={station.code} label={text.qr(station.code)} />
        <span>{text.stationCode}</span>
        <b>{station.code}</b>
      </div>
      <dl>
        {([[text.days, ''], [text.place, station.details?.address], [text.phone, station.details?.phone]] as const).map(([label, known]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Pen mm={1}>{known}</Pen>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.page}>{words.page(1, 1)}</p>
    </div>,
  ];
}

export function deputyCardPages(view: SheetView): readonly ReactNode[] {
  const { words, names } = view;
  const strokes = new Intl.Collator('zh-u-co-stroke');
  const cards = [...deputyCards([...names.deputies.values()], names.today)].sort((a, b) => strokes.compare(a.name, b.name));
  const pages = Array.from({ length: Math.max(1, Math.ceil(cards.length / cardsOnPage)) }, (_, page) => cards.slice(page * cardsOnPage, (page + 1) * cardsOnPage));
  return pages.map((some, page) => (
    <div key={page + 1} className={styles.sheet}>
      <h1 className="for-readers">{words.names['deputy-cards']}</h1>
      {some.length === 0 && <p className={styles.none}>{words.cards.none}</p>}
      <ul className={styles.cards}>
        {some.map((card) => (
          <Card key={card.id} card={card} view={view} />
        ))}
      </ul>
      <p className={styles.foot}>
        <span>
          {cards.length > 0 && `${words.cards.order(cards.length)}${names.words.full}`}
          {words.cards.foot}
        </span>
        <span>{words.page(page + 1, pages.length)}</span>
      </p>
    </div>
  ));
}

function Card({ card, view }: { readonly card: DeputyCard; readonly view: SheetView }) {
  const { words, names, station } = view;
  const comma = names.words.listComma;
  return (
    <li className={styles.card}>
      <span className={styles.photo}>{words.cards.photo}</span>
      <div className={styles.who}>
        <b>{card.name}</b>
        <p>{card.levels.map((level) => words.cards.deputyOf[level]).join(comma)}</p>
        <p>{card.districts.join(comma)}</p>
      </div>
      <div className={styles.small}>
        <QrCode text={card.code} label={words.cards.qr(card.code)} />
        <span>{card.code}</span>
      </div>
      <p className={styles.of}>{station.name}</p>
    </li>
  );
}
