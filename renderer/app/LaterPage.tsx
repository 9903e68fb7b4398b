/** A section whose room comes with a later version: says so, and what can be done today. */
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { type LaterPage as Name, navigate } from '../ui/route.ts';

export function LaterPage({ page }: { readonly page: Name }) {
  const words = useWords().app;
  return (
    <Page head={<PageHead title={words.nav[page]} />}>
      <EmptyState
        title={words.later.title(words.nav[page])}
        text={
          <>
            <p>{words.later.text}</p>
            <p>{words.later.now[page]}</p>
          </>
        }
        actions={
          <>
            <Button kind="primary" keys="F2" bindKey={false} onPress={() => navigate({ page: 'register' })}>
              {words.later.register}
            </Button>
            <Button keys="F3" bindKey={false} onPress={() => navigate({ page: 'ledger' })}>
              {words.later.ledger}
            </Button>
          </>
        }
      />
    </Page>
  );
}
