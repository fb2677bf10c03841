import { civilDay, heldInstant } from '../domain/progress/civil-day.ts';
import type { AnyFact, Fact, FactBody } from '../domain/progress/fact.ts';
import { decodeLine, decodeLines, encodeLine } from '../domain/progress/line.ts';
import { exportSave, saveFileName } from '../domain/progress/save-file.ts';
import type { Channel, Device, PageEvents } from './device.ts';
import { openKeeper } from './keeper.ts';
import { erasedInstant, erasedOfKey } from './segments.ts';
import { storageKeys } from './storage-keys.ts';

/** Longest message taken from another tab, in UTF-16 units. */
const MESSAGE_LIMIT = 10_000_000;

/**
 * The log of one page: facts in memory, in this tab's localStorage segment and in the IndexedDB journal; the page shows
 * the union. Nothing here throws: what a browser refuses is said by $saving and tried again with the next fact.
 */
export function createLog(device: Device) {
  const keeper = openKeeper(device);
  const { memory, segments } = keeper;
  let channel: Channel | undefined;
  let replica = '';
  let seq = 0;

  // A message is the instant of the erasure its sender carries on from, then lines, each after a line break.
  const receive = (message: unknown) => {
    if (typeof message !== 'string' || message.length > MESSAGE_LIMIT) return;
    const [first = ''] = message.split('\n', 1);
    keeper.hear(erasedInstant(first));
    if (erasedInstant(first) !== keeper.erased()) return;
    keeper.takeForeign(decodeLines(message.slice(first.length)));
  };
  const send = (ids: readonly string[]) => {
    if (keeper.isReadOnly()) return;
    channel?.post([keeper.erased(), ...memory.linesOf(ids)].join('\n'));
  };

  const events: PageEvents = {
    hide: () => {
      segments.release();
      channel?.close();
    },
    show: (fromCache) => {
      if (!fromCache) return;
      channel = device.openChannel(receive);
      keeper.hear();
      keeper.begunAgain();
    },
    visibility: () => {
      keeper.hear();
      if (memory.unfiled.size === 0) return;
      keeper.keepLocally();
      keeper.flush();
    },
    stored: (key, text, before) => {
      if (key === storageKeys.erased) keeper.hear();
      if (text === null || erasedOfKey(key) !== keeper.erased()) return;
      const isGrown = before !== null && text.startsWith(before);
      keeper.takeForeign(decodeLines(isGrown ? text.slice(before.length) : text));
    },
  };

  const start = () => {
    if (replica) return;
    replica = device.randomId();
    keeper.begin(replica);
    channel = device.openChannel(receive);
    device.listen(events);
  };

  const record = (body: FactBody): Fact => {
    start();
    keeper.hear();
    const at = heldInstant(device.now());
    const day = civilDay(at, device.west(at));
    const fact: Fact = { id: `${replica}:${seq++}`, tick: memory.tick(), at, day, ...body };
    // Taken in as it will be read again, so that nothing is shown that could not be kept.
    const ids = keeper.takeOwn([decodeLine(encodeLine(fact))]);
    keeper.keepLocally(ids);
    keeper.keepLocally();
    send(ids);
    keeper.say();
    keeper.flush();
    return fact;
  };

  const mergeFacts = (facts: readonly AnyFact[]): number => {
    start();
    keeper.hear();
    const ids = keeper.takeOwn(facts.map((fact) => decodeLine(encodeLine(fact))));
    send(ids);
    // The file itself is the second copy: localStorage takes only what the journal would not.
    void keeper.fileFirst();
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
    if (keeper.isReadOnly()) return { undo, done: Promise.resolve(false) };
    const done = keeper.erase(Math.max(heldInstant(device.now()), keeper.erased() + 1));
    send([]);
    return { undo, done };
  };

  const allFacts = (): AnyFact[] => memory.ordered().map(({ fact }) => fact);
  const { $facts, $saving, $held } = keeper;
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
