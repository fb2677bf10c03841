import { describe, expect, it } from 'vitest';
import { answersWorkOf } from '../../../../src/domain/mentor/answers-work.ts';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { structureHash } from '../../../../src/domain/quiz/hash.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import { aSubmission } from '../../../fixtures/mentor.ts';
import {
  aGeneratedItem,
  anItem,
  aNumericItem,
  answered,
  attempted,
  factsOf,
} from '../../../fixtures/quiz.ts';

const queue = anItem();
const precision = aNumericItem();
const drawn = aGeneratedItem();
const quizzes = new Map([['lesson', [queue, precision, drawn]]]);
const graders = { quizzes, models };
const module = {
  module: 'metrics',
  items: ['lesson/queue', 'lesson/precision', 'lesson/drawn', 'gone/item'],
  lessons: ['lesson', 'other'],
};
const build = (facts: readonly Fact[], over: Partial<typeof module & { session: string }> = {}) =>
  answersWorkOf(facts, { ...module, ...over }, graders);
const hash = structureHash(queue);

describe('answers that are handed in', () => {
  it('are the first to each item, and the last if there were several, in the order asked', () => {
    const facts = factsOf(
      attempted('one', 7),
      answered('one', precision, 60, 0.9),
      answered('one', queue, ['b'], 0.8),
      attempted('two', 9),
      answered('two', queue, ['c'], 0.6),
      attempted('three', 11),
      answered('three', queue, ['a'], 0.7),
    );
    expect(build(facts).answers).toEqual([
      ['lesson/queue', 7, ['b'], 0.8, hash, 0, ''],
      ['lesson/queue', 11, ['a'], 0.7, hash, 1, ''],
      ['lesson/precision', 7, 60, 0.9, structureHash(precision), 0, ''],
    ]);
  });

  it('are graded by the items of today, whatever score the record claims', () => {
    const facts = factsOf(attempted('one'), { ...answered('one', queue, ['b']), score: 1 });
    expect(build(facts).answers[0]?.[5]).toBe(0);
  });

  it('say whether a hint was taken and whether the answer was shown', () => {
    const hinted: FactBody = { kind: 'hinted', quiz: 'lesson', attempt: 'one', item: 'queue' };
    const shown: FactBody = {
      ...{ kind: 'revealed', quiz: 'lesson', attempt: 'one', item: 'precision' },
      structure: structureHash(precision),
    };
    const facts = factsOf(attempted('one'), hinted, answered('one', queue, ['a']), shown);
    expect(build(facts).answers.map((row) => row[6])).toEqual(['hinted', 'shown']);
  });

  it('leave out answers to an item that asks something else since, or that has gone', () => {
    const old = { ...answered('one', queue, ['a']), structure: 'ffffffff' };
    const gone = { ...answered('one', queue, ['a']), quiz: 'gone', item: 'item' };
    expect(build(factsOf(attempted('one'), old, gone)).answers).toEqual([]);
  });

  it('of a practice session are its own alone', () => {
    const facts = factsOf(
      attempted('quiz', 7),
      answered('quiz', queue, ['a']),
      {
        kind: 'practised',
        attempt: 'session',
        seed: 3,
        mode: 'check',
        items: ['lesson/queue'],
        minutes: 0,
      },
      answered('session', queue, ['b'], 0.5),
      { kind: 'ended', attempt: 'session' },
    );
    const work = build(facts, { module: '', lessons: [], session: 'session' });
    expect(work).toEqual({
      kind: 'answers',
      module: '',
      answers: [['lesson/queue', 3, ['b'], 0.5, hash, 0, '']],
      lessons: [],
    });
  });

  it('carry the seed by which a mentor draws the same figures again', () => {
    const facts = factsOf(attempted('one', 7), answered('one', drawn, 12.5));
    expect(build(facts).answers[0]?.[1]).toBe(7);
  });

  it('say how far each written lesson of the module is read', () => {
    const facts = factsOf({ kind: 'finished', lesson: 'lesson', wording: 'w' });
    expect(build(facts).lessons).toEqual([
      ['lesson', 'done'],
      ['other', 'not-started'],
    ]);
  });

  it('pass the check of messages', () => {
    const facts = factsOf(attempted('one', 7), answered('one', queue, ['b']));
    const message = aSubmission({ work: build(facts) });
    expect(checkMessage(message)).toMatchObject({ ok: true });
  });
});
