/** The plan of a chosen file as a person changes columns and choices, and which of its rows the ledger has already. */
import { useEffect, useMemo, useState } from 'react';
import { categoryList } from '../../../../shared/reception/category-list.ts';
import { type Findings, findingsOf } from '../../../../shared/reception/old-ledger/findings.ts';
import type { Target } from '../../../../shared/reception/old-ledger/fields.ts';
import { type Layout, layoutOf, type Mapping, mappingOf, withChoice } from '../../../../shared/reception/old-ledger/layout.ts';
import { type Plan, planImport, type Totals, totalsOf } from '../../../../shared/reception/old-ledger/plan.ts';
import { useCategories, useDeputies, usePlaces } from '../../../db/use-people-and-places.ts';
import { useStore } from '../../../db/use-store.ts';
import { useUsage } from '../../../db/use-usage.ts';
import { useToday } from '../use-today.ts';
import { chosenFrom } from '../finder-options.ts';
import type { ChosenFile } from './import-session.ts';
import { rememberedColumns } from './remembered-columns.ts';

export type ImportPlan = {
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly plan: Plan;
  readonly findings: Findings;
  readonly categories: readonly string[];
  readonly categoryChoices: Readonly<Record<string, string>>;
  /** null while the ledger is asked which rows it has */
  readonly known: ReadonlySet<string> | null;
  readonly totals: Totals | null;
  /** index a person chose, or null */
  readonly headRow: number | null;
  readonly chooseHeadRow: (row: number | null) => void;
  readonly chooseTarget: (key: string, target: Target) => void;
  readonly chooseCategory: (written: string, category: string | null) => void;
};

export function useImportPlan(file: ChosenFile): ImportPlan {
  const store = useStore();
  const today = useToday();
  const places = usePlaces();
  const deputies = useDeputies();
  const usage = useUsage(Number(today.slice(0, 4)));
  const [headRow, setHeadRow] = useState<number | null>(null);
  const [remembered] = useState(rememberedColumns);
  const [changed, setChanged] = useState<readonly (readonly [string, Target])[]>([]);
  const [categoryChoices, setCategoryChoices] = useState<Readonly<Record<string, string>>>({});

  const layout = useMemo(() => layoutOf(file.workbook, headRow), [file, headRow]);
  const mapping = useMemo(() => changed.reduce((sofar, [key, target]) => withChoice(layout, sofar, key, target), mappingOf(layout, remembered)), [layout, remembered, changed]);
  const deputyKey = deputies.map((deputy) => `${deputy.id}${deputy.name}`).join();
  const ours = useCategories();
  const categories = useMemo(() => chosenFrom(categoryList(ours.values(), ''), usage), [ours, usage]);
  const parts = useMemo(
    () => ({ workbook: file.workbook, layout, mapping, today, known: { places: [...places.values()], deputies, categories }, categoryChoices }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- deputies come as a new list at every render; their key names them
    [file, layout, mapping, today, places, deputyKey, categories, categoryChoices],
  );
  const plan = useMemo(() => planImport(parts), [parts]);
  const findings = useMemo(() => findingsOf(parts), [parts]);

  const [found, setFound] = useState<{ readonly plan: Plan; readonly known: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    let live = true;
    void store.knownImports(plan.readable.map((row) => row.key)).then((known) => {
      if (live) setFound({ plan, known });
    });
    return () => {
      live = false;
    };
  }, [store, plan]);
  const known = found !== null && found.plan === plan ? found.known : null;

  return {
    layout, mapping, plan, findings, categories, categoryChoices, known,
    totals: useMemo(() => (known === null ? null : totalsOf(plan, known)), [plan, known]),
    headRow,
    chooseHeadRow: (row) => {
      setHeadRow(row);
      setChanged([]);
    },
    chooseTarget: (key, target) => setChanged((sofar) => [...sofar.filter(([other]) => other !== key), [key, target]]),
    chooseCategory: (written, category) => setCategoryChoices(({ [written]: _old, ...rest }) => (category === null ? rest : { ...rest, [written]: category })),
  };
}
