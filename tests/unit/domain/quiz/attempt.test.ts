import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerBody, foldQuiz, nextOpen } from '../../../../src/domain/quiz/attempt.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import type { Response } from '../../../../src/domain/quiz/grade.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import {
  aMultipleItem,
  aNumericItem,
  anItem,
  answered,
  aQuiz,
  attempted,
  factsOf,
} from '../../../fixtures/quiz.ts';

const { items } = aQuiz();
const [queue, moves, precision] = [anItem(), aMultipleItem(), aNumericItem()];
const stand = (bodies: FactBody[], of: readonly QuizItem[] = items) =>
  foldQuiz(factsOf(...bodies), 'lesson', of);
const statuses = (bodies: FactBody[], of: readonly QuizItem[] = items) =>
  stand(bodies, of).items.map((entry) => entry.status);

describe('a learner half-way through', () => {
  it('has everything open at the start', () => {
    expect(stand([])).toMatchObject({ attempt: undefined, done: false });
    expect(statuses([])).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(stand([], []).done).toBe(true);
  });

  it('resumes at the first open item with the order of options they had', () => {
    const state = stand([attempted('one', 99), answered('one', queue, ['a'])]);
    expect(state.attempt).toEqual({ id: 'one', seed: 99 });
    expect(nextOpen(state.items)?.item.id).toBe('moves');
  });

  it('is led on from where they are and round to what they skipped', () => {
    const state = stand([attempted('one'), answered('one', precision, 40)]);
    expect(nextOpen(state.items, state.items[2])?.item.id).toBe('cut');
    expect(nextOpen(state.items, state.items[4])?.item.id).toBe('queue');
    expect(nextOpen(stand([], []).items)).toBeUndefined();
  });

  it('is not affected by answers to other quizzes', () => {
    expect(statuses([{ ...answered('one', queue, ['a']), quiz: 'other' }])[0]).toBe('open');
  });
});

describe('the golden sequence of a quiz', () => {
  const first: FactBody[] = [
    attempted('one', 1),
    answered('one', queue, ['b'], 0.9),
    answered('one', moves, ['a', 'b']),
    answered('one', precision, 40),
    answered('one', { ...queue, id: 'cut' }, ['a']),
    answered('one', { ...queue, id: 'owner' }, ['a']),
  ];
  const again: FactBody[] = [
    ...first,
    attempted('two', 2),
    answered('two', queue, ['a']),
    answered('two', moves, ['d']),
  ];

  it('ends the first attempt with a verdict on every item', () => {
    expect(statuses(first)).toEqual(['wrong', 'part', 'right', 'right', 'right']);
    expect(stand(first).done).toBe(true);
  });

  it('asks in a retry only for what was not right', () => {
    const state = stand(again.slice(0, 7));
    expect(state.items.map((e) => e.status)).toEqual(['open', 'open', 'right', 'right', 'right']);
    expect(state).toMatchObject({ done: false, attempt: { id: 'two', seed: 2 } });
  });

  it('keeps the first try beside the latest answer', () => {
    expect(statuses(again)).toEqual(['right', 'wrong', 'right', 'right', 'right']);
    const [one] = stand(again).items;
    expect(one?.answers.map((a) => [a.attempt, a.grade.score])).toEqual([
      ['one', 0],
      ['two', 1],
    ]);
  });
});

describe('a quiz that its author changed', () => {
  const facts = [attempted('one'), answered('one', queue, ['a']), answered('one', precision, 40)];

  it('ignores answers to questions that were removed from the quiz', () => {
    const state = stand(facts, [moves]);
    expect(state.items.map((e) => [e.item.id, e.status])).toEqual([['moves', 'open']]);
    expect(stand(facts, [precision]).done).toBe(true);
  });

  it('opens a question again when its structure changed, and says so', () => {
    const rekeyed = anItem({
      options: queue.options.map((o) => ({ ...o, correct: o.id === 'c' })),
    });
    const [entry] = stand(facts, [rekeyed]).items;
    expect(entry).toMatchObject({ status: 'open', changed: true, answers: [] });
    const [mended] = stand([...facts, answered('one', rekeyed, ['c'])], [rekeyed]).items;
    expect(mended).toMatchObject({ status: 'right', changed: false });
  });

  it('still scores a question that was only reworded, and says so', () => {
    const [entry] = stand(facts, [anItem({ stem: 'Reworded?' })]).items;
    expect(entry).toMatchObject({ status: 'right', changed: false });
    expect(entry?.answers[0]?.reworded).toBe(true);
    expect(stand(facts).items[0]?.answers[0]?.reworded).toBe(false);
  });

  it('grades by the item of today, not by the score that was written down', () => {
    const [entry] = stand([{ ...answered('one', queue, ['b']), score: 1 }]).items;
    expect(entry?.status).toBe('wrong');
  });

  it('does not score a response of another kind', () => {
    const forged = { ...answered('one', queue, ['a']), response: 3 };
    expect(stand([forged]).items[0]).toMatchObject({ status: 'open', changed: true });
  });
});

it('counts answers of an attempt whose beginning was lost, in a repeatable order', () => {
  const state = stand([answered('lost', queue, ['a'])]);
  expect(state.items[0]?.status).toBe('right');
  expect(state.attempt).toEqual(stand([answered('lost', queue, ['b'])]).attempt);
});

it('records what a check needs: score, structure and wording', () => {
  const [, entry] = stand([]).items;
  if (!entry) throw new Error('the quiz has a second item');
  expect(answerBody(entry, 'one', { response: ['a', 'b', 'd'], confidence: 0.6 })).toEqual(
    answered('one', moves, ['a', 'b', 'd'], 0.6),
  );
});

describe('any history at all', () => {
  const response = (item: QuizItem): fc.Arbitrary<Response> =>
    'options' in item
      ? fc.subarray(
          item.options.map((o) => o.id),
          { minLength: 1 },
        )
      : fc.constantFrom(40, 75, 1);
  const step = fc.oneof(
    fc.constantFrom('one', 'two', 'three').map((id) => attempted(id)),
    fc
      .tuple(fc.constantFrom('one', 'two', 'three'), fc.constantFrom(...items))
      .chain(([id, item]) => response(item).map((given) => answered(id, item, given))),
  );

  it('is right for good once the latest answer is right, and agrees with a plain reading', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (bodies) => {
        const state = stand(bodies);
        // The oracle: look at the whole list once per item, with no running state.
        const starts = bodies.flatMap((b) =>
          b.kind === 'attempted' || b.kind === 'answered' ? [b.attempt] : [],
        );
        const current = [...new Set(starts)].at(-1);
        for (const entry of state.items) {
          const given = bodies.filter((b) => b.kind === 'answered' && b.item === entry.item.id);
          const last = given.at(-1);
          const score = last?.kind === 'answered' ? last.score : undefined;
          const fresh = last?.kind === 'answered' && last.attempt === current;
          const expected = score === 1 ? 'right' : !fresh ? 'open' : score === 0 ? 'wrong' : 'part';
          expect(entry.status).toBe(expected);
          expect(entry.answers.length).toBe(given.length);
        }
        expect(state.done).toBe(nextOpen(state.items) === undefined);
      }),
      { numRuns: 500 },
    );
  });
});
