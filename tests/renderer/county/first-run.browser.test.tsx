/** From a fresh computer to a county office, by keyboard. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { removeCollections } from '../../../renderer/db/collections.ts';
import { openStore, type OpenedStore } from '../../../renderer/db/open-store.ts';
import { HostContext } from '../../../renderer/host/use-host.ts';
import { FirstRun } from '../../../renderer/rooms/settings/first-run/FirstRun.tsx';
import { defaultPreferences } from '../../../shared/settings/station.ts';
import { hostOf } from '../open-station.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { clear, show } from '../ui/show.tsx';

let id: string;
let opened: OpenedStore | null = null;
beforeEach(async () => {
  await removeCollections();
  id = await commands.openHost();
});
afterEach(async () => {
  await clear();
  await opened?.close();
  opened = null;
  await commands.closeHost(id);
});

const keys = (text: string) => userEvent.keyboard(text);

test('the third choice makes a county office: its first person is a county clerk, and no place is made for it', async () => {
  const host = hostOf(id, 'window-1');
  let done = false;
  await page.viewport(1366, 768);
  await show(
    <HostContext value={host}>
      <div style={{ height: '768px' }}>
        <FirstRun
          preferences={defaultPreferences}
          capabilities={{ pdf: false, body: 'memory' }}
          onLanguage={() => undefined}
          openStore={async () => {
            opened = await openStore(host, { onProgress: () => undefined });
            return opened.store;
          }}
          onDone={() => {
            done = true;
          }}
        />
      </div>
    </HostContext>,
  );
  await keys('{Enter}');
  await seenText('先看样例，还是建本站');
  expect(document.querySelectorAll('[role="radiogroup"] label')).toHaveLength(3);
  await keys('3{Enter}');
  await seenText('名称和编号');
  await seen('the county', () => document.activeElement?.id === 'first-county');
  await keys('城固县{Tab}城固县人大常委会代表工作委员会{Tab}县人大代表工委{Tab}cg00{Enter}');
  await seenText('代表工委的人权限一样');
  await keys('韩雪{Tab}135790{Tab}135790{Enter}');
  await seenText('真写了一次');
  await keys('{Enter}');
  await seen('the office', () => done);
  expect(await host.access.session({})).toMatchObject({ value: { session: { name: '韩雪', role: 'county_clerk' } } });
  expect(await host.settings.station({})).toMatchObject({ value: { station: { party: 'office', code: 'CG00', shortName: '县人大代表工委' } } });
  expect(await host.backup.journal({})).toMatchObject({ value: { records: 1 } });
});
