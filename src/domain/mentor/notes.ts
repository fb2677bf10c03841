import type { Rubric } from '../../schemas/case-study.ts';

/** One section of the mentor notes of a case, as plain text. */
export interface Note {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What a mentor has beside a run: the notes by the scene (or the purpose) they are about, and the rubric. */
export interface MentorSheet {
  /** What this case brings out, in a sentence or two. */
  readonly lead: string;
  /** Day on which the facts were last checked. */
  readonly checked: string;
  readonly rubric: Rubric;
  readonly notes: Readonly<Record<string, Note>>;
}

const SECTION = /^##\s+(.+?)\s*\[#([a-z0-9-]+)\]\s*$/gm;

/** Inline Markdown as it reads: emphasis, code and links as their words, citations left out, escapes resolved. */
function plain(text: string): string {
  return text
    .replace(/<Cite\s[^>]*?\/>/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(?<![\w*\\])([*_])(\S(?:.*?\S)?)\1(?![\w*])/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A block of Markdown as paragraphs: a quotation stays one, in quotation marks; the points of a list are one each. */
function paragraphsOf(block: string): string[] {
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('>')))
    return [`“${plain(lines.map((line) => line.replace(/^>\s?/, '')).join(' '))}”`];
  const points = block.split(/^(?:[-*]|\d+\.)\s+/m);
  return points.map(plain).filter((point) => point !== '');
}

/** The sections of mentor notes (`## Title [#id]`) by their id, without any markup. */
export function notesOf(body: string): Record<string, Note> {
  const heads = [...body.matchAll(SECTION)];
  return Object.fromEntries(
    heads.map((head, at) => {
      const text = body.slice(head.index + head[0].length, heads[at + 1]?.index ?? body.length);
      const paragraphs = text
        .trim()
        .split(/\n\s*\n/)
        .flatMap(paragraphsOf);
      return [head[2] ?? '', { title: plain(head[1] ?? ''), paragraphs }];
    }),
  );
}
