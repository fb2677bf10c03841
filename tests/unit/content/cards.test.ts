// Cards built from the real content: each has two faces of plain text, and ids and groups as the log keeps them.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseCards, faqCard, pointCards, termCard } from '../../../src/domain/flashcards/build.ts';
import { itemCard } from '../../../src/domain/flashcards/build-items.ts';
import { kindOf } from '../../../src/domain/flashcards/card.ts';
import { readContent } from '../../../src/integrations/read-content.ts';

const { content } = readContent(fileURLToPath(new URL('../../..', import.meta.url)));

const cards = [
  ...[...content.faq].map(([id, entry]) => faqCard(id, entry)),
  ...content.glossary.map((term) => termCard(term, [])),
  ...[...content.quizzes].flatMap(([quiz, { items }]) =>
    items.map((item) => itemCard(item, { quiz, topics: [], href: (reread) => `#${reread}` })),
  ),
  ...[...content.caseStudies].flatMap(([slug, { briefing, simulation }]) =>
    caseCards({
      slug,
      title: briefing.data.title,
      lesson: briefing.data.lessons[0] ?? '',
      topics: [],
      scenes: simulation.scenes,
    }),
  ),
  ...[...content.interviews].flatMap(([group, { questions }]) =>
    questions.flatMap(({ red_flags, answer = '', ...question }) =>
      pointCards({ ...question, group, flags: red_flags, answer }),
    ),
  ),
];

describe('the cards of the site', () => {
  it('hold every kind, all 122 of the material and more', () => {
    expect([...new Set(cards.map(({ id }) => kindOf(id)))].sort()).toEqual(
      ['case', 'faq', 'item', 'point', 'term'].sort(),
    );
    expect(content.faq.size).toBeGreaterThanOrEqual(122);
  });

  it('have ids of their own', () => {
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  });

  it('have two faces without markup', () => {
    const odd = cards.filter(
      ({ front, back }) =>
        front.trim() === '' ||
        back.trim() === '' ||
        /\*\w|\\\$|\{[a-z]|<\/?[a-z]/.test(front + back),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('never ask the same question for two different answers', () => {
    const fronts = cards.map(({ front }) => front);
    expect(fronts.filter((front, at) => fronts.indexOf(front) !== at)).toEqual([]);
  });
});

describe('interview questions and FAQ answers', () => {
  it('put a narrow no-break space before every per cent sign', () => {
    const texts = [
      ...[...content.faq].map(([id, entry]) => [id, JSON.stringify(entry)] as const),
      ...[...content.interviews].map(([id, group]) => [id, JSON.stringify(group)] as const),
    ];
    expect(texts.filter(([, text]) => /\d[ \u00a0]?%/.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('say when they were checked if they speak of law or cite one', () => {
    const undated = [...content.faq].filter(
      ([, { topics, checked }]) => topics.includes('law') && checked === undefined,
    );
    expect(undated.map(([id]) => id)).toEqual([]);
  });
});
