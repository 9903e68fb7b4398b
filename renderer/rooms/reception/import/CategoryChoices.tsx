/** Categories that the station does not have: each may be read as one it has, or stay as it was written. */
import { useWords } from '../../../text/use-words.ts';
import { Select } from '../../../ui/Select.tsx';
import { categoryWords } from '../value-words.ts';
import type { ImportPlan } from './use-import-plan.ts';
import styles from './import.module.css';

const asIs = '';

export function CategoryChoices({ choices }: { readonly choices: ImportPlan }) {
  const text = useWords().exchange.plan;
  const { fresh } = choices.findings.categories;
  return (
    <div className={styles.panelBody}>
      <p className={styles.second}>{text.categoriesTitle(fresh.length)}</p>
      {fresh.map((written) => (
        <div key={written} className={styles.choice}>
          <span>{written}</span>
          <Select
            label={text.categoryOf(written)}
            width={14}
            value={choices.categoryChoices[written] ?? asIs}
            options={[{ value: asIs, label: text.categoryAsIs }, ...choices.categories.map((category) => ({ value: category, label: categoryWords(category) }))]}
            onChange={(value) => choices.chooseCategory(written, value === asIs ? null : value)}
          />
        </div>
      ))}
    </div>
  );
}
