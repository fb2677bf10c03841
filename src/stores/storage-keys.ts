/** Every key of the site in localStorage, sessionStorage, IndexedDB and BroadcastChannel, and nowhere else. */
const PREFIX = 'shadow-launch:';

export const storageKeys = {
  /** All keys of the site begin with it; erasing clears them all but `erased`. */
  prefix: PREFIX,
  /** localStorage: "light" or "dark". */
  theme: `${PREFIX}theme`,
  /** localStorage: segments `log:<erased>-<segment>`, one per tab; damaged lines go to `<key>:unreadable`. */
  log: `${PREFIX}log:`,
  /** Ending of a key under which lines that could not be read are kept. */
  unreadable: ':unreadable',
  /** localStorage: instant (ms) of the last erasure; segments of an earlier one are leftovers. */
  erased: `${PREFIX}erased`,
  /** sessionStorage: segment this tab gave back when its last page was left. */
  segment: `${PREFIX}segment`,
  /** BroadcastChannel between tabs. */
  channel: `${PREFIX}log`,
  /** IndexedDB database, and its one object store. */
  database: 'shadow-launch',
  journal: 'journal',
  /** IndexedDB database of voice recordings, and its one object store. */
  recordingsDatabase: 'shadow-launch-recordings',
  recordings: 'recordings',
  /** IndexedDB database of the key that feedback is signed with, its one object store, and the key in it. */
  signingDatabase: 'shadow-launch-signing',
  signing: 'signing',
  signingKey: 'key',
} as const;
