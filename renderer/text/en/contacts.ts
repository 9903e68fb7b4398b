/** Contact data: looking at it, destroying it, how long it is kept, who looked. */
import type { contacts as zh } from '../zh/contacts.ts';

export const contacts: typeof zh = {
  label: 'Contact',
  none: 'None left',
  anonymous: 'Wanted to leave none',
  kept: 'Kept apart, encrypted',
  atStation: 'At the station, kept apart and encrypted; the county has none',
  erased: (day, who) => `Destroyed, ${day}, ${who}`,
  reason: { label: 'Reason', more: 'More', moreHint: 'Optional', otherHint: 'Say why', joint: ': ' },
  see: {
    open: 'Show contact',
    title: 'Show contact',
    text: 'Who looks, when and why is written into this matter’s history.',
    reasons: { call_back: 'Call back', tell_result: 'Tell result', check_facts: 'Check facts', deputy_asks: 'For deputy', other: 'Other' },
    go: 'Show once',
    said: 'Shown once; noted in the history',
    hide: 'Hide',
    hidesItself: 'Hides itself after a minute',
    noName: 'No name',
    noPhone: 'No telephone',
    lost: 'The contact cannot be opened: its key is not on this computer.',
    lostThere: (device) => `The contact lies on computer ${device}: look there.`,
  },
  erase: {
    open: 'Destroy',
    title: 'Destroy contact',
    gone: 'The key of name and telephone is wiped from this computer. Nobody can ever open them again, and nothing brings them back.',
    stays: 'The matter, the visitor’s words and the history stay; here it says “Destroyed”, with day and name.',
    outside: 'What was exported, printed or copied by hand is out of reach: collect it yourself.',
    elsewhere: (device) => `This one was registered on computer ${device}: its key there is wiped when that computer syncs next.`,
    reasons: { kept_long_enough: 'Kept long enough', visitor_asks: 'Visitor asks', not_needed: 'Not needed', other: 'Other' },
    go: 'Destroy',
    said: 'Contact destroyed',
  },
};
