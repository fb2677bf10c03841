/** The longest run of words of a kind, with its text. */
export interface Longest {
  words: number;
  text: string;
}

const count = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const longest = (texts: readonly string[]): Longest =>
  texts.reduce<Longest>(
    (best, text) => (count(text) > best.words ? { words: count(text), text } : best),
    {
      words: 0,
      text: '',
    },
  );

/** The paragraphs of a lesson as a reader reads them: no code, tables, artefact, tags, notes or markup. */
export function proseOf(body: string): string[] {
  return body
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<Artefact[\s\S]*?<\/Artefact>/g, '')
    .replace(/<Caption>[\s\S]*?<\/Caption>/g, '')
    .replace(/<(Note|Cite)\b[^>]*?(\/>|>[\s\S]*?<\/\1>)/g, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .replace(/\$([^$\n]+)\$/g, 'x')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '' && !/^[#|]/.test(block));
}

/** Words in all, and the longest sentence and paragraph of a text. */
export function readability(paragraphs: readonly string[]): {
  words: number;
  sentence: Longest;
  paragraph: Longest;
} {
  const sentences = paragraphs.flatMap((paragraph) =>
    paragraph.split(/(?<=[.!?:;]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u),
  );
  return {
    words: paragraphs.reduce((sum, paragraph) => sum + count(paragraph), 0),
    sentence: longest(sentences),
    paragraph: longest(paragraphs),
  };
}
