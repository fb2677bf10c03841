import { attempt, listOf, oneOf, shaped, upTo } from '../exchange/shape.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import { type CommentKind, commentKinds, messageLimits } from './message.ts';
import { bankPrefix } from './registers.ts';

/** A comment kept for another time. */
export interface BankEntry {
  readonly id: string;
  readonly kind: CommentKind;
  readonly text: string;
  /** Words in lower case to find it by, each once. */
  readonly tags: readonly string[];
}

/** Most tags of a comment, and characters of a tag. */
const most = { tags: 8, tag: 30 } as const;

const written = shaped({
  kind: oneOf(...commentKinds),
  text: upTo(messageLimits.comment),
  tags: listOf(upTo(most.tag), most.tags),
});

/** An entry as its register holds it. */
export const bankText = ({ kind, text, tags }: Omit<BankEntry, 'id'>): string =>
  JSON.stringify({ kind, text, tags });

function readEntry(id: string, value: string): BankEntry | undefined {
  if (value === '' || !attempt(id)) return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return isPlainTree(read) && written(read)
      ? { id, ...(read as Omit<BankEntry, 'id'>) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The comments of the bank, newest first. */
export const bankOf = (registers: ReadonlyMap<string, string>): BankEntry[] =>
  [...registers]
    .flatMap(([key, value]) =>
      key.startsWith(bankPrefix) ? (readEntry(key.slice(bankPrefix.length), value) ?? []) : [],
    )
    .reverse();

/** Tags as somebody typed them, parted by commas: in lower case, each once, no more and no longer than are kept. */
export const tagsOf = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .toLowerCase()
        .split(',')
        .map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, most.tag).trim())
        .filter((tag) => tag !== ''),
    ),
  ].slice(0, most.tags);

/** Entries that have every word of a query in their text, kind or tags; all of them for an empty query. */
export function findInBank(entries: readonly BankEntry[], query: string): BankEntry[] {
  const words = query
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return entries.filter(({ kind, text, tags }) => {
    const all = [text.toLowerCase(), kind, ...tags].join('\n');
    return words.every((word) => all.includes(word));
  });
}
