import { shortHash } from '../domain/checksum.ts';
import { decodeLine } from '../domain/progress/line.ts';
import type { Device } from './device.ts';
import type { openMemory } from './memory.ts';
import { storageKeys } from './storage-keys.ts';

/** A journal that has not answered for this long (ms) counts as failing until it does. */
const PATIENCE = 5_000;

/** What filing needs of the log around it. */
interface Surroundings {
  /** Instant (ms) of the erasure the log carries on from. */
  readonly erased: () => number;
  readonly isReadOnly: () => boolean;
  /** The journal was erased later than that. */
  readonly adopt: (instant: number) => void;
  /** The journal was read; `filed` tells whether it holds a line under an id. */
  readonly loaded: (filed: (id: string, line: string) => boolean) => void;
  readonly say: () => void;
}

/**
 * Brings memory and journal together: one at a time reads the journal, then writes what it lacks. Nothing is written
 * before it was read, for only then is it known that no newer build has been here.
 */
export function openFiling(
  { journal, later }: Device,
  memory: ReturnType<typeof openMemory>,
  log: Surroundings,
) {
  let isLoaded = false;
  let isBusy = false;
  let isWanted = false;
  let isFailing = false;
  let isConfirmed = false;
  let run = 0;
  let damaged: [key: string, line: string][] = [];

  const takeShelf = (shelf: ReadonlyMap<string, string>) => {
    damaged = [];
    for (const [key, line] of shelf) {
      if (memory.held.get(key)?.line === line || key.includes(storageKeys.unreadable)) continue;
      const decoded = decodeLine(line);
      memory.take([decoded]);
      if (decoded.kind === 'unreadable')
        damaged.push([`${key}${storageKeys.unreadable}:${shortHash(line)}`, line]);
    }
    memory.unfiled.clear();
    for (const [id, { line }] of memory.held) if (shelf.get(id) !== line) memory.unfiled.add(id);
    // A damaged line that nothing will be written over may stay where it is.
    damaged = damaged.filter(([key]) => memory.unfiled.has(key.slice(0, key.indexOf(':unr'))));
    log.loaded((id, line) => shelf.get(id) === line);
  };

  const load = async () => {
    const { erased, lines } = await journal.read();
    if (erased > log.erased()) log.adopt(erased);
    // An erasure that has not reached the journal, or came while it was read, makes what it gave worthless.
    const isStale = erased < log.erased();
    if (isStale && !log.isReadOnly()) await journal.erase(log.erased());
    takeShelf(isStale ? new Map() : lines);
    isLoaded = true;
  };

  const fileOnce = async () => {
    if (!isLoaded) await load();
    if (log.isReadOnly()) return;
    const batch = [...memory.unfiled].flatMap((id): [string, string][] => {
      const line = memory.held.get(id)?.line;
      return line === undefined ? [] : [[id, line]];
    });
    if (batch.length === 0) return;
    if (!(await journal.write(log.erased(), [...damaged, ...batch]))) {
      isLoaded = false;
      isWanted = true;
      return;
    }
    damaged = [];
    isConfirmed = true;
    for (const [id, line] of batch)
      if (memory.held.get(id)?.line === line) {
        memory.unfiled.delete(id);
        memory.unkept.delete(id);
      }
  };

  const flush = async (): Promise<void> => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    const mine = ++run;
    later(PATIENCE, () => {
      if (!isBusy || run !== mine) return;
      isFailing = true;
      log.say();
    });
    while (isWanted) {
      isWanted = false;
      try {
        await fileOnce();
        isFailing = false;
      } catch {
        isFailing = true;
      }
      log.say();
    }
    isBusy = false;
  };

  return {
    flush,
    /** The next flush reads the journal again first. */
    reload: () => {
      isLoaded = false;
    },
    status: () => ({ failing: isFailing, confirmed: isConfirmed }),
    /** Empties the journal; false if it could not be done. */
    erase: async (): Promise<boolean> => {
      isConfirmed = false;
      damaged = [];
      try {
        await journal.erase(log.erased());
        return true;
      } catch {
        return false;
      }
    },
  };
}
