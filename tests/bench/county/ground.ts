/** What the county's figures stand on: a provisioned county behind a counting proxy, with or without its rules, and apps that join it. */
import { officeDatabase, referenceDatabase, stationDatabase } from '../../../shared/county/names.ts';
import { stationOfDevice } from '../../../shared/kernel/ids.ts';
import { officeCode, openCounty, type ProvisionedCounty } from '../../county/open-county.ts';
import { type Body, freshFolder, type Running } from '../bodies.ts';
import { type CountingProxy, openCountingProxy } from './counting-proxy.ts';

export type Ground = {
  readonly county: ProvisionedCounty;
  readonly proxy: CountingProxy;
  /** the peer's own database, empty, as the page reaches it: no rules in it, since they refuse how the peer writes */
  readonly peerDatabase: (name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** @param between what stands between the proxy and the server, given the server's address; nothing when left out */
export async function openGround(devices: readonly string[], { rules = true, between = (url: string) => Promise.resolve(url) } = {}): Promise<Ground> {
  let server = '';
  // Cards are written before the account is known, so the proxy of the peer is another one.
  const proxy = await openCountingProxy();
  const county = await openCounty(devices, {
    addressOf: (url) => {
      server = url;
      return proxy.url;
    },
  });
  const line = await between(server);
  proxy.to(line);
  const forPeer = await openCountingProxy(`${county.admin.user}:${county.admin.password}`);
  forPeer.to(line);
  if (!rules) {
    const codes = new Set(devices.map(stationOfDevice));
    for (const db of [...[...codes].map((code) => stationDatabase(county.county, code)), referenceDatabase(county.county), officeDatabase(county.county)]) {
      const there = (await county.ask(`${db}/_design/lx`)).body as { _rev: string };
      must(await county.ask(`${db}/_design/lx`, { method: 'PUT', body: { _id: '_design/lx', _rev: there._rev } }));
    }
  }
  return {
    county,
    proxy: {
      ...proxy,
      crossed() {
        const [ours, peers] = [proxy.crossed(), forPeer.crossed()];
        return { requests: ours.requests + peers.requests, upBytes: ours.upBytes + peers.upBytes, downBytes: ours.downBytes + peers.downBytes };
      },
    },
    async peerDatabase(name) {
      const db = `lx-${county.county}-${name}`;
      must(await county.ask(db, { method: 'PUT' }));
      return `${forPeer.url}/${db}`;
    },
    async close() {
      await Promise.all([proxy.close(), forPeer.close()]);
      await county.close();
    },
  };
}

/** The bench page of a computer, founded and opened; `close` also removes its folder. */
export async function openComputer(body: Body, app: string, device: string): Promise<Running> {
  const folder = freshFolder();
  const running = await body.launch(app, folder.path, { peers: true });
  await running.page.waitForFunction(() => 'bench' in window);
  const [code = '', letter = ''] = device.split('-');
  await running.page.evaluate(([station, computer, party]) => window.bench.county.found(station, computer, party), [code, letter, code === officeCode ? 'office' : 'station'] as const);
  await running.page.evaluate(() => window.bench.open());
  return {
    ...running,
    async close() {
      await running.close();
      folder.remove();
    },
  };
}

/** @throws with the answer when a server said no */
export function must(answer: { readonly status: number; readonly body: unknown }): unknown {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
  return answer.body;
}
