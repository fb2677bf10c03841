import { describe, expect, it } from 'vitest';
import { reviewedItems, sureness } from '../../../../src/domain/mentor/answer-sheet.ts';
import type { AnswerRow } from '../../../../src/domain/mentor/message.ts';
import { responseLines } from '../../../../src/domain/mentor/response-text.ts';
import { completeDraft } from '../../../../src/domain/quiz/draft.ts';
import { asked } from '../../../../src/domain/quiz/generate.ts';
import { goldenAnswers } from '../../../../src/domain/quiz/golden.ts';
import { grade, type Response } from '../../../../src/domain/quiz/grade.ts';
import { structureHash } from '../../../../src/domain/quiz/hash.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import type { QuizText } from '../../../../src/domain/quiz/quiz-text.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import {
  aFillInItem,
  aMatchItem,
  aNumericItem,
  anItem,
  anOrderItem,
  aWrittenItem,
  everyItem,
} from '../../../fixtures/quiz.ts';

const items = everyItem();
const text: QuizText = {
  quiz: 'a-quiz',
  items,
  rereads: {},
  misconceptions: {},
  lessonNumber: '3.1',
};
const texts = new Map([['a-quiz', text]]);

/** A right answer as it is handed in. */
function rowOf(source: QuizItem, over: Partial<Record<number, unknown>> = {}): AnswerRow {
  const item = asked(source, 7, models);
  const golden = goldenAnswers(item).find(({ verdict }) => verdict === 'right');
  const read = golden && completeDraft(item, golden.draft);
  if (!read || 'missing' in read) throw new Error(source.id);
  const score = grade(item, read.response).score;
  const row = [`a-quiz/${source.id}`, 7, read.response, 0.8, structureHash(source), score, ''];
  return row.map((value, at) => over[at] ?? value) as unknown as AnswerRow;
}

const review = (...answers: AnswerRow[]) => reviewedItems({ answers }, texts, models);

describe('answers graded again', () => {
  it('agree with what is stated, whatever kind of item was answered', () => {
    const all = review(...items.map((item) => rowOf(item)));
    expect(all).toHaveLength(items.length);
    for (const { ref, answers, item } of all) {
      expect(item, ref).toBeDefined();
      expect(answers[0], ref).toMatchObject({ verdict: 'right', score: 1, hasChanged: false });
      expect(answers[0]?.stated, ref).toBeUndefined();
      expect(
        answers[0]?.lines.every((line) => line.text !== ''),
        ref,
      ).toBe(true);
    }
  });

  it('show another score that is stated, but not one that was only rounded', () => {
    const [source] = items;
    if (!source) throw new Error('there are items');
    expect(review(rowOf(source, { 5: 0.25 }))[0]?.answers[0]?.stated).toBe(0.25);
    expect(review(rowOf(source, { 5: 0.99995 }))[0]?.answers[0]?.stated).toBeUndefined();
  });

  it('say when the item asks something else since, and then blame nobody', () => {
    const [source] = items;
    if (!source) throw new Error('there are items');
    const [answer] = review(rowOf(source, { 4: '00000000', 5: 0.25 }))[0]?.answers ?? [];
    expect(answer).toMatchObject({ hasChanged: true });
    expect(answer?.stated).toBeUndefined();
  });

  it('keep the first and the last answer to an item together', () => {
    const [source] = items;
    if (!source) throw new Error('there are items');
    const [only, ...more] = review(rowOf(source, { 3: 0.5 }), rowOf(source));
    expect(more).toEqual([]);
    expect(only?.answers.map(({ confidence }) => confidence)).toEqual([0.5, 0.8]);
  });

  it('stand without an item that has left the site', () => {
    const [source] = items;
    if (!source) throw new Error('there are items');
    expect(review(rowOf(source, { 0: 'a-quiz/gone' }), rowOf(source, { 0: 'gone/gone' }))).toEqual([
      { ref: 'a-quiz/gone', item: undefined, lesson: '3.1', answers: [] },
      { ref: 'gone/gone', item: undefined, lesson: '', answers: [] },
    ]);
  });

  it('give the mean confidence of first answers against the share that came true', () => {
    const [one, two] = [anItem({ id: 'one' }), anItem({ id: 'two' })];
    const own = new Map([['a-quiz', { ...text, items: [one, two] }]]);
    const rows = [
      rowOf(one, { 3: 0.9 }),
      rowOf(two, { 2: ['nothing-such'], 3: 0.7, 5: 0 }),
      rowOf(two, { 3: 1 }),
    ];
    const found = sureness(reviewedItems({ answers: rows }, own, models));
    expect(found?.count).toBe(2);
    expect(found?.said).toBeCloseTo(0.8);
    expect(found?.true).toBe(0.5);
    const shown = [rowOf(one, { 6: 'shown' })];
    expect(sureness(reviewedItems({ answers: shown }, own, models))).toBeUndefined();
  });
});

describe('an answer in words', () => {
  const lines = (item: Parameters<typeof responseLines>[0], response: Response) =>
    responseLines(item, response, {}).map((line) => line.text);

  it('names what was chosen, ordered, matched, typed and written', () => {
    const choice = anItem();
    const [option] = choice.options;
    expect(lines(choice, [option?.id ?? ''])).toEqual([option?.text]);
    expect(lines(choice, ['gone'])).toEqual(['something that is no longer there']);
    const order = anOrderItem();
    const [first] = order.entries;
    expect(lines(order, [first?.id ?? ''])).toEqual([`1. ${first?.text ?? ''}`]);
    const match = aMatchItem();
    expect(lines(match, [])[0]).toBe(`${match.entries[0]?.text ?? ''}: nothing`);
    const gap = aFillInItem();
    expect(lines(gap, [`${gap.gaps[0]?.id ?? ''}:<b>so</b>: yes`])[0]).toBe('<b>so</b>: yes');
    expect(lines(aWrittenItem(), ['text:A: b'])[0]).toBe('A: b');
    expect(lines(aNumericItem(), ['not a number'])).toEqual(['nothing']);
  });
});
