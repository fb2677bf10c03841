import { describe, expect, it } from 'vitest';
import type { z } from 'astro/zod';
import { faqSchema } from '../../../src/schemas/faq.ts';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { lessonSchema } from '../../../src/schemas/lesson.ts';
import { misconceptionSchema } from '../../../src/schemas/misconception.ts';
import { quizSchema } from '../../../src/schemas/quiz.ts';
import { sourceSchema } from '../../../src/schemas/source.ts';
import { trackSchema } from '../../../src/schemas/track.ts';
import { aContent, aQuiz } from '../../fixtures/content.ts';

function messages(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
}

const first = <T>(items: Iterable<T>): T => {
  for (const item of items) return item;
  throw new Error('the fixture is empty');
};

const content = aContent();
const source = first(content.sources);
const faq = first(content.faq.values());
const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');

function itemWith(change: object): unknown {
  const quiz = aQuiz();
  return { items: quiz.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)) };
}

describe('what an author reads when an entry is wrong', () => {
  it('accepts the complete fixture', () => {
    expect(messages(sourceSchema, source)).toEqual([]);
    expect(messages(faqSchema, faq)).toEqual([]);
    expect(messages(quizSchema, aQuiz())).toEqual([]);
    expect(messages(lessonSchema, first(content.lessons.values()).data)).toEqual([]);
    expect(messages(trackSchema, content.tracks[0])).toEqual([]);
    expect(messages(glossarySchema, content.glossary[0])).toEqual([]);
    expect(messages(misconceptionSchema, content.misconceptions[0])).toEqual([]);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    [
      'an id with capitals',
      sourceSchema,
      { ...source, id: 'Wong2021' },
      'id: use lower-case words joined by hyphens, such as "base-rate-trap"',
    ],
    [
      'a plain http address',
      sourceSchema,
      { ...source, url: 'http://a.org' },
      'url: give a full https address',
    ],
    [
      'an unknown confidence',
      sourceSchema,
      { ...source, confidence: 'D' },
      'confidence: use A (read in the original), B (read in secondary sources) or C (not opened yet)',
    ],
    [
      'a date in words',
      sourceSchema,
      { ...source, checked: '24 Nov 2026' },
      'checked: write a date as 2026-11-24',
    ],
    [
      'a field that does not exist',
      sourceSchema,
      { ...source, link: 'x' },
      ': Unrecognized key: "link"',
    ],
    [
      'an answer that is too long',
      faqSchema,
      { ...faq, short: words(61) },
      'short: shorten this to 60 words or fewer',
    ],
    [
      'a question without its mark',
      faqSchema,
      { ...faq, question: 'What is recall' },
      'question: end the question with a question mark',
    ],
    [
      'a line break in a line',
      faqSchema,
      { ...faq, short: 'one\ntwo' },
      'short: keep this on one line (use ">-" in YAML to fold a long one)',
    ],
    ['an empty line', faqSchema, { ...faq, short: '' }, 'short: write something here'],
    [
      'stray spaces',
      faqSchema,
      { ...faq, short: ' a ' },
      'short: remove the spaces at the start or end',
    ],
    [
      'two right answers to a single choice',
      quizSchema,
      itemWith({
        options: aQuiz()
          .items.flatMap((i) => ('options' in i ? i.options.slice(0, 1) : []))
          .map((o, at) => ({ ...o, id: `o${at}` })),
      }),
      'items.0.options: mark exactly one option with "correct: true", or use "type: multiple"',
    ],
    [
      'a multiple choice where everything is right',
      quizSchema,
      itemWith({
        type: 'multiple',
        options: [1, 2, 3].map((n) => ({ id: `o${n}`, text: 'x', correct: true, why: 'y' })),
      }),
      'items.0.options: mark at least one option as correct and leave at least one wrong',
    ],
    [
      'one id for two items',
      quizSchema,
      { items: aQuiz().items.map((item) => ({ ...item, id: 'same' })) },
      'items.1.id: "same" is used twice; give each item its own id',
    ],
    ['a quiz without items', quizSchema, { items: [] }, 'items: a quiz needs at least one item'],
  ])('names field and mend for %s', (_, schema, value, message) => {
    expect(messages(schema, value)).toContain(message);
  });
});
