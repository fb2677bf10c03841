import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FactBody } from '../../../src/domain/progress/fact.ts';
import type { Device } from '../../../src/stores/device.ts';
import { storageKeys } from '../../../src/stores/storage-keys.ts';
import { aFact } from '../../fixtures/facts.ts';
import {
  FakeBrowser,
  type FakePage,
  FakeStorage,
  faultAt,
  Refused,
  settled,
  watchedJournal,
} from '../../fixtures/fake-browser.ts';

const skip = (lesson: string): FactBody => ({ kind: 'skipped', lesson });
const state = (page: FakePage) => page.log.$saving.get().state;

let uncaught: unknown[] = [];
const onUncaught = (error: unknown) => uncaught.push(error);
beforeEach(() => {
  uncaught = [];
  process.on('unhandledRejection', onUncaught);
  process.on('uncaughtException', onUncaught);
});
afterEach(() => {
  process.off('unhandledRejection', onUncaught);
  process.off('uncaughtException', onUncaught);
  expect(uncaught).toEqual([]);
});

/** A visit with everything in it: an earlier page, damage, records, leaving, coming back, a file, erasing, a record. */
async function visit(browser: FakeBrowser, change: (session: FakeStorage) => Partial<Device>) {
  const session = new FakeStorage();
  session.map.set(storageKeys.segment, 'segmentsegme');
  browser.local.map.set(`${storageKeys.log}0-segmentsegme`, 'rubbish\n');
  const page = browser.open(session, change(session));
  page.log.record(skip('a'));
  await settled(page);
  page.events.hide();
  page.events.show(true);
  page.events.visibility();
  page.log.mergeFacts([aFact(skip('file'))]);
  await settled(page);
  const middle = page.log.$facts.get().length;
  await page.log.eraseEverything().done;
  page.log.record(skip('b'));
  await settled(page);
  return { page, middle };
}

describe('whatever localStorage and sessionStorage refuse', () => {
  test.each([false, true])(
    'at the k-th call, for every k (lasting: %s): nothing is uncaught and the journal saves it',
    async (isLasting) => {
      for (let k = 1; k <= 90; k++) {
        const browser = new FakeBrowser();
        const fault = faultAt(k, isLasting);
        const { page, middle } = await visit(browser, (session) => {
          session.before = fault;
          browser.local.before = fault;
          return {};
        });
        expect(middle, `call ${k}`).toBe(2);
        expect(page.log.$facts.get(), `call ${k}`).toHaveLength(1);
        expect(['saved', 'unsaved'], `call ${k}`).toContain(state(page));
        if (state(page) === 'unsaved')
          expect(page.log.$saving.get().message).toContain('Not everything could be erased');
        browser.local.before = () => undefined;
        expect((await browser.journal().read()).lines.size, `call ${k}`).toBe(1);
      }
    },
    60_000,
  );
});

describe('whatever IndexedDB refuses', () => {
  test.each([false, true])(
    'at the k-th call, for every k (lasting: %s): nothing is uncaught and what is not saved is said',
    async (isLasting) => {
      for (let k = 1; k <= 14; k++) {
        const browser = new FakeBrowser();
        const journal = watchedJournal(browser.journal(), faultAt(k, isLasting));
        const { page, middle } = await visit(browser, () => ({ journal }));
        expect(middle, `call ${k}`).toBe(2);
        expect(page.log.$facts.get(), `call ${k}`).toHaveLength(1);
        const inJournal = (await browser.journal().read()).lines.size;
        if (state(page) === 'saved') expect(inJournal, `call ${k}`).toBe(1);
        else expect(page.log.$saving.get().message, `call ${k}`).toBeTruthy();
        const next = browser.open();
        await settled(next);
        expect(next.log.$facts.get().map((fact) => 'lesson' in fact && fact.lesson)).toEqual(['b']);
      }
    },
    60_000,
  );
});

const refuse = () => {
  throw new Refused();
};

test('with localStorage full and IndexedDB well, still says saved', async () => {
  const browser = new FakeBrowser();
  browser.local.before = (operation) => {
    if (operation === 'setItem') refuse();
  };
  const page = browser.open();
  page.log.record(skip('a'));
  await settled(page);
  expect(page.log.$saving.get()).toEqual({ state: 'saved' });
});

test('with IndexedDB absent, says that the tab’s storage keeps it, and shows it on the next page', async () => {
  const browser = new FakeBrowser();
  // @ts-expect-error a browser without IndexedDB
  delete globalThis.indexedDB;
  const page = browser.open();
  page.log.record(skip('a'));
  await settled(page);
  expect(page.log.$saving.get()).toMatchObject({ state: 'partly' });
  expect(page.log.$saving.get().message).toMatch(/^Kept in this tab’s storage, but .*file/);
  expect(browser.open().log.$facts.get()).toHaveLength(1);
});

test('with both refused, says that it is not saved and to save a file; retries with the next fact', async () => {
  const browser = new FakeBrowser();
  let isBroken = true;
  const maybe = () => {
    if (isBroken) refuse();
  };
  browser.local.before = maybe;
  const page = browser.open(new FakeStorage(), {
    journal: watchedJournal(browser.journal(), maybe),
  });
  page.log.record(skip('a'));
  await settled(page);
  expect(page.log.$facts.get()).toHaveLength(1);
  expect(page.log.$saving.get().state).toBe('unsaved');
  expect(page.log.$saving.get().message).toMatch(/Not saved: .*1 entry.*file.*Progress/);
  page.events.visibility();
  await settled(page);
  expect(state(page)).toBe('unsaved');
  isBroken = false;
  page.log.record(skip('b'));
  await settled(page);
  expect(state(page)).toBe('saved');
  expect((await browser.journal().read()).lines.size).toBe(2);
});

test('retries when the reader comes back to the tab', async () => {
  const browser = new FakeBrowser();
  let isBroken = true;
  const journal = watchedJournal(browser.journal(), () => {
    if (isBroken) refuse();
  });
  const page = browser.open(new FakeStorage(), { journal });
  page.log.record(skip('a'));
  await settled(page);
  expect(state(page)).toBe('partly');
  isBroken = false;
  page.events.visibility();
  await settled(page);
  expect(state(page)).toBe('saved');
});

test('a journal that never answers counts as failing after five seconds, and as saved if it answers after all', async () => {
  const browser = new FakeBrowser();
  let answer = (): void => undefined;
  const journal = browser.journal();
  const page = browser.open(new FakeStorage(), {
    journal: {
      ...journal,
      read: async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return journal.read();
      },
    },
  });
  page.log.record(skip('a'));
  expect(state(page)).toBe('saving');
  for (const run of browser.later) run();
  expect(state(page)).toBe('partly');
  answer();
  await settled(page);
  expect(state(page)).toBe('saved');
});

test('a connection that the browser closed is opened again', async () => {
  const browser = new FakeBrowser();
  const page = browser.open();
  const open = vi.spyOn(IDBDatabase.prototype, 'transaction');
  page.log.record(skip('a'));
  await settled(page);
  for (const connection of new Set(open.mock.contexts as IDBDatabase[])) connection.close();
  open.mockRestore();
  page.log.record(skip('b'));
  await settled(page);
  expect(state(page)).toBe('partly');
  page.log.record(skip('c'));
  await settled(page);
  expect(state(page)).toBe('saved');
  expect((await browser.journal().read()).lines.size).toBe(3);
});

test('a transaction that the database takes back after the last write is not called saved', async () => {
  const browser = new FakeBrowser();
  const page = browser.open();
  await settled(page);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the store it came from
  const put = IDBObjectStore.prototype.put;
  const aborting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key,
  ) {
    const request = put.call(this, value, key);
    this.transaction.abort();
    return request;
  });
  page.log.record(skip('a'));
  await settled(page);
  aborting.mockRestore();
  expect(state(page)).toBe('partly');
  expect((await browser.journal().read()).lines.size).toBe(0);
});

test('a segment that cannot be read is not written over', () => {
  const browser = new FakeBrowser();
  const page = browser.open();
  page.log.record(skip('a'));
  const [key = ''] = browser.segments();
  const before = browser.local.map.get(key);
  browser.local.before = (operation) => {
    if (operation === 'getItem') refuse();
  };
  page.log.record(skip('b'));
  expect(browser.local.map.get(key)).toBe(before);
});
