/** How far the learner's latest work has got. `saved` is only ever said after IndexedDB reported the transaction complete. */
export interface Saving {
  readonly state: 'idle' | 'saving' | 'saved' | 'partly' | 'unsaved' | 'read-only';
  /** A plain sentence to show as it stands; absent when the state needs none. */
  readonly message?: string;
}

/** The two copies of the facts not yet in the journal, counted. */
export interface Backlog {
  readonly readOnly: boolean;
  /** A fact that can never be written down: too long, or not a number. */
  readonly refused: boolean;
  /** Facts the journal has not confirmed. */
  readonly waiting: number;
  /** Of those, the ones localStorage has not taken either. */
  readonly nowhere: number;
  /** The last journal write failed, or has not answered for 5 s. */
  readonly failing: boolean;
  /** An erasure did not reach every copy. */
  readonly eraseFailed: boolean;
  /** At least one fact of this page was confirmed by the journal. */
  readonly confirmed: boolean;
}

const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

/** What to say about a backlog, the worst first. */
export function savingOf(log: Backlog): Saving {
  if (log.readOnly)
    return {
      state: 'read-only',
      message:
        'Your record was written by a newer version of this site. This page shows it and saves nothing. Reload to get the newer version.',
    };
  if (log.nowhere > 0 && log.failing)
    return {
      state: 'unsaved',
      message: `Not saved: this browser refuses to keep ${entries(log.nowhere)}, and leaving this page loses them. Save a file now; Progress can load it again.`,
    };
  if (log.refused)
    return {
      state: 'unsaved',
      message:
        'Not saved: the last entry is too long to keep. Shorten it, and save a file from Progress to be safe.',
    };
  if (log.eraseFailed)
    return {
      state: 'unsaved',
      message:
        'Not everything could be erased: this browser refused. Clear the data of this site in the browser’s settings, or save a file from Progress and try again.',
    };
  if (log.waiting > 0)
    return log.failing
      ? {
          state: 'partly',
          message:
            'Kept in this tab’s storage, but the browser’s database did not take it. Save a file from Progress to be safe.',
        }
      : { state: 'saving' };
  return { state: log.confirmed ? 'saved' : 'idle' };
}
