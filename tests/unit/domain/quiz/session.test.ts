import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { foldQuiz } from '../../../../src/domain/quiz/attempt.ts';
import { drawFor } from '../../../../src/domain/quiz/generate.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import {
  openSession,
  sessionItems,
  sessionsOf,
  timeLeft,
} from '../../../../src/domain/quiz/session.ts';
import {
  aGeneratedItem,
  aNumericItem,
  anItem,
  answered,
  attempted,
  factsOf,
} from '../../../fixtures/quiz.ts';

const items = [anItem(), aNumericItem(), aGeneratedItem()];
const begun = (attempt = 's1', over: Partial<FactBody & { kind: 'practised' }> = {}): FactBody => ({
  kind: 'practised',
  attempt,
  seed: 7,
  mode: 'check',
  items: ['lesson/precision', 'lesson/queue', 'lesson/gone', 'other/queue'],
  minutes: 10,
  ...over,
});
const stand = (...bodies: FactBody[]) => {
  const facts = factsOf(...bodies);
  const session = sessionsOf(facts).at(-1);
  if (!session) throw new Error('a session began');
  return sessionItems(facts, session, new Map([['lesson', items]]), models);
};

describe('a practice session', () => {
  it('asks its items in its order and leaves out what the course no longer asks', () => {
    expect(stand(begun()).map(({ source }) => source.id)).toEqual(['precision', 'queue']);
  });

  it('counts only what was answered in it', () => {
    const earlier = [attempted('one'), answered('one', anItem(), ['a'])];
    expect(stand(...earlier, begun()).map(({ status }) => status)).toEqual(['open', 'open']);
    expect(stand(begun(), answered('s1', anItem(), ['b'])).map(({ status }) => status)).toEqual([
      'open',
      'wrong',
    ]);
  });

  it('draws figures from its own seed, so that a shared session shows the same', () => {
    const plan = { items: ['lesson/drawn'], seed: 99 };
    const [mine] = stand(begun('s1', plan));
    const [theirs] = stand(begun('another', plan));
    expect(mine?.item).toEqual(theirs?.item);
    expect(mine?.item).not.toEqual(stand(begun('s1', { ...plan, seed: 98 }))[0]?.item);
  });

  it('begins no attempt at the quiz of a lesson, but a right answer stays right there', () => {
    const facts = factsOf(
      attempted('one', 3),
      answered('one', anItem(), ['b']),
      begun(),
      answered('s1', aNumericItem(), 40),
    );
    const quiz = foldQuiz(facts, 'lesson', items, { models });
    expect(quiz.attempt).toEqual({ id: 'one', seed: 3 });
    expect(quiz.items.map(({ status }) => status)).toEqual(['wrong', 'right', 'open']);
  });

  it('grades a drawn item of the lesson by the figures of the session it was answered in', () => {
    const drawing = drawFor(aGeneratedItem(), 7, models);
    const facts = factsOf(
      begun('s1', { seed: 7 }),
      answered('s1', aGeneratedItem(), drawing.answer),
    );
    const [, , drawn] = foldQuiz(facts, 'lesson', items, { models, seed: 12345 }).items;
    expect(drawn?.status).toBe('right');
    expect(drawn?.seed).toBe(7);
  });

  it('goes on until it ends, also after others were begun before it', () => {
    expect(openSession(factsOf(begun('s1'), begun('s2')))?.id).toBe('s2');
    expect(openSession(factsOf(begun('s1'), { kind: 'ended', attempt: 's1' }))).toBeUndefined();
    expect(openSession([])).toBeUndefined();
  });

  it('practises when it is of a mode this build does not know', () => {
    expect(openSession(factsOf(begun('s1', { mode: 'duel' })))?.mode).toBe('practice');
  });
});

describe('its clock', () => {
  const clock = (...bodies: FactBody[]) => {
    const [session] = sessionsOf(factsOf(begun(), ...bodies));
    if (!session) throw new Error('a session began');
    return timeLeft(session, session.startedAt + 4 * 60_000);
  };

  it('counts down from the limit and past it', () => {
    expect(clock()).toBe(6 * 60_000);
    const [session] = sessionsOf(factsOf(begun()));
    expect(session && timeLeft(session, session.startedAt + 11 * 60_000)).toBe(-60_000);
  });

  it('can be given more time, any number of times, or be put away for good', () => {
    const more: FactBody = { kind: 'extended', attempt: 's1', minutes: 5 };
    expect(clock(more, more)).toBe(16 * 60_000);
    expect(clock({ ...more, minutes: 0 })).toBeUndefined();
    expect(clock({ ...more, minutes: 0 }, more)).toBeUndefined();
    const [free] = sessionsOf(factsOf(begun('x', { minutes: 0 })));
    expect(free && timeLeft(free, 0)).toBeUndefined();
  });
});
