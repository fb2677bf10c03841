import { atom, type WritableAtom } from 'nanostores';
import type { Fact } from '../domain/progress/fact.ts';
import { type DecodedLine, decodeLines } from '../domain/progress/line.ts';
import type { Device } from './device.ts';
import { openFiling } from './filing.ts';
import { openMemory } from './memory.ts';
import { savingOf, type Saving } from './saving.ts';
import { erasedOfKey, openSegments } from './segments.ts';

/** Facts appended to localStorage in one go. */
const PART = 500;

/** A drawing that throws must not keep the fact from being written. */
function tell<T>(store: WritableAtom<T>, value: T): void {
  try {
    store.set(value);
  } catch (error) {
    console.error(error);
  }
}

/** Keeps memory, this tab's localStorage segment and the IndexedDB journal together, and says how far they agree. */
export function openKeeper(device: Device) {
  const $facts = atom<readonly Fact[]>([]);
  const $saving = atom<Saving>({ state: 'idle' });
  const $held = atom(0);
  const memory = openMemory(device.renames);
  const segments = openSegments(device);
  let replica = '';
  let erased = 0;
  let refused = false;
  let isLocalLeft = false;
  let isJournalLeft = false;

  // A newer build's lines stop all writing: this build could not know what it breaks.
  const isReadOnly = () => memory.newer.size > 0;

  const say = () => {
    const { failing, confirmed } = filing.status();
    const waiting = memory.unfiled.size;
    const nowhere = [...memory.unkept].filter((id) => memory.unfiled.has(id)).length;
    const readOnly = isReadOnly();
    const eraseFailed = isLocalLeft || isJournalLeft;
    const next = savingOf({ readOnly, refused, waiting, nowhere, failing, eraseFailed, confirmed });
    const now = $saving.get();
    if (now.state !== next.state || now.message !== next.message) tell($saving, next);
  };

  const publish = () => {
    const { facts, ahead } = memory.shown(device.now());
    tell($facts, facts);
    tell($held, ahead);
  };

  const filing = openFiling(device, memory, {
    erased: () => erased,
    isReadOnly,
    adopt: (instant) => {
      adopt(instant);
      segments.note(instant);
    },
    loaded: (filed) => {
      isJournalLeft = false;
      if (!isReadOnly()) segments.tidy(erased, device.now(), filed);
      publish();
    },
    say,
  });
  const flush = () => void filing.flush();

  const readSegments = () => {
    const all = segments.all();
    const current = all.filter(({ key }) => erasedOfKey(key) === erased);
    const decoded = current.map(({ key, text }) => ({ key, lines: decodeLines(text) }));
    for (const { lines } of decoded) for (const id of memory.take(lines)) memory.unfiled.add(id);
    if (isReadOnly()) return;
    for (const { key } of all) if ((erasedOfKey(key) ?? 0) < erased) segments.remove(key);
    for (const { key, lines } of decoded) segments.setAside(key, lines);
  };

  const keepLocally = (ids: Iterable<string> = memory.unkept) => {
    if (isReadOnly()) return;
    const list = [...ids];
    // In parts, so that one batch too large for localStorage does not hold up the rest.
    for (let i = 0; i < list.length; i += PART) {
      const part = list.slice(i, i + PART);
      if (segments.append(erased, memory.linesOf(part)))
        for (const id of part) memory.unkept.delete(id);
    }
  };

  // After an erasure elsewhere this page keeps only what it wrote itself since that instant.
  const adopt = (instant: number) => {
    erased = instant;
    segments.abandon();
    memory.drop(({ id, at }) => id.startsWith(`${replica}:`) && at > instant);
    filing.reload();
    readSegments();
    keepLocally();
    publish();
    say();
  };

  return {
    $facts,
    $saving,
    $held,
    memory,
    segments,
    isReadOnly,
    say,
    flush,
    keepLocally,
    erased: () => erased,
    /** Begins with what localStorage has; the journal follows. */
    begin(as: string): void {
      replica = as;
      erased = segments.erased();
      readSegments();
      if (!isReadOnly()) segments.claim();
      publish();
      flush();
    },
    /** Reads everything again, as after a sleep in the page cache. */
    begunAgain(): void {
      if (!isReadOnly()) segments.claim();
      readSegments();
      publish();
      filing.reload();
      flush();
    },
    /** Heard of an erasure; news only if it is later than the one known. */
    hear(instant: number = segments.erased()): void {
      if (instant <= erased) return;
      adopt(instant);
      flush();
    },
    /** Takes in lines that another tab has written and will file. */
    takeForeign(lines: readonly DecodedLine[]): void {
      if (memory.take(lines).length) publish();
      say();
    },
    /** Takes in lines that are this page's to write; gives the ids of those that are news. */
    takeOwn(lines: readonly DecodedLine[]): readonly string[] {
      refused = lines.some(({ kind }) => kind !== 'fact');
      const ids = memory.take(lines);
      for (const id of ids) {
        memory.unfiled.add(id);
        memory.unkept.add(id);
      }
      publish();
      return ids;
    },
    /** Files what waits; once the journal has had its say, localStorage takes the rest. */
    async fileFirst(): Promise<void> {
      say();
      await filing.flush();
      keepLocally();
      say();
    },
    /** Empties everything; false if a store refused. */
    async erase(instant: number): Promise<boolean> {
      erased = instant;
      isLocalLeft = !segments.erase(erased);
      memory.drop(() => false);
      publish();
      isJournalLeft = !(await filing.erase());
      say();
      return !isLocalLeft && !isJournalLeft;
    },
  };
}
