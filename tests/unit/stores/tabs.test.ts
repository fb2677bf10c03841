import { beforeEach, describe, expect, test } from 'vitest';
import type { FactBody } from '../../../src/domain/progress/fact.ts';
import { encodeLine } from '../../../src/domain/progress/line.ts';
import { exportSave } from '../../../src/domain/progress/save-file.ts';
import { storageKeys } from '../../../src/stores/storage-keys.ts';
import { aFact } from '../../fixtures/facts.ts';
import {
  FakeBrowser,
  type FakePage,
  FakeStorage,
  Refused,
  settled,
  watchedJournal,
} from '../../fixtures/fake-browser.ts';

const skip = (lesson: string): FactBody => ({ kind: 'skipped', lesson });
const lessons = (page: FakePage) =>
  page.log.$facts.get().map((fact) => ('lesson' in fact ? fact.lesson : fact.kind));

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});

describe('two tabs', () => {
  test('stay in step live, each in a segment of its own', async () => {
    const [one, two] = [browser.open(), browser.open()];
    one.log.record(skip('a'));
    two.log.record(skip('b'));
    expect(lessons(one)).toEqual(['a', 'b']);
    expect(lessons(two)).toEqual(['a', 'b']);
    expect(browser.segments()).toHaveLength(2);
    await settled(one, two);
    expect((await browser.journal().read()).lines.size).toBe(2);
  });

  test('stay in step by storage events where there is no channel', () => {
    browser.hasChannel = false;
    const [one, two] = [browser.open(), browser.open()];
    one.log.record(skip('a'));
    const [key = ''] = browser.segments();
    const before = browser.local.map.get(key) ?? '';
    two.events.stored(key, before, null);
    one.log.record(skip('b'));
    two.events.stored(key, browser.local.map.get(key) ?? '', before);
    expect(lessons(two)).toEqual(['a', 'b']);
    two.events.stored(null, null, null);
    two.events.stored('of:another:site', 'rubbish', null);
    expect(lessons(two)).toEqual(['a', 'b']);
  });

  test('lose none of 1,600 facts written by eight tabs in turn', async () => {
    const tabs = Array.from({ length: 8 }, () => browser.open());
    for (let i = 0; i < 200; i++) for (const tab of tabs) tab.log.record(skip(`l${i}`));
    await settled(...tabs);
    expect(browser.segments()).toHaveLength(8);
    const next = browser.open();
    expect(next.log.$facts.get()).toHaveLength(1_600);
    expect((await browser.journal().read()).lines.size).toBe(1_600);
  }, 30_000);

  test('believe no message that is not made of whole lines', () => {
    const page = browser.open();
    const rogue: ((message: unknown) => void)[] = [];
    browser.open(new FakeStorage(), {
      openChannel: (receive) => {
        rogue.push(receive);
        return { post: () => undefined, close: () => undefined };
      },
    });
    for (const message of [undefined, null, 7, {}, [], '', '0', '0\nrubbish', `5\n`, 'x\n1 2 3'])
      for (const receive of rogue) receive(message);
    expect(lessons(page)).toEqual([]);
  });
});

describe('erasing everything', () => {
  test('hands out the undo file first, then leaves nothing in any tab or store', async () => {
    const [one, two] = [browser.open(), browser.open()];
    browser.local.map.set(storageKeys.theme, 'dark');
    browser.local.map.set('another-site', 'stays');
    const fact = one.log.record(skip('a'));
    two.log.record(skip('b'));
    await settled(one, two);
    const { undo, done } = one.log.eraseEverything();
    expect(undo).toContain(JSON.stringify(encodeLine(fact)));
    expect([lessons(one), lessons(two)]).toEqual([[], []]);
    expect(await done).toBe(true);
    expect([...browser.local.map.keys()]).toEqual(['another-site', storageKeys.erased]);
    expect((await browser.journal().read()).lines.size).toBe(0);
    const next = browser.open();
    await settled(next);
    expect(lessons(next)).toEqual([]);
    expect(next.log.$saving.get().state).toBe('idle');
  });

  test('can be undone with the file, under the old ids', async () => {
    const page = browser.open();
    const fact = page.log.record(skip('a'));
    await settled(page);
    const { undo, done } = page.log.eraseEverything();
    await done;
    expect(undo).toBe(exportSave([encodeLine(fact)], new Date(browser.now).toISOString()));
    expect(page.log.mergeFacts([fact])).toBe(1);
    await settled(page);
    const next = browser.open();
    await settled(next);
    expect(next.log.$facts.get()).toEqual([fact]);
  });

  test.each(['next fact', 'return', 'storage event', 'journal only'])(
    'is not undone by a tab that slept through it and wakes at its %s',
    async (wake) => {
      const [awake, asleep] = [browser.open(), browser.open()];
      asleep.log.record(skip('old'));
      await settled(awake, asleep);
      asleep.asleep = true;
      browser.now += 1_000;
      await awake.log.eraseEverything().done;
      browser.now += 1_000;
      if (wake === 'journal only') browser.local.map.delete(storageKeys.erased);
      if (wake === 'return') asleep.events.show(true);
      if (wake === 'storage event')
        asleep.events.stored(
          storageKeys.erased,
          browser.local.map.get(storageKeys.erased) ?? '',
          null,
        );
      asleep.log.record(skip('new'));
      if (wake !== 'journal only') expect(lessons(asleep)).toEqual(['new']);
      await settled(asleep);
      expect(lessons(asleep)).toEqual(['new']);
      const next = browser.open();
      await settled(next);
      expect(lessons(next)).toEqual(['new']);
      expect((await browser.journal().read()).lines.size).toBe(1);
    },
  );

  test('is not undone by a write that was on its way', async () => {
    let release = (): void => undefined;
    const journal = browser.journal();
    const slow = browser.open(new FakeStorage(), {
      journal: {
        ...journal,
        write: async (...given) => {
          await new Promise<void>((resolve) => (release = resolve));
          return journal.write(...given);
        },
      },
    });
    slow.log.record(skip('old'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    slow.asleep = true;
    await browser.open().log.eraseEverything().done;
    release();
    await settled(slow);
    expect((await browser.journal().read()).lines.size).toBe(0);
    expect(lessons(slow)).toEqual([]);
  });

  test('is not undone by a reading of the journal that was on its way', async () => {
    const first = browser.open();
    first.log.record(skip('old'));
    await settled(first);
    let release = (): void => undefined;
    const journal = browser.journal();
    const slow = browser.open(new FakeStorage(), {
      journal: {
        ...journal,
        read: async () => {
          const shelf = await journal.read();
          await new Promise<void>((resolve) => (release = resolve));
          return shelf;
        },
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { done } = slow.log.eraseEverything();
    await done;
    slow.log.record(skip('new'));
    for (let i = 0; i < 5; i++) {
      release();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await settled(slow);
    expect(lessons(slow)).toEqual(['new']);
    expect((await browser.journal().read()).lines.size).toBe(1);
  });

  test('holds even if a crash brought the old localStorage back', async () => {
    const page = browser.open();
    page.log.record(skip('old'));
    await settled(page);
    const before = new Map(browser.local.map);
    browser.now += 1_000;
    await page.log.eraseEverything().done;
    browser.local.map.clear();
    for (const [key, text] of before) browser.local.map.set(key, text);
    browser.now += 1_000;
    const next = browser.open();
    next.log.record(skip('new'));
    await settled(next);
    expect(lessons(next)).toEqual(['new']);
    expect(browser.local.map.has(storageKeys.erased)).toBe(true);
    expect(browser.segments()).toHaveLength(1);
  });

  test('that the journal refused says so, and is made good at the next visit', async () => {
    const refusing = watchedJournal(browser.journal(), (operation) => {
      if (operation === 'erase') throw new Refused();
    });
    const page = browser.open(new FakeStorage(), { journal: refusing });
    page.log.record(skip('a'));
    await settled(page);
    expect(await page.log.eraseEverything().done).toBe(false);
    expect(page.log.$saving.get().message).toContain('Not everything could be erased');
    const next = browser.open();
    await settled(next);
    expect(lessons(next)).toEqual([]);
    expect((await browser.journal().read()).lines.size).toBe(0);
  });
});

test('a fact that arrives twice with other content ends the same in every tab', () => {
  const [one, two] = [browser.open(), browser.open()];
  browser.hasChannel = false;
  const [a, b] = [aFact(skip('a')), aFact(skip('b'))];
  one.log.mergeFacts([a]);
  one.log.mergeFacts([b]);
  two.log.mergeFacts([b]);
  two.log.mergeFacts([a]);
  expect(one.log.$facts.get()).toEqual(two.log.$facts.get());
});
