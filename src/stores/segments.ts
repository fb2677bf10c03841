import { shortHash } from '../domain/checksum.ts';
import { type DecodedLine, decodeLines } from '../domain/progress/line.ts';
import type { Device } from './device.ts';
import { storageKeys } from './storage-keys.ts';

/** A tab's part of the log in localStorage. */
export interface Segment {
  readonly key: string;
  readonly text: string;
}

/** A segment this long (UTF-16 units) is left alone and a new one begun: each append rewrites the whole of it. */
const FULL = 200_000;
/** How long (ms) a segment stays after its last fact. */
const KEPT_MS = 30 * 86_400_000;

const lineBreakAfter = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The instant (ms) of erasure that a text names; 0 if it names none. */
export function erasedInstant(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/** The instant of erasure in a segment's key; undefined for every other key. */
export function erasedOfKey(key: string | null): number | undefined {
  const [, erased] = /^shadow-launch:log:(\d{1,15})-[a-z0-9]{12}$/.exec(key ?? '') ?? [];
  return erased === undefined ? undefined : Number(erased);
}

/**
 * Segments of the log in localStorage, one per tab, because tabs appending to one key lose each other's lines. A tab
 * keeps its segment over page changes through sessionStorage, from which it takes it away while in use: a duplicated
 * tab, whose sessionStorage is a copy, finds none and begins its own.
 */
export function openSegments({ local, session, randomId }: Device) {
  let own: string | undefined;
  const keyOf = (erased: number) => `${storageKeys.log}${erased}-${own ?? ''}`;
  const note = (erased: number) =>
    local.write(storageKeys.erased, `${erased} ${shortHash(String(erased))}`);
  const all = (): Segment[] =>
    local.keys().flatMap((key) => {
      const text = erasedOfKey(key) === undefined ? undefined : local.read(key);
      return text ? [{ key, text }] : [];
    });
  /** Keeps lines that could not be read under `<key>:unreadable`, adding only those not there yet. True if all are. */
  const setAside = (key: string, lines: readonly DecodedLine[]): boolean => {
    const damaged = lines.filter(({ kind }) => kind === 'unreadable').map(({ line }) => line);
    if (!damaged.length) return true;
    const before = local.read(key + storageKeys.unreadable);
    if (before === undefined) return false;
    const there = new Set(before?.split('\n'));
    const added = damaged.filter((line) => !there.has(line));
    if (!added.length) return true;
    const text = `${lineBreakAfter(before ?? '')}${added.join('\n')}\n`;
    return local.write(key + storageKeys.unreadable, text);
  };
  return {
    claim(): void {
      const name = session.read(storageKeys.segment);
      if (name && /^[a-z0-9]{12}$/.test(name) && session.remove(storageKeys.segment)) own = name;
    },
    release(): void {
      if (own) session.write(storageKeys.segment, own);
      own = undefined;
    },
    /** From now on a segment of its own, as after an erasure. */
    abandon(): void {
      own = undefined;
    },
    /** The latest erasure that localStorage knows of. Checked by a checksum, since it decides what is thrown away. */
    erased(): number {
      const [instant = '', crc] = (local.read(storageKeys.erased) ?? '').split(' ');
      return crc === shortHash(instant) ? erasedInstant(instant) : 0;
    },
    note,
    /** Every segment that could be read, of whatever erasure. */
    all,
    /** Appends lines to the own segment; what is there stays byte for byte. False if localStorage would not have it. */
    append(erased: number, lines: readonly string[]): boolean {
      const added = `${lines.join('\n')}\n`;
      own ??= randomId();
      let before = local.read(keyOf(erased));
      if (before && before.length > FULL) {
        own = randomId();
        before = local.read(keyOf(erased));
      }
      if (before === undefined) return false;
      return local.write(keyOf(erased), lineBreakAfter(before ?? '') + added);
    },
    setAside,
    /** Removes a segment of an earlier erasure with what was set aside from it. */
    remove(key: string): void {
      local.remove(key);
      local.remove(key + storageKeys.unreadable);
    },
    /** Removes other tabs' segments whose every line the journal holds and whose last fact is over 30 days old. */
    tidy(erased: number, now: number, filed: (id: string, line: string) => boolean): void {
      for (const { key, text } of all()) {
        if (erasedOfKey(key) !== erased || key === keyOf(erased)) continue;
        const lines = decodeLines(text);
        const isOver = lines.every((each) =>
          each.kind === 'fact'
            ? each.fact.at < now - KEPT_MS && filed(each.fact.id, each.line)
            : each.kind === 'unreadable',
        );
        if (isOver && setAside(key, lines)) local.remove(key);
      }
    },
    /**
     * Notes the erasure first, so that a half-done removal still leaves nothing to come back; then removes every key.
     * False if localStorage can be read and yet something of it stayed.
     */
    erase(erased: number): boolean {
      own = undefined;
      session.remove(storageKeys.segment);
      const isNoted = note(erased);
      const keys = local.keys().filter((key) => key !== storageKeys.erased);
      const isGone = keys.map((key) => local.remove(key)).every(Boolean);
      return local.read(storageKeys.erased) === undefined || (isNoted && isGone);
    },
  };
}
