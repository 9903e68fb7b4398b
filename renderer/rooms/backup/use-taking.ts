/** Taking bundles in at the office: each is read, then its receipt is written back to the stick that it came on. */
import { useState } from 'react';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { useStore } from '../../db/use-store.ts';
import type { StickRead, StickSource } from '../../db/sync/sync.ts';
import { useHost } from '../../host/use-host.ts';
import { bytesOfFile, handOut } from './hand-out.ts';
import type { Failed } from './problem-words.ts';

/** A bundle to be read: on a stick, or a chosen file. */
export type Coming = { readonly name: string; readonly source: StickSource; readonly stick: Stick | null };

export type Back = { readonly back: 'written'; readonly file: string; readonly stick: string } | { readonly back: 'failed'; readonly failed: Failed } | { readonly back: 'as_file' } | { readonly back: 'saved'; readonly address: string };

export type Result = {
  readonly coming: Coming;
  readonly read: { readonly ok: true; readonly value: StickRead } | ({ readonly ok: false } & Failed);
  /** the receipt; null where nothing was read and none was asked for */
  readonly back: Back | null;
};

export type Taking = {
  readonly busy: boolean;
  /** newest first */
  readonly results: readonly Result[];
  readonly take: (coming: readonly Coming[], acceptKey?: boolean) => Promise<void>;
  readonly takeFile: (file: File) => Promise<void>;
  /** the receipt of a bundle that came as a file */
  readonly saveBack: (result: Result, device: string) => Promise<void>;
  /** a bundle for that computer, though nothing of its was read */
  readonly sendBack: (result: Result, device: string) => Promise<void>;
};

/** A second is enough for the county's rules to have their say where the line is good; a receipt never waits for a bad one. */
const verdictMs = 1500;

/** @param fileOf the receipt's file name, for a computer and a number. @param onDone after each act */
export function useTaking(fileOf: (device: string, number: number) => string, onDone: () => void): Taking {
  const host = useHost();
  const { stick } = useStore().sync;
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);

  async function backTo(device: string, on: Stick | null): Promise<Back> {
    if (on === null) return { back: 'as_file' };
    const made = await stick.make(device);
    if (!made.ok) return { back: 'failed', failed: made };
    const file = fileOf(device, made.value.number);
    const written = await host.backup.writeToStick({ to: device, stick: on.path, file });
    return written.ok ? { back: 'written', file, stick: on.name } : { back: 'failed', failed: written };
  }

  const replace = (result: Result, back: Back): void => setResults((before) => before.map((one) => (one === result ? { ...one, back } : one)));

  async function working(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
      onDone();
    }
  }

  const take = (coming: readonly Coming[], acceptKey = false): Promise<void> =>
    working(async () => {
      for (const one of coming) {
        const read = await stick.open(one.source, acceptKey);
        if (read.ok && read.value.fresh > 0) await new Promise((resolve) => setTimeout(resolve, verdictMs));
        const back = read.ok ? await backTo(read.value.from, one.stick) : null;
        setResults((before) => [{ coming: one, read, back }, ...before.filter((other) => other.coming.name !== one.name)]);
      }
    });

  return {
    busy,
    results,
    take,
    async takeFile(file) {
      const bytes = await bytesOfFile(file);
      const coming: Coming = { name: file.name, source: { bytes: bytes.ok ? bytes.value : '' }, stick: null };
      if (bytes.ok) return take([coming]);
      setResults((before) => [{ coming, read: bytes, back: null }, ...before]);
    },
    saveBack: (result, device) =>
      working(async () => {
        const made = await stick.make(device);
        const handed = made.ok ? await handOut(host, device, fileOf(device, made.value.number)) : made;
        replace(result, handed.ok ? { back: 'saved', address: handed.value } : { back: 'failed', failed: handed });
      }),
    sendBack: (result, device) => working(async () => replace(result, await backTo(device, result.coming.stick))),
  };
}
