/** 已选: what the marked rows are for. It stands below the list while some are marked. */
import { useWords } from '../../text/use-words.ts';
import { formatCount } from '../../text/format.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';

type LedgerBarProps = { readonly count: number; readonly onClear: () => void; readonly onPrint: (() => void) | null; readonly onExport: () => void };

/** @param props.onPrint null where nothing is printed: at the county office */
export function LedgerBar({ count, onClear, onPrint, onExport }: LedgerBarProps) {
  const { marks, print } = useWords().ledger;
  const said = formatCount(count);
  return (
    <ActionBar
      label={marks.bar}
      left={
        <>
          <b role="status">{marks.count(said)}</b>
          <Button kind="link" keys="Esc" onPress={onClear}>
            {marks.none}
          </Button>
        </>
      }
      right={
        <>
          {onPrint !== null && (
            <Button keys="Ctrl+P" bindKey={false} onPress={onPrint}>
              {print.chosen(said)}
            </Button>
          )}
          <Button onPress={onExport}>{print.exportChosen(said)}</Button>
        </>
      }
    />
  );
}
