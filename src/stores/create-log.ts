import { atom, type WritableAtom } from 'nanostores';
import { civilDay, heldInstant } from '../domain/progress/civil-day.ts';
import type { AnyFact, Fact, FactBody } from '../domain/progress/fact.ts';
import { type DecodedLine, decodeLine, decodeLines, encodeLine } from '../domain/progress/line.ts';
import { exportSave, saveFileName } from '../domain/progress/save-file.ts';
import type { Channel, Device } from './device.ts';
import { openFiling } from './filing.ts';
import { openMemory } from './memory.ts';
import { savingOf, type Saving } from './saving.ts';
import { erasedInstant, erasedOfKey, openSegments } from './segments.ts';
import { storageKeys } from './storage-keys.ts';

/** Facts appended to localStorage in one go. */
const PART = 500;
/** Longest message taken from another tab, in UTF-16 units. */
const MESSAGE_LIMIT = 10_000_000;

/** A drawing that throws must not keep the fact from being written. */
function tell<T>(store: WritableAtom<T>, value: T): void {
  try {
    store.set(value);
  } catch (error) {
    console.error(error);
  }
}

/**
 * The log of one page: facts in memory, in this tab's localStorage segment and in the IndexedDB journal; the page shows
 * the union. Nothing here throws: what a browser refuses is said by $saving and tried again with the next fact.
 */
export function createLog(device: Device) {
  const $facts = atom<readonly Fact[]>([]);
  const $saving = atom<Saving>({ state: 'idle' });
  const $held = atom(0);
  const memory = openMemory();
  const segments = openSegments(device);
  let started = false;
  let refused = false;
  let isLocalLeft = false;
  let isJournalLeft = false;
  let erased = 0;
  let replica = '';
  let seq = 0;
  let channel: Channel | undefined;

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

  const readSegments = () => {
    const all = segments.all();
    const current = all.filter(({ key }) => erasedOfKey(key) === erased);
    const decoded = current.map(({ key, text }) => ({ key, lines: decodeLines(text) }));
    for (const { lines } of decoded) for (const id of memory.take(lines)) memory.unfiled.add(id);
    if (isReadOnly()) return;
    for (const { key } of all) if ((erasedOfKey(key) ?? 0) < erased) segments.remove(key);
    for (const { key, lines } of decoded) segments.setAside(key, lines);
  };

  const keepLocally = (ids: readonly string[]) => {
    if (isReadOnly()) return;
    // In parts, so that one batch too large for localStorage does not hold up the rest.
    for (let i = 0; i < ids.length; i += PART) {
      const part = ids.slice(i, i + PART);
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
    keepLocally([...memory.unkept]);
    publish();
    say();
  };

  const hear = (instant: number) => {
    if (instant <= erased) return;
    adopt(instant);
    void filing.flush();
  };

  const takeForeign = (lines: readonly DecodedLine[]) => {
    if (memory.take(lines).length) publish();
    say();
  };

  const receive = (message: unknown) => {
    if (typeof message !== 'string' || message.length > MESSAGE_LIMIT) return;
    const [first = ''] = message.split('\n', 1);
    hear(erasedInstant(first));
    if (erasedInstant(first) === erased) takeForeign(decodeLines(message.slice(first.length)));
  };

  const add = (lines: readonly DecodedLine[]): readonly string[] => {
    const ids = memory.take(lines);
    for (const id of ids) {
      memory.unfiled.add(id);
      memory.unkept.add(id);
    }
    publish();
    return ids;
  };

  const send = (ids: readonly string[]) => {
    if (!isReadOnly()) channel?.post([erased, ...memory.linesOf(ids)].join('\n'));
  };

  const catchUp = () => {
    hear(segments.erased());
    if (memory.unfiled.size === 0) return;
    keepLocally([...memory.unkept]);
    void filing.flush();
  };

  const start = () => {
    if (started) return;
    started = true;
    replica = device.randomId();
    erased = segments.erased();
    readSegments();
    if (!isReadOnly()) segments.claim();
    publish();
    channel = device.openChannel(receive);
    device.listen({
      hide: () => {
        if (!isReadOnly()) segments.release();
        channel?.close();
      },
      show: (fromCache) => {
        if (!fromCache) return;
        if (!isReadOnly()) segments.claim();
        channel = device.openChannel(receive);
        hear(segments.erased());
        readSegments();
        publish();
        filing.reload();
        void filing.flush();
      },
      visibility: catchUp,
      stored: (key, text, before) => {
        if (key === storageKeys.erased) hear(segments.erased());
        if (text === null || erasedOfKey(key) !== erased) return;
        const isGrown = before !== null && text.startsWith(before);
        takeForeign(decodeLines(isGrown ? text.slice(before.length) : text));
      },
    });
    void filing.flush();
  };

  const record = (body: FactBody): Fact => {
    start();
    hear(segments.erased());
    const at = heldInstant(device.now());
    const day = civilDay(at, device.west(at));
    const fact: Fact = { id: `${replica}:${seq++}`, tick: memory.tick(), at, day, ...body };
    const line = decodeLine(encodeLine(fact));
    refused = line.kind !== 'fact';
    const ids = add([line]);
    keepLocally(ids);
    keepLocally([...memory.unkept]);
    send(ids);
    say();
    void filing.flush();
    return fact;
  };

  const mergeFacts = (facts: readonly AnyFact[]): number => {
    start();
    const ids = add(facts.map((fact) => decodeLine(encodeLine(fact))));
    send(ids);
    say();
    // The file itself is the second copy: localStorage takes only what the journal would not.
    void filing.flush().then(() => {
      keepLocally([...memory.unkept]);
      say();
    });
    return ids.length;
  };

  const exportRecord = () => {
    const now = heldInstant(device.now());
    const lines = [...memory.ordered().map(({ line }) => line), ...memory.newer];
    const text = exportSave(lines, new Date(now).toISOString());
    return { name: saveFileName(civilDay(now, device.west(now))), text };
  };

  const eraseEverything = (): { undo: string; done: Promise<boolean> } => {
    start();
    const undo = exportRecord().text;
    if (isReadOnly()) return { undo, done: Promise.resolve(false) };
    erased = Math.max(heldInstant(device.now()), erased + 1);
    isLocalLeft = !segments.erase(erased);
    memory.drop(() => false);
    channel?.post(`${erased}\n`);
    publish();
    const done = filing.erase().then((isJournalDone) => {
      isJournalLeft = !isJournalDone;
      say();
      return !isLocalLeft && isJournalDone;
    });
    return { undo, done };
  };

  const allFacts = (): AnyFact[] => memory.ordered().map(({ fact }) => fact);

  return {
    $facts,
    $saving,
    $held,
    start,
    record,
    mergeFacts,
    allFacts,
    exportRecord,
    eraseEverything,
  };
}
