/** What a person does with bundles at a station: write one, save one, read what the county sent back. One thing at a time. */
import { useCallback, useState } from 'react';
import type { Stick } from '../../../shared/backup/bundle-contract.ts';
import { useStore } from '../../db/use-store.ts';
import type { StickRead, StickSource } from '../../db/sync/sync.ts';
import { useHost } from '../../host/use-host.ts';
import { bytesOfFile, handOut } from './hand-out.ts';
import type { Failed } from './problem-words.ts';

export type Said =
  | { readonly said: 'written'; readonly number: number; readonly stick: string }
  | { readonly said: 'saved'; readonly number: number; readonly address: string }
  | { readonly said: 'not_written'; readonly failed: Failed }
  | { readonly said: 'read'; readonly read: StickRead }
  /** `source`: to read it once more when a person accepts the other computer */
  | { readonly said: 'not_read'; readonly failed: Failed; readonly source: StickSource };

export type Carrying = {
  readonly busy: 'writing' | 'reading' | null;
  readonly said: Said | null;
  readonly write: (stick: Stick) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly read: (source: StickSource, acceptKey?: boolean) => Promise<void>;
  readonly readFile: (file: File) => Promise<void>;
};

/**
 * @param to the office's code
 * @param fileOf the file's name for a number
 * @param onDone after each act, whatever came of it
 */
export function useCarrying(to: string, fileOf: (number: number) => string, onDone: () => void): Carrying {
  const host = useHost();
  const { stick } = useStore().sync;
  const [busy, setBusy] = useState<Carrying['busy']>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const act = async (kind: 'writing' | 'reading', work: () => Promise<Said>): Promise<void> => {
    setBusy(kind);
    try {
      setSaid(await work());
    } finally {
      setBusy(null);
      onDone();
    }
  };

  const made = async (deliver: (number: number) => Promise<Said>): Promise<Said> => {
    const bundle = await stick.make(to);
    return bundle.ok ? deliver(bundle.value.number) : { said: 'not_written', failed: bundle };
  };

  const read = useCallback(
    async (source: StickSource, acceptKey = false): Promise<void> => {
      setBusy('reading');
      try {
        const answer = await stick.open(source, acceptKey);
        setSaid(answer.ok ? { said: 'read', read: answer.value } : { said: 'not_read', failed: answer, source });
      } finally {
        setBusy(null);
        onDone();
      }
    },
    [stick, onDone],
  );

  return {
    busy,
    said,
    read,
    write: (target) =>
      act('writing', () =>
        made(async (number) => {
          const written = await host.backup.writeToStick({ to, stick: target.path, file: fileOf(number) });
          return written.ok ? { said: 'written', number, stick: target.name } : { said: 'not_written', failed: written };
        }),
      ),
    save: () =>
      act('writing', () =>
        made(async (number) => {
          const handed = await handOut(host, to, fileOf(number));
          return handed.ok ? { said: 'saved', number, address: handed.value } : { said: 'not_written', failed: handed };
        }),
      ),
    async readFile(file) {
      const bytes = await bytesOfFile(file);
      if (bytes.ok) return read({ bytes: bytes.value });
      setSaid({ said: 'not_read', failed: bytes, source: { bytes: '' } });
    },
  };
}
