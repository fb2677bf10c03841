import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shortHash } from '../../../src/domain/checksum.ts';
import { eraseAll } from '../../../src/stores/erase-all.ts';
import type * as Recordings from '../../../src/stores/recordings.ts';
import { storageKeys } from '../../../src/stores/storage-keys.ts';
import { FakeBrowser, settled } from '../../fixtures/fake-browser.ts';

type Store = typeof Recordings;

const voice = (bytes: number) => new Blob([new Uint8Array(bytes)], { type: 'audio/webm' });
/** The store as a page that has just been opened has it. */
const opened = async (): Promise<Store> => {
  vi.resetModules();
  return import('../../../src/stores/recordings.ts');
};
const broken = (): never => {
  throw new DOMException('blocked', 'SecurityError');
};

let page: Store;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  page = await opened();
});

describe('voice recordings', () => {
  test('stay in this browser over a reload, with their sizes and what they are', async () => {
    expect(await page.saveRecording('a1', 'kill', voice(1_000))).toBe(true);
    expect(await page.saveRecording('a1', 'done', voice(20))).toBe(true);
    const next = await opened();
    expect(await next.listRecordings()).toEqual([
      { attempt: 'a1', question: 'done', bytes: 20 },
      { attempt: 'a1', question: 'kill', bytes: 1_000 },
    ]);
    const blob = await next.readRecording('a1', 'kill');
    expect([blob?.size, blob?.type]).toEqual([1_000, 'audio/webm']);
    expect(await next.readRecording('a1', 'never')).toBeUndefined();
  });

  test('of the same answer replace one another; ids with any sign in them do not meet', async () => {
    await page.saveRecording('a', 'b/c', voice(1));
    await page.saveRecording('a/b', 'c', voice(2));
    await page.saveRecording('a', 'b/c', voice(3));
    expect((await page.listRecordings()).map(({ bytes }) => bytes)).toEqual([3, 2]);
  });

  test('are deleted one by one or all at once', async () => {
    for (const question of ['kill', 'done', 'budget'])
      await page.saveRecording('a1', question, voice(5));
    expect(await page.removeRecording('a1', 'kill')).toBe(true);
    expect((await page.listRecordings()).length).toBe(2);
    expect(await page.removeAllRecordings()).toBe(true);
    expect(await page.listRecordings()).toEqual([]);
  });

  test('that something else has put there are passed over', async () => {
    await page.saveRecording('a1', 'kill', voice(5));
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(storageKeys.recordingsDatabase);
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const objects = database
      .transaction(storageKeys.recordings, 'readwrite')
      .objectStore(storageKeys.recordings);
    objects.put('text', ['a1', 'done']);
    objects.put(voice(1), 'loose');
    expect((await page.listRecordings()).length).toBe(1);
    expect(await page.readRecording('a1', 'done')).toBeUndefined();
  });
});

describe('a browser that refuses recordings', () => {
  test.each([
    ['has no database', undefined],
    ['blocks it', { open: broken }],
  ])('never throws where it %s, and works once it does not', async (_, factory) => {
    vi.stubGlobal('indexedDB', factory);
    expect(await page.saveRecording('a1', 'kill', voice(5))).toBe(false);
    expect(await page.listRecordings()).toEqual([]);
    expect(await page.readRecording('a1', 'kill')).toBeUndefined();
    expect(await page.removeRecording('a1', 'kill')).toBe(false);
    expect(await page.removeAllRecordings()).toBe(false);
    vi.unstubAllGlobals();
    globalThis.indexedDB = new IDBFactory();
    expect(await page.saveRecording('a1', 'kill', voice(5))).toBe(true);
  });

  test('says no when the disk is full', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await page.saveRecording('a1', 'kill', voice(5))).toBe(false);
    put.mockRestore();
    expect(await page.saveRecording('a1', 'kill', voice(5))).toBe(true);
  });
});

describe('a recording that the database takes and then gives up', () => {
  test('is not said to be kept', async () => {
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      const request = this.add(value, key);
      this.transaction.abort();
      return request;
    });
    expect(await page.saveRecording('a1', 'kill', voice(5))).toBe(false);
    spy.mockRestore();
    expect(await page.listRecordings()).toEqual([]);
  });
});

describe('erasing everything', () => {
  test('removes the recordings with the record', async () => {
    const { log } = new FakeBrowser().open();
    log.record({ kind: 'skipped', lesson: 'a' });
    await page.saveRecording('a1', 'kill', voice(5));
    expect(await eraseAll(log, page.removeAllRecordings)).toBe(true);
    expect(log.$facts.get()).toEqual([]);
    expect(await page.listRecordings()).toEqual([]);
  });

  test('is not said to be done while a recording stayed', async () => {
    const { log } = new FakeBrowser().open();
    expect(await eraseAll(log, () => Promise.resolve(false))).toBe(false);
    expect(log.$facts.get()).toEqual([]);
  });

  test('touches no recording while a newer version of the site owns the record', async () => {
    const browser = new FakeBrowser();
    const newerLine = `2 ${shortHash('2 {}')} {}\n`;
    browser.local.map.set(`${storageKeys.log}0-aaaaaaaaaaaa`, newerLine);
    const remove = vi.fn(() => Promise.resolve(true));
    const newer = browser.open();
    await settled(newer);
    expect(newer.log.$saving.get().state).toBe('read-only');
    expect(await eraseAll(newer.log, remove)).toBe(false);
    expect(remove).not.toHaveBeenCalled();
  });
});
