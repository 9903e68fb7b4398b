/** Below a finder: what was typed is not chosen yet, and what to do about it. */
import { Icon } from './Icon.tsx';
import row from './FormRow.module.css';

export function FinderProblem({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <span id={id} className={row.problem} role="alert">
      <Icon name="stop" />
      <span>{children}</span>
    </span>
  );
}
