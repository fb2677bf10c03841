import type { AskedQuery } from '../../src/domain/faq/quality.ts';
import { randomFrom } from '../../src/domain/ml/random.ts';
import type { AnswerWithText } from '../fixtures/faq.ts';

const starts = 'ba ce di fo gu ka le mi no pu ra se ti vo zu cha pre stra clo plu'.split(' ');
const middles = 'ban cer dil fon gur lem mon nad pir rus sel tan vin'.split(' ');
const ends = 'tion ment ity ance er al ism ure ing'.split(' ');
const verbs = 'measure plan launch explain compare cut review own price test stage retire'.split(
  ' ',
);
const frames = [
  'How do we V the S O?',
  'When should we V a S O?',
  'Who may V the S O?',
  'Why does the S O V worse?',
];
const topics = 'metrics data mlops genai law program'.split(' ');

/** Invented answers, and queries as people type them: two telling words, one of them cut short or misspelt. */
export function generateFaq(
  answers: number,
  asked: number,
  seed: number,
): { records: AnswerWithText[]; queries: Pick<AskedQuery, 'query' | 'answers'>[] } {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const words = Array.from({ length: 500 }, () => pick(starts) + pick(middles) + pick(ends));
  const phrase = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');

  const facts = Array.from({ length: answers }, (_, at) => {
    const [subject, object, other] = [pick(words), pick(words), pick(words)];
    const question = pick(frames)
      .replace('V', pick(verbs))
      .replace('S', subject)
      .replace('O', object);
    const synonyms = [other, phrase(2)];
    const record = { id: `answer-${at}`, question, synonyms, topics: [pick(topics)] };
    return { subject, object, other, record: { ...record, short: phrase(40), text: phrase(150) } };
  });

  const misspell = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    return random() < 0.5 ? swapped : word.slice(0, at) + word.slice(at + 1);
  };
  const cutShort = (word: string): string => word.slice(0, Math.ceil(word.length * 0.7));
  const queries = Array.from({ length: asked }, () => {
    const { subject, object, other, record } = pick(facts);
    const spoil = pick([misspell, cutShort, (word: string) => word]);
    const query = pick([
      `${spoil(subject)} ${object}`,
      `${object} ${spoil(subject)}`,
      `${spoil(other)} ${subject}`,
    ]);
    return { query: pick(['', '', 'how to ', 'what about ']) + query, answers: [record.id] };
  });
  return { records: facts.map(({ record }) => record), queries };
}
