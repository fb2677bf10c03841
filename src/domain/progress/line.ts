import { shortHash } from '../checksum.ts';
import { type AnyFact, isKnown, parseFact } from './fact.ts';

/** Version of the line format this build writes. The frame `<version> <crc32> <text>` itself never changes. */
export const LINE_VERSION = 1;
/** Longest line that is looked at, in UTF-16 units: a full register with every character escaped fits. */
export const LINE_LIMIT = 200_000;

/** What one line turned out to be. A `newer` one has a right checksum and a higher version than this build writes. */
export type DecodedLine =
  | { readonly kind: 'fact'; readonly fact: AnyFact; readonly line: string }
  | { readonly kind: 'newer' | 'unreadable'; readonly line: string };

/** A fact as JSON; an unknown one as it was read. Two facts are the same if this text is. */
export function factText(fact: AnyFact): string {
  return JSON.stringify(isKnown(fact) ? fact : fact.raw);
}

/** One fact as one line: `1 <crc32 of "1 " + json, 8 hex digits> <json>`; the checksum covers the version too. */
export function encodeLine(fact: AnyFact): string {
  const json = factText(fact);
  return `${LINE_VERSION} ${shortHash(`${LINE_VERSION} ${json}`)} ${json}`;
}

const cards = new Map<string, string>();

/** One text for all grades of a card: 100,000 of their own take megabytes, and as keys twice the time. */
function sharingCard(fact: AnyFact | undefined): AnyFact | undefined {
  if (fact?.kind !== 'graded' || !('card' in fact)) return fact;
  const card = cards.get(fact.card) ?? fact.card;
  cards.set(card, card);
  return Object.assign(fact, { card });
}

function parsed(json: string): AnyFact | undefined {
  try {
    return sharingCard(parseFact(JSON.parse(json)));
  } catch {
    return undefined;
  }
}

/** Reads one line; never throws, and gives a fact only if the checksum and the fact's own rules hold. */
export function decodeLine(line: string): DecodedLine {
  const [, version, crc, json] =
    line.length > LINE_LIMIT ? [] : (/^([1-9]\d{0,3}) ([0-9a-f]{8}) (.*)$/s.exec(line) ?? []);
  if (version === undefined || json === undefined || crc !== shortHash(`${version} ${json}`))
    return { kind: 'unreadable', line };
  if (Number(version) > LINE_VERSION) return { kind: 'newer', line };
  const fact = parsed(json);
  return fact ? { kind: 'fact', fact, line } : { kind: 'unreadable', line };
}

/** Reads a segment: lines ended by \n, empty ones skipped. Damage costs the damaged lines only. */
export function decodeLines(text: string): DecodedLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(decodeLine);
}
