import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/** What the journal holds: lines under fact ids, and the instant (ms) of the erasure it carries on from, 0 for none. */
export interface Shelf {
  readonly erased: number;
  readonly lines: ReadonlyMap<string, string>;
}

/** The durable copy of the log. Every promise settles only when the database said so; each may reject. */
export interface Journal {
  read(): Promise<Shelf>;
  /** Writes all lines or none. False, with nothing written, if the journal was erased at another instant than `erased`. */
  write(erased: number, lines: readonly (readonly [key: string, line: string])[]): Promise<boolean>;
  /** Empties it, unless it was erased at that instant or later. */
  erase(erased: number): Promise<void>;
}

const ERASED = 'erased';
const instant = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : 0);

/**
 * A journal in an IndexedDB database of its own. The instant of erasure is compared inside the same transaction that
 * writes: transactions of all tabs run one after another, so a tab that slept through an erasure cannot undo it.
 */
export function openJournal(database: string, storeName: string): Journal {
  let store: UseStore | undefined;
  const use = async <T>(
    mode: IDBTransactionMode,
    run: (objects: IDBObjectStore) => Promise<T>,
  ): Promise<T> => {
    try {
      store ??= createStore(database, storeName);
      return await store(mode, run);
    } catch (error) {
      store = undefined; // the connection may be gone: the next call opens a new one
      throw error;
    }
  };
  return {
    read: () =>
      use('readonly', async (objects) => {
        const [keys, values] = await Promise.all([
          promisifyRequest(objects.getAllKeys()),
          promisifyRequest<unknown[]>(objects.getAll()),
        ]);
        const lines = new Map<string, string>();
        let erased = 0;
        keys.forEach((key, i) => {
          const value = values[i];
          if (key === ERASED) erased = instant(value);
          else if (typeof key === 'string' && typeof value === 'string') lines.set(key, value);
        });
        return { erased, lines };
      }),
    write: (erased, lines) =>
      use('readwrite', async (objects) => {
        const here = instant(await promisifyRequest<unknown>(objects.get(ERASED)));
        if (here !== erased) return false;
        for (const [key, line] of lines) objects.put(line, key);
        await promisifyRequest(objects.transaction);
        return true;
      }),
    erase: (erased) =>
      use('readwrite', async (objects) => {
        if (instant(await promisifyRequest<unknown>(objects.get(ERASED))) >= erased) return;
        objects.clear();
        objects.put(erased, ERASED);
        await promisifyRequest(objects.transaction);
      }),
  };
}
