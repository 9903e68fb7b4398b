/** Why somebody looks at contact data or destroys it: one of a short list, with words of his own where the list does not do. */

export const lookReasons = ['call_back', 'tell_result', 'check_facts', 'deputy_asks', 'other'] as const;
export type LookReason = (typeof lookReasons)[number];
export const eraseReasons = ['kept_long_enough', 'visitor_asks', 'not_needed', 'other'] as const;
export type EraseReason = (typeof eraseReasons)[number];

export type Reason<T extends string> = { readonly which: T | null; readonly more: string };

/** As it stands in the history; empty while a reason is missing. */
export function reasonText<T extends string>({ which, more }: Reason<T>, labels: Readonly<Record<T, string>>, joint: string): string {
  const own = more.trim();
  if (which === null) return '';
  if (which === 'other') return own;
  return own === '' ? labels[which] : `${labels[which]}${joint}${own}`;
}

let lastLook: LookReason | null = null;

/** The reason of the last look in this window: who calls back ten visitors in a row says it once. */
export function lastLookReason(): LookReason | null {
  return lastLook;
}

export function rememberLookReason(reason: LookReason | null): void {
  lastLook = reason;
}
