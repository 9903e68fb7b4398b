/** Which of the register's pages an address names. */
import { PersonPage } from '../person/PersonPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { RegisterPage } from './RegisterPage.tsx';

export function DeputiesPage({ id, part }: { readonly id?: string; readonly part?: 'sheet' | 'import' }) {
  if (part === 'import') return <ImportPage />;
  return id === undefined ? <RegisterPage /> : <PersonPage id={id} {...(part === 'sheet' ? { sheet: true } : {})} />;
}
