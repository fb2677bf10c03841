import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { storageKeys } from './storage-keys.ts';

/** A voice recording kept in this browser; one for each answer. */
export interface Recording {
  /** Id of the interview, and of the question answered. */
  readonly attempt: string;
  readonly question: string;
  readonly bytes: number;
}

let store: UseStore | undefined;

/** Runs something in the recordings' own database; gives `otherwise` where the browser has none, or refuses. */
async function use<T>(
  mode: IDBTransactionMode,
  otherwise: T,
  run: (objects: IDBObjectStore) => Promise<T>,
): Promise<T> {
  try {
    store ??= createStore(storageKeys.recordingsDatabase, storageKeys.recordings);
    return await store(mode, run);
  } catch {
    store = undefined; // the connection may be gone: the next call opens a new one
    return otherwise;
  }
}

/** Writes, and says true only after the database reported the transaction complete. */
const change = (run: (objects: IDBObjectStore) => void): Promise<boolean> =>
  use('readwrite', false, async (objects) => {
    run(objects);
    await promisifyRequest(objects.transaction);
    return true;
  });

// One of the key types of IndexedDB is a list, so that no separator can be part of an id.
const keyOf = (attempt: string, question: string): [string, string] => [attempt, question];

/** Keeps a recording in the place of an earlier one of the same answer. False if the browser did not take it. */
export function saveRecording(attempt: string, question: string, blob: Blob): Promise<boolean> {
  return change((objects) => objects.put(blob, keyOf(attempt, question)));
}

/** Every recording with its size in bytes, by interview and question; none where the browser keeps nothing. */
export function listRecordings(): Promise<readonly Recording[]> {
  return use<readonly Recording[]>('readonly', [], async (objects) => {
    const [keys, values] = await Promise.all([
      promisifyRequest(objects.getAllKeys()),
      promisifyRequest<unknown[]>(objects.getAll()),
    ]);
    return keys.flatMap((key, at) => {
      const [attempt, question] = Array.isArray(key) ? key : [];
      const blob = values[at];
      if (typeof attempt !== 'string' || typeof question !== 'string') return [];
      return blob instanceof Blob ? [{ attempt, question, bytes: blob.size }] : [];
    });
  });
}

/** The recording of an answer; undefined if there is none, or it cannot be read. */
export function readRecording(attempt: string, question: string): Promise<Blob | undefined> {
  return use<Blob | undefined>('readonly', undefined, async (objects) => {
    const blob = await promisifyRequest<unknown>(objects.get(keyOf(attempt, question)));
    return blob instanceof Blob ? blob : undefined;
  });
}

/** Removes the recording of an answer. False if the browser refused. */
export function removeRecording(attempt: string, question: string): Promise<boolean> {
  return change((objects) => {
    objects.delete(keyOf(attempt, question));
  });
}

/** Removes every recording. False if the browser refused. */
export function removeAllRecordings(): Promise<boolean> {
  return change((objects) => {
    objects.clear();
  });
}
