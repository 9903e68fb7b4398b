/** The contract through the memory door. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { createMemoryDoor } from '../../electron/doors/memory-door.ts';
import { createHost } from '../../electron/host/create-host.ts';
import { plainAbilities, random } from '../electron/open-host.ts';
import { describeHost } from './host-suite.ts';

describeHost('the memory door', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianxin-contract-'));
  const host = await createHost({ dataDir, abilities: plainAbilities, clock: Date.now, randomBytes: random, version: '', pinCost: 1024 });
  if (!host.ok) throw new Error(host.problem);
  return {
    first: createMemoryDoor(host.value, 'memory:1'),
    second: createMemoryDoor(host.value, 'memory:2'),
    close: async () => {
      await host.value.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}, { describe, test });
