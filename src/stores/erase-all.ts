import type { ReadableAtom } from 'nanostores';
import type { Saving } from './saving.ts';

interface Log {
  readonly $saving: ReadableAtom<Saving>;
  readonly eraseEverything: () => { readonly done: Promise<boolean> };
}

/**
 * Empties this browser of the record in every tab and of all that is kept beside it (voice recordings, the key that
 * feedback is signed with); true if all of it is gone. A record that belongs to a newer version of the site keeps
 * those too. Apart from the log, as every lesson carries that.
 */
export async function eraseAll(
  log: Log,
  ...removers: readonly (() => Promise<boolean>)[]
): Promise<boolean> {
  const { done } = log.eraseEverything();
  if (log.$saving.get().state === 'read-only') return false;
  const gone = await Promise.all([done, ...removers.map((remove) => remove())]);
  return gone.every(Boolean);
}
