import { describe, expect, it } from 'vitest';
import {
  caseCards,
  faqCard,
  missedBy,
  pointCards,
  termCard,
} from '../../../../src/domain/flashcards/build.ts';
import { itemCard } from '../../../../src/domain/flashcards/build-items.ts';
import { kindOf } from '../../../../src/domain/flashcards/card.ts';
import { topicsByLesson } from '../../../../src/domain/flashcards/lesson-topics.ts';
import { plainAnswer } from '../../../../src/domain/interview/plain-answer.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import { aCase, optionIn, sceneIn } from '../../../fixtures/case-study.ts';
import {
  aFillInItem,
  aGeneratedItem,
  aMatchItem,
  aMultipleItem,
  anIntervalItem,
  anItem,
  anOrderItem,
  aNumericItem,
  aWrittenItem,
} from '../../../fixtures/quiz.ts';

const place = {
  quiz: 'thresholds',
  topics: ['metrics'] as const,
  href: (reread: string) => `/lessons/thresholds/#${reread}`,
};
const cardOf = (item: QuizItem) => itemCard(item, { ...place, topics: [...place.topics] });

describe('what a learner finds on a card', () => {
  it('of a FAQ answer is its question, and the short answer', () => {
    const entry = {
      question: 'What is recall?',
      short: 'The share found.',
      topics: ['metrics' as const],
      synonyms: [],
      lesson: 'thresholds',
      sources: [],
      order: 1,
    };
    expect(faqCard('what-is-recall', entry)).toEqual({
      id: 'faq/what-is-recall',
      front: 'What is recall?',
      back: 'The share found.',
      lesson: 'thresholds',
      topics: ['metrics'],
      group: 'faq/what-is-recall',
      href: '/faq/what-is-recall/',
    });
  });

  it('of a term is the definition, the formula and other names, each in its paragraph', () => {
    const term = {
      id: 'recall',
      term: 'Recall',
      also: ['TPR', 'hit rate'],
      definition: 'The share of positives found.',
      formula: 'TP / (TP + FN)',
      lesson: 'thresholds',
    };
    const card = termCard(term, ['metrics']);
    expect(card.front).toBe('What does “Recall” mean?');
    expect(card.back).toBe(
      'The share of positives found.\n\nFormula: TP / (TP + FN)\n\nAlso called: TPR, hit rate',
    );
    expect(card.href).toBe('/glossary/#recall');
    const bare = termCard({ ...term, also: [], formula: undefined }, []);
    expect(bare.back).toBe('The share of positives found.');
  });

  it('of a choice is every option in front, and the right one with its reason behind', () => {
    const card = cardOf(anItem());
    expect(card.front.split('\n\n').slice(0, 2)).toEqual([
      'The threshold drops. What grows?',
      'Choose one:',
    ]);
    for (const id of ['a', 'b', 'c', 'd']) expect(card.front).toContain(`– Option ${id}`);
    expect(card.back).toBe('Option a\n\nWhy a.');
    expect(card.group).toBe('item/thresholds/compute-rates');
    expect(card.href).toBe('/lessons/thresholds/#rates-that-matter');
  });

  it('of a multiple choice is each right option with its own reason', () => {
    const item = aMultipleItem();
    const { back } = cardOf(item);
    for (const { text, why, correct } of item.options)
      expect(back.includes(`${text}\n\n${why}`)).toBe(correct);
  });

  it('never shows the asterisks of a stressed word', () => {
    const card = cardOf(anItem({ stem: 'Which is *not* a rate?' }));
    expect(card.front.startsWith('Which is not a rate?')).toBe(true);
  });

  it('of a generated item has the same figures in every build, and none is left in braces', () => {
    const card = cardOf(aGeneratedItem());
    expect(card).toEqual(cardOf(aGeneratedItem()));
    const [alerts, caught] = (card.front.match(/\d[\d,]*/g) ?? []).map((text) =>
      Number(text.replaceAll(',', '')),
    );
    const precision = (100 * (caught ?? NaN)) / (alerts ?? NaN);
    expect(Math.abs(parseFloat(card.back) - precision)).toBeLessThan(0.5);
    expect(card.front + card.back).not.toMatch(/[{}]/);
  });

  it('of every other type names what is asked for and gives the key with a reason', () => {
    const order = anOrderItem();
    const inOrder = cardOf(order).back.split('\n\n');
    order.entries.forEach(({ text }, at) => {
      expect(inOrder[at]).toContain(`${String(at + 1)}. ${text}`);
    });
    expect(cardOf(aMatchItem()).back).toContain('Is fraud caught? → Recall. Why y.');
    expect(cardOf(aFillInItem()).front).toContain('caught is ____; here it is ____.');
    expect(cardOf(aFillInItem()).back).toContain('caught is recall; here it is 0.5.');
    expect(cardOf(anIntervalItem()).back).toBe('It is 33\u202f%.\n\nIt caught 33 %.');
    const numeric = aNumericItem();
    expect(cardOf(numeric).back.endsWith(numeric.why)).toBe(true);
    const written = aWrittenItem();
    expect(cardOf(written).back.startsWith(written.sample)).toBe(true);
  });
});

describe('a scene of a case', () => {
  const of = aCase();
  const scenes = of.simulation.scenes;
  const cards = caseCards({
    slug: of.slug,
    title: of.title,
    lesson: 'thresholds',
    topics: [],
    scenes,
  });

  it('becomes a card only if somebody can decide it weakly', () => {
    expect(cards.map(({ id }) => id)).toEqual(
      scenes.filter((s) => missedBy(s).length > 0).map(({ id }) => `case/${of.slug}/${id}`),
    );
    for (const card of cards) {
      const scene = sceneIn(of, card.id.split('/')[2] ?? '');
      expect(card.front).toContain(scene.question);
      expect(card.front).toContain(scene.title);
      expect(card.back).toBe(scene.expert.why);
      expect(card.group).toBe(`case/${of.slug}`);
    }
  });

  it('counts an option as missed only if no evidence could make it a sound one', () => {
    const changed = aCase();
    const [scene] = changed.simulation.scenes;
    const [first, second] = scene?.options ?? [];
    if (!scene || !first || !second) throw new Error('the fixture has two options');
    Object.assign(optionIn(changed, `${scene.id}/${first.id}`), { process: 1, process_if: [] });
    const twoPoints = [{ when: { flags: ['told'] }, points: 2 }];
    Object.assign(optionIn(changed, `${scene.id}/${second.id}`), {
      process: 0,
      process_if: twoPoints,
    });
    expect(missedBy(scene)).toContain(first.id);
    expect(missedBy(scene)).not.toContain(second.id);
  });
});

describe('a missed point of an interview answer', () => {
  const question = {
    id: 'miss',
    group: 'execution',
    question: 'The eval misses the bar. What do you do?',
    topics: ['metrics' as const],
    lesson: 'thresholds',
    rubric: ['interval', 'slices', 'owner', 'bar'].map((id) => ({ id, point: `Names ${id}.` })),
    probes: [],
    flags: [],
    answer: 'Text.',
  };

  it('is asked for by naming the other points and not itself', () => {
    const cards = pointCards(question);
    expect(cards.map(({ id }) => id)).toEqual([
      'point/miss/interval',
      'point/miss/slices',
      'point/miss/owner',
      'point/miss/bar',
    ]);
    for (const { front, back, group } of cards) {
      expect(front.startsWith(question.question)).toBe(true);
      expect(front).not.toContain(back);
      for (const { point } of question.rubric) expect(front.includes(point)).toBe(point !== back);
      expect(group).toBe('point/miss');
    }
    expect(new Set(cards.map(({ front }) => front)).size).toBe(4);
  });
});

it('tells the kind of every card from its id', () => {
  const ids = [
    cardOf(anItem()).id,
    termCard({ id: 'x', term: 'X', also: [], definition: 'Y.', lesson: 'l' }, []).id,
  ];
  expect(ids.map(kindOf)).toEqual(['item', 'term']);
});

it('lends a lesson the main topics of its answers, or those of its module', () => {
  const modules = [{ lessons: [{ slug: 'a' }, { slug: 'b' }] }, { lessons: [{ slug: 'c' }] }];
  const topics = topicsByLesson(modules, [
    { lesson: 'a', topics: ['data', 'law'] },
    { lesson: 'a', topics: ['metrics'] },
    { lesson: 'a', topics: ['metrics', 'data'] },
  ]);
  expect(Object.fromEntries(topics)).toEqual({
    a: ['metrics', 'data'],
    b: ['metrics', 'data'],
    c: [],
  });
});

it('reads a FAQ answer as plain paragraphs where it is the key of a question', () => {
  expect(plainAnswer('**Split** it for \\$5, see [the page](/faq/x/).\n\n- one\n- two\n')).toBe(
    'Split it for $5, see the page.\n\n– one\n– two',
  );
});
