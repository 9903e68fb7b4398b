/** What is in an attachment, read from this computer, and where it is not whole, fetched from the county when somebody wants to see it. */
import { useCallback, useEffect, useState } from 'react';
import type { Attachment } from '../../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { readAttachment } from '../../../db/attachments.ts';
import { useStore } from '../../../db/use-store.ts';
import { useHost } from '../../../host/use-host.ts';

export type Content =
  | { readonly state: 'loading' | 'bringing' }
  | { readonly state: 'here'; readonly bytes: Uint8Array; readonly url: string }
  /** why it is not here: nobody can be asked now, the county does not have it either, or a draft that has only this computer */
  | { readonly state: 'missing'; readonly why: 'offline' | 'there' | 'draft' | 'not_asked' };

type ContentParts = {
  readonly attachment: Attachment;
  /** of the record, for asking the county; null for a draft */
  readonly record: RecordId | null;
  /** false: what is not here is only said */
  readonly bring: boolean;
};

/** @returns the content and a way to try again */
export function useContent({ attachment, record, bring }: ContentParts): { readonly content: Content; readonly again: () => void } {
  const host = useHost();
  const store = useStore();
  const [tries, setTries] = useState(0);
  const key = `${attachment.pieces.join(' ')} ${tries}`;
  const [found, setFound] = useState<{ readonly key: string; readonly content: Content }>({ key: '', content: { state: 'loading' } });
  useEffect(() => {
    let gone = false;
    let url = '';
    const become = (content: Content): void => {
      if (!gone) setFound({ key, content });
    };
    const load = async (): Promise<Content> => {
      let bytes = await readAttachment(host, attachment);
      if (bytes === null && record !== null && bring && !gone) {
        become({ state: 'bringing' });
        const lacking = await store.sync.bring(record, attachment.pieces);
        if (lacking === null) return { state: 'missing', why: 'offline' };
        bytes = await readAttachment(host, attachment);
        if (bytes === null) return { state: 'missing', why: 'there' };
      }
      if (bytes === null) return { state: 'missing', why: record === null ? 'draft' : 'not_asked' };
      url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: attachment.type }));
      return { state: 'here', bytes, url };
    };
    void load().then((content) => {
      if (gone) URL.revokeObjectURL(url);
      else become(content);
    });
    return () => {
      gone = true;
      URL.revokeObjectURL(url);
    };
    // The pieces' names are the content: another object that says the same changes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [host, store, key, record, bring]);
  return { content: found.key === key ? found.content : { state: 'loading' }, again: useCallback(() => setTries((n) => n + 1), []) };
}
