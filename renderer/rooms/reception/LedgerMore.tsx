/** 更多: what the ledger is narrowed to more rarely. Each choice acts at once; the button counts how many are set. */
import { useUsage } from '../../db/use-usage.ts';
import { levels } from '../../../shared/reception/outcome.ts';
import { channels, natures } from '../../../shared/reception/issue.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { MenuButton } from '../../ui/FilterButton.tsx';
import { Finder } from '../../ui/Finder.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { deputyOptions } from './finder-options.ts';
import { type LedgerChoice, markNames, type MoreChoice, withMore } from './ledger-filter.ts';
import type { RoomNames } from './use-names.ts';
import { fieldLabel } from './value-words.ts';
import styles from './ledger.module.css';

type LedgerMoreProps = { readonly choice: LedgerChoice; readonly onChoice: (part: Partial<LedgerChoice>) => void; readonly names: RoomNames };

export function LedgerMore({ choice, onChoice, names }: LedgerMoreProps) {
  const { ledger } = names.words;
  const set = Object.keys(choice.more).length;
  return (
    <MenuButton name={ledger.more} {...(set === 0 ? {} : { value: ledger.moreSet(set) })} isSet={set > 0} width={30}>
      {() => <MorePanel more={choice.more} onMore={(more) => onChoice({ more })} names={names} />}
    </MenuButton>
  );
}

function MorePanel({ more, onMore, names }: { readonly more: MoreChoice; readonly onMore: (more: MoreChoice) => void; readonly names: RoomNames }) {
  const { ledger, natures: natureWords, channels: channelWords, levels: levelWords } = names.words;
  const usage = useUsage(Number(names.today.slice(0, 4)));
  const row = <T extends string>(field: 'nature' | 'channel' | 'level', values: readonly T[], labels: Readonly<Record<T, string>>) => (
    <FormRow label={fieldLabel(names, field)}>
      <Segments<T>
        label={fieldLabel(names, field)}
        value={(more[field] as T | undefined) ?? null}
        options={values.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => onMore(withMore(more, field, value as NonNullable<MoreChoice[typeof field]>))}
        onEmpty={() => onMore(withMore(more, field, undefined))}
      />
    </FormRow>
  );
  return (
    <div className={styles.more}>
      <FormRow label={ledger.deputyFilter} fieldId="more-deputy">
        <Finder id="more-deputy" value={more.deputy ?? null} options={deputyOptions(names, usage)} onChange={(deputy) => onMore(withMore(more, 'deputy', deputy ?? undefined))} />
      </FormRow>
      {row('nature', natures, natureWords)}
      {row('level', levels, levelWords)}
      {row('channel', channels, channelWords)}
      <FormRow label={ledger.marksLabel}>
        {markNames.map((mark) => (
          <CheckField key={mark} checked={more[mark] === true} onChange={(checked) => onMore(withMore(more, mark, checked ? true : undefined))}>
            {ledger.marks[mark]}
          </CheckField>
        ))}
      </FormRow>
      {Object.keys(more).length > 0 && (
        <Button kind="link" onPress={() => onMore({})}>
          {ledger.moreClear}
        </Button>
      )}
    </div>
  );
}
