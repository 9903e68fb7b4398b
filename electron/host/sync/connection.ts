/**
 * The two lines to the county that was joined: one for requests, one for the bells, so that sixty waiting polls never stand
 * in the way of a request. Opened when first needed; closed when the county was left or its address or password changed.
 */
import { type CountyFile, type Membership } from './county-file.ts';
import { type Line, openLine } from './line.ts';

export type Connected = { readonly membership: Membership; readonly requests: Line; readonly bells: Line };

export type Connection = {
  /** null while no county is joined */
  readonly open: () => Connected | null;
  /** breaks off what is under way */
  readonly close: () => void;
};

/** Pulls of sixty databases go a few at a time. */
const requestsAtOnce = 8;

/** @param onClose before the lines of a county are closed */
export function createConnection(county: Pick<CountyFile, 'membership'>, onClose: () => void): Connection {
  let lines: { readonly key: string; readonly requests: Line; readonly bells: Line } | null = null;

  const close = () => {
    if (lines === null) return;
    const { requests, bells } = lines;
    lines = null;
    onClose();
    requests.close();
    bells.close();
  };
  return {
    open: () => {
      const membership = county.membership();
      if (membership === null) {
        close();
        return null;
      }
      const { joined, certificate, password } = membership;
      const key = JSON.stringify([joined.url, certificate, password, joined.station, joined.device]);
      if (lines?.key !== key) close();
      const server = { url: joined.url, certificate };
      lines ??= { key, requests: openLine({ ...server, sockets: requestsAtOnce }), bells: openLine({ ...server, sockets: Infinity }) };
      return { membership, requests: lines.requests, bells: lines.bells };
    },
    close,
  };
}
