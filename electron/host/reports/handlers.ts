/** Reports: the sheet on screen as a PDF, handed out under a reference. */
import type { RoomHandlers } from '../../../shared/contract/index.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Abilities } from '../abilities.ts';
import type { HostContext } from '../context.ts';
import type { FileRefs } from '../files/file-refs.ts';
import { errorFacts, type Log } from '../log.ts';

/** A body that writes no PDF answers `not_supported`; the page then offers the print dialog. */
export function reportsHandlers({ abilities, files, log }: { readonly abilities: Abilities; readonly files: FileRefs; readonly log: Log }): RoomHandlers<'reports', HostContext> {
  return {
    pdf: async ({ title, paper, landscape }, { caller }) => {
      if (abilities.pdf === null) return err('not_supported');
      let bytes: Uint8Array;
      try {
        bytes = await abilities.pdf(caller, { paper, landscape });
      } catch (error) {
        log('print_failed', errorFacts(error));
        return err('print_failed');
      }
      return ok({ ref: files.add({ title, type: 'application/pdf', bytes }), bytes: bytes.length });
    },
  };
}
