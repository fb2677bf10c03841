import type { ReadableAtom } from 'nanostores';
import type { Saving } from './saving.ts';

interface Log {
  readonly $saving: ReadableAtom<Saving>;
  readonly eraseEverything: () => { readonly done: Promise<boolean> };
}

/**
 * Empties this browser of the record in every tab and of all voice recordings; true if all of it is gone. A record that
 * belongs to a newer version of the site keeps its recordings too. Apart from the log, as every lesson carries that.
 */
export async function eraseAll(
  log: Log,
  removeRecordings: () => Promise<boolean>,
): Promise<boolean> {
  const { done } = log.eraseEverything();
  if (log.$saving.get().state === 'read-only') return false;
  const gone = await Promise.all([done, removeRecordings()]);
  return gone.every(Boolean);
}
