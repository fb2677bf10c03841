import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FactBody } from '../../../src/domain/progress/fact.ts';
import { shortHash } from '../../../src/domain/checksum.ts';
import { decodeLine, encodeLine } from '../../../src/domain/progress/line.ts';
import { storageKeys } from '../../../src/stores/storage-keys.ts';
import { aFact, NOW } from '../../fixtures/facts.ts';
import {
  FakeBrowser,
  FakeStorage,
  Refused,
  settled,
  watchedJournal,
} from '../../fixtures/fake-browser.ts';

const skip = (lesson: string): FactBody => ({ kind: 'skipped', lesson });
const lessons = (page: { log: { $facts: { get(): readonly { kind: string }[] } } }) =>
  page.log.$facts.get().map((fact) => ('lesson' in fact ? fact.lesson : fact.kind));

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});

test('shows what is known of a lesson under its present name, and exports it as it was written', () => {
  browser.renames = new Map([['old', 'new']]);
  const page = browser.open();
  page.log.record(skip('old'));
  page.log.record(skip('other'));
  expect(lessons(page)).toEqual(['new', 'other']);
  expect(page.log.exportRecord().text).toContain('\\"lesson\\":\\"old\\"');
});

describe('recording', () => {
  test('shows the fact at once, with tick, seq and civil day, and writes it twice', async () => {
    const page = browser.open(new FakeStorage(), { west: () => -840 });
    const first = page.log.record(skip('a'));
    const second = page.log.record(skip('b'));
    expect(lessons(page)).toEqual(['a', 'b']);
    expect(first).toMatchObject({ tick: 1, at: NOW, day: '2026-11-25' });
    expect([second.tick, second.id.split(':')[1]]).toEqual([2, '1']);
    const [key = ''] = browser.segments();
    expect(browser.local.map.get(key)).toBe(`${encodeLine(first)}\n${encodeLine(second)}\n`);
    await settled(page);
    const { lines } = await browser.journal().read();
    expect(lines).toEqual(new Map([first, second].map((fact) => [fact.id, encodeLine(fact)])));
  });

  test('says "saved" only after the journal has confirmed', async () => {
    let confirm = (): void => undefined;
    const journal = browser.journal();
    const page = browser.open(new FakeStorage(), {
      journal: {
        ...journal,
        write: async (...given) => {
          await new Promise<void>((resolve) => (confirm = resolve));
          return journal.write(...given);
        },
      },
    });
    const said: string[] = [];
    page.log.$saving.subscribe(({ state }) => said.push(state));
    page.log.record(skip('a'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(said).toEqual(['idle', 'saving']);
    expect((await journal.read()).lines.size).toBe(0);
    confirm();
    await settled(page);
    expect(said).toEqual(['idle', 'saving', 'saved']);
    expect((await journal.read()).lines.size).toBe(1);
  });

  test('puts a fact after everything seen, however far ahead another device was', () => {
    const page = browser.open();
    page.log.mergeFacts([aFact(skip('50'), { tick: 50 }), aFact(skip('3'), { seq: 1, tick: 3 })]);
    expect(page.log.record(skip('a')).tick).toBe(51);
    page.log.mergeFacts([aFact(skip('far'), { seq: 2, tick: Number.MAX_SAFE_INTEGER })]);
    const fact = page.log.record(skip('a'));
    expect(decodeLine(encodeLine(fact)).kind).toBe('fact');
    expect(page.log.record(skip('b')).id).not.toBe(fact.id);
  });

  test('refuses what could not be read again, says so, and recovers with the next fact', async () => {
    const page = browser.open();
    page.log.record({ kind: 'set', key: 'draft', value: 'x'.repeat(20_001) });
    page.log.record({ kind: 'predicted', explorable: 'e', guess: NaN, truth: 1 });
    expect(page.log.$facts.get()).toEqual([]);
    expect(page.log.$saving.get()).toMatchObject({ state: 'unsaved' });
    page.log.record(skip('a'));
    await settled(page);
    expect(page.log.$saving.get()).toEqual({ state: 'saved' });
  });

  test('writes the fact even if the drawing throws', async () => {
    const page = browser.open();
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    page.log.$facts.listen(() => {
      throw new Error('a broken island');
    });
    page.log.record(skip('a'));
    await settled(page);
    expect((await browser.journal().read()).lines.size).toBe(1);
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });
});

describe('coming back', () => {
  test('shows what localStorage has at once, and what only the journal has soon after', async () => {
    const page = browser.open();
    page.log.record(skip('a'));
    await settled(page);
    await browser
      .journal()
      .write(0, [['otherrrr:0', encodeLine(aFact(skip('j'), { replica: 'otherrrr', tick: 9 }))]]);
    const next = browser.open();
    expect(lessons(next)).toEqual(['a']);
    await settled(next);
    expect(lessons(next)).toEqual(['a', 'j']);
    expect(next.log.$saving.get().state).toBe('idle');
  });

  test('loses nothing when localStorage is lost, and nothing when the journal is', async () => {
    const page = browser.open();
    page.log.record(skip('a'));
    await settled(page);
    browser.local.map.clear();
    const second = browser.open();
    await settled(second);
    expect(lessons(second)).toEqual(['a']);
    second.log.record(skip('b'));
    await settled(second);
    const { local } = browser;
    browser = new FakeBrowser();
    for (const [key, text] of local.map) browser.local.map.set(key, text);
    const third = browser.open();
    await settled(third);
    expect(lessons(third)).toEqual(['b']);
    expect((await browser.journal().read()).lines.size).toBe(1);
  });

  test('never gives one id to two facts, even if localStorage fell behind the journal', async () => {
    const tab = new FakeStorage();
    const page = browser.open(tab);
    page.log.record(skip('a'));
    const early = new Map(browser.local.map);
    page.log.record(skip('b'));
    await settled(page);
    page.events.hide();
    browser.local.map.clear();
    for (const [key, text] of early) browser.local.map.set(key, text);
    const next = browser.open(tab);
    next.log.record(skip('c'));
    await settled(next);
    expect(lessons(next).sort()).toEqual(['a', 'b', 'c']);
  });

  test('keeps one segment per tab over many pages, and gives a duplicated tab its own', () => {
    const tab = new FakeStorage();
    for (const lesson of ['a', 'b', 'c']) {
      const page = browser.open(tab);
      page.log.record(skip(lesson));
      page.events.hide();
    }
    expect(browser.segments()).toHaveLength(1);
    const page = browser.open(tab);
    const copy = new FakeStorage();
    for (const [key, text] of tab.map) copy.map.set(key, text);
    const twin = browser.open(copy);
    page.log.record(skip('d'));
    twin.log.record(skip('e'));
    expect(browser.segments()).toHaveLength(2);
  });

  test('takes its segment back when it returns from the page cache, with the news since', async () => {
    const tab = new FakeStorage();
    const page = browser.open(tab);
    page.log.record(skip('a'));
    page.events.hide();
    const next = browser.open(tab);
    next.log.record(skip('b'));
    next.events.hide();
    page.events.show(true);
    page.log.record(skip('c'));
    expect(lessons(page)).toEqual(['a', 'b', 'c']);
    expect(browser.segments()).toHaveLength(1);
    await settled(page);
    expect(page.log.$saving.get().state).toBe('saved');
  });

  test('holds back facts dated over 48 hours ahead until their time, and exports them', async () => {
    const page = browser.open();
    page.log.mergeFacts([aFact(skip('a'), { at: NOW + 3 * 86_400_000 })]);
    await settled(page);
    expect([lessons(page), page.log.$held.get()]).toEqual([[], 1]);
    expect(page.log.exportRecord().text).toContain('skipped');
    browser.now += 86_400_001;
    const next = browser.open();
    expect([lessons(next), next.log.$held.get()]).toEqual([['a'], 0]);
  });

  test('carries facts of an unknown kind through storage, tabs and files', async () => {
    const head = { ...aFact(), kind: 'reviewed' };
    const fact = {
      id: head.id,
      tick: 1,
      at: NOW,
      day: head.day,
      kind: 'reviewed',
      raw: { ...head, grade: 3 },
    };
    const page = browser.open();
    page.log.mergeFacts([fact]);
    await settled(page);
    browser.local.map.clear();
    const next = browser.open();
    await settled(next);
    expect(next.log.$facts.get()).toEqual([]);
    expect(next.log.allFacts()).toEqual([fact]);
    expect(next.log.exportRecord().text).toContain('grade');
  });

  test('removes another tab’s segment only when the journal has all of it and it is 30 days old', async () => {
    const old = browser.open();
    old.log.record(skip('a'));
    await settled(old);
    browser.now += 31 * 86_400_000;
    const failing = browser.open(new FakeStorage(), {
      journal: watchedJournal(browser.journal(), () => {
        throw new Refused();
      }),
    });
    await settled(failing);
    expect(browser.segments()).toHaveLength(1);
    browser.now -= 2 * 86_400_000;
    await settled(browser.open());
    expect(browser.segments()).toHaveLength(1);
    browser.now += 2 * 86_400_000;
    const next = browser.open();
    await settled(next);
    expect(browser.segments()).toHaveLength(0);
    expect(lessons(next)).toEqual(['a']);
  });

  test('keeps an old segment until the visit after its facts reached the journal', async () => {
    await settled(browser.open());
    browser.local.map.set(
      `${storageKeys.log}0-oldsegmentxx`,
      `${encodeLine(aFact(skip('a'), { at: NOW - 40 * 86_400_000 }))}\n`,
    );
    await settled(browser.open());
    expect(browser.segments()).toHaveLength(1);
    await settled(browser.open());
    expect(browser.segments()).toHaveLength(0);
    expect((await browser.journal().read()).lines.size).toBe(1);
  });

  test('begins a new segment when the own one has grown long', () => {
    const page = browser.open();
    for (let i = 0; i < 12; i++)
      page.log.record({ kind: 'set', key: 'draft', value: 'x'.repeat(20_000) });
    expect(browser.segments()).toHaveLength(2);
  });
});

describe('damage', () => {
  const damage = (change: (text: string) => string) => {
    const [key = ''] = browser.segments();
    browser.local.map.set(key, change(browser.local.map.get(key) ?? ''));
    return key;
  };

  test('costs the damaged line only, which is kept aside word for word, once', async () => {
    const page = browser.open(new FakeStorage(), {
      journal: watchedJournal(browser.journal(), () => {
        throw new Refused();
      }),
    });
    page.log.record(skip('a'));
    page.log.record(skip('b'));
    await settled(page);
    const key = damage((text) => text.replace('"lesson":"a"', '"lesson":"x"'));
    const bad = browser.local.map.get(key)?.split('\n')[0] ?? '';
    const next = browser.open();
    await settled(next);
    await settled(browser.open());
    expect(lessons(next)).toEqual(['b']);
    expect(browser.local.map.get(key + storageKeys.unreadable)).toBe(`${bad}\n`);
  });

  test('in one copy is mended from the other, in both directions', async () => {
    const page = browser.open();
    const fact = page.log.record(skip('a'));
    await settled(page);
    const broken = encodeLine(fact).replace('skipped', 'skapped');
    await browser.journal().write(0, [[fact.id, broken]]);
    const next = browser.open();
    await settled(next);
    const { lines } = await browser.journal().read();
    expect(lines.get(fact.id)).toBe(encodeLine(fact));
    expect(lines.get(`${fact.id}:unreadable:${shortHash(broken)}`)).toBe(broken);
    damage((text) => text.slice(3));
    const third = browser.open();
    await settled(third);
    expect(lessons(third)).toEqual(['a']);
  });

  test('of a cut-off last line does not spoil the next fact', async () => {
    const tab = new FakeStorage();
    const page = browser.open(tab);
    page.log.record(skip('a'));
    await settled(page);
    page.events.hide();
    damage((text) => text.slice(0, -20));
    const next = browser.open(tab, {
      journal: watchedJournal(browser.journal(), () => {
        throw new Refused();
      }),
    });
    next.log.record(skip('b'));
    expect(browser.segments()).toHaveLength(1);
    expect(lessons(browser.open())).toEqual(['b']);
  });

  test('of the note of erasure erases nothing', async () => {
    const page = browser.open();
    page.log.record(skip('a'));
    await settled(page);
    browser.local.map.set(storageKeys.erased, '9999999999999 00000000');
    const next = browser.open();
    await settled(next);
    expect(lessons(next)).toEqual(['a']);
    expect((await browser.journal().read()).lines.size).toBe(1);
  });
});

describe('a record written by a newer build', () => {
  const newer = `2 ${shortHash('2 {"kind":"new"}')} {"kind":"new"}`;
  const snapshot = () => JSON.stringify([...browser.local.map]);

  test('in localStorage: is shown and exported, and nothing is written anywhere', async () => {
    const page = browser.open();
    page.log.record(skip('a'));
    await settled(page);
    const [key = ''] = browser.segments();
    browser.local.map.set(key, `${browser.local.map.get(key) ?? ''}${newer}\nrubbish\n`);
    const before = [snapshot(), await browser.journal().read()];
    const tab = new FakeStorage();
    tab.map.set(storageKeys.segment, key.slice(-12));
    const next = browser.open(tab);
    next.log.record(skip('b'));
    next.events.visibility();
    next.events.hide();
    next.events.show(true);
    await next.log.eraseEverything().done;
    await settled(next);
    expect(lessons(next)).toEqual(['a', 'b']);
    expect(next.log.$saving.get()).toMatchObject({ state: 'read-only' });
    expect([snapshot(), await browser.journal().read()]).toEqual(before);
    expect([...tab.map.values()]).toEqual([key.slice(-12)]);
    expect(next.log.exportRecord().text).toContain(JSON.stringify(newer));
  });

  test('in the journal or from another tab: stops writing too', async () => {
    await browser.journal().write(0, [['newbuild:0', newer]]);
    const page = browser.open();
    await settled(page);
    page.log.record(skip('a'));
    await settled(page);
    expect(page.log.$saving.get().state).toBe('read-only');
    expect(browser.segments()).toEqual([]);
    expect((await browser.journal().read()).lines.size).toBe(1);
  });
});
