import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { continueAt, lessonProgress } from '../../../../src/domain/progress/lessons.ts';
import { aFact, inOrder, NOW } from '../../../fixtures/facts.ts';

const a = { slug: 'a', wording: 'w1' };
const opened: FactBody = { kind: 'opened', lesson: 'a', wording: 'w1' };
const reached = (section: string): FactBody => ({ kind: 'reached', lesson: 'a', section });
const finished = (wording = 'w1', lesson = 'a'): FactBody => ({
  kind: 'finished',
  lesson,
  wording,
});
const skipped: FactBody = { kind: 'skipped', lesson: 'a' };
const reopened: FactBody = { kind: 'reopened', lesson: 'a' };
const after = (...bodies: FactBody[]) => lessonProgress(inOrder(...bodies), [a]).get('a');

describe('progress of a lesson', () => {
  test('follows the learner from start to finish and back', () => {
    expect(after()).toEqual({ state: 'not-started', changed: false, days: 0 });
    expect(after(opened)?.state).toBe('reading');
    expect(after(opened, reached('s1'), reached('s2'))).toMatchObject({
      state: 'reading',
      section: 's2',
    });
    expect(after(opened, finished())?.state).toBe('done');
    expect(after(opened, finished(), opened, reached('s1'))?.state).toBe('done');
    expect(after(opened, finished(), reopened)?.state).toBe('reading');
    expect(after(skipped)?.state).toBe('skipped');
    expect(after(skipped, reopened)?.state).toBe('not-started');
    expect(after(opened, skipped, reopened)?.state).toBe('reading');
    expect(after(skipped, finished())?.state).toBe('done');
  });

  test('says that a finished lesson was reworded, and takes nothing away for it', () => {
    expect(after(finished('w0'))).toMatchObject({ state: 'done', changed: true });
    expect(after(finished('w0'), finished('w1'))).toMatchObject({ state: 'done', changed: false });
    expect(after(opened)).toMatchObject({ changed: false });
  });

  test('counts civil days and remembers the latest instant', () => {
    const facts = [
      aFact(opened, { seq: 0, day: '2026-11-20', at: NOW - 4e8 }),
      aFact(reached('s1'), { seq: 1, day: '2026-11-24', at: NOW }),
      aFact(reached('s2'), { seq: 2, day: '2026-11-24', at: NOW - 1 }),
    ];
    expect(lessonProgress(facts, [a]).get('a')).toMatchObject({ days: 2, at: NOW });
  });

  test('ignores lessons that are no longer in the course, even oddly named ones', () => {
    const facts = inOrder(finished('w', 'gone'), finished('w', '__proto__'));
    expect([...lessonProgress(facts, [a]).keys()]).toEqual(['a']);
  });

  test('agrees with a slow reading of the rules, one fact at a time', () => {
    const step = fc.constantFrom(opened, reached('s'), finished(), skipped, reopened);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (bodies) => {
        const settling = bodies
          .filter(({ kind }) => kind !== 'opened' && kind !== 'reached')
          .at(-1);
        const isRead = bodies.some(({ kind }) => kind !== 'skipped' && kind !== 'reopened');
        const isReadBefore = bodies
          .slice(0, settling && bodies.lastIndexOf(settling))
          .some(({ kind }) => kind !== 'skipped' && kind !== 'reopened');
        const isReadAfter =
          settling !== undefined &&
          bodies
            .slice(bodies.lastIndexOf(settling) + 1)
            .some(({ kind }) => kind === 'opened' || kind === 'reached');
        const wanted =
          settling?.kind === 'finished'
            ? 'done'
            : settling?.kind === 'skipped'
              ? 'skipped'
              : settling
                ? isReadBefore || isReadAfter
                  ? 'reading'
                  : 'not-started'
                : isRead
                  ? 'reading'
                  : 'not-started';
        expect(after(...bodies)?.state).toBe(wanted);
      }),
    );
  });
});

describe('where to go on', () => {
  const course = ['a', 'b', 'c', 'd'].map((slug) => ({
    slug,
    wording: 'w1',
    ready: slug !== 'c',
    sections: ['s1', 's2'],
  }));
  const at = (...bodies: FactBody[]) => continueAt(inOrder(...bodies), course, NOW + 5_000);

  test('begins at the first lesson that is ready', () => {
    expect(at()).toEqual({ lesson: 'a', reason: 'begin' });
    expect(continueAt([], [{ ...a, ready: false }], NOW)).toBeUndefined();
  });

  test('goes back to the lesson left unfinished, at the section reached', () => {
    expect(at(opened, reached('s2'))).toEqual({
      lesson: 'a',
      section: 's2',
      reason: 'reading',
      ago: 5_000,
    });
  });

  test('points at no section that was taken out of the lesson', () => {
    expect(at(opened, reached('gone'))).toEqual({ lesson: 'a', reason: 'reading', ago: 5_000 });
  });

  test('of two unfinished lessons takes the one read last', () => {
    const facts = [
      aFact({ kind: 'opened', lesson: 'b', wording: 'w1' }, { seq: 0, at: NOW }),
      aFact(opened, { seq: 1, at: NOW - 1 }),
    ];
    expect(continueAt(facts, course, NOW)?.lesson).toBe('b');
  });

  test('goes on after the lesson finished last, over planned ones, and round to the top', () => {
    expect(at(opened, finished())).toMatchObject({ lesson: 'b', reason: 'next' });
    expect(at(finished('w1', 'b'))).toMatchObject({ lesson: 'd', reason: 'next' });
    expect(at(finished('w1', 'd'))).toMatchObject({ lesson: 'a', reason: 'next' });
    expect(at(skipped)).toMatchObject({ lesson: 'b', reason: 'next' });
  });

  test('when all is read, takes what is due to read again, else nothing', () => {
    const all = inOrder(finished('w1', 'a'), finished('w1', 'b'), finished('w1', 'd'));
    const due = [{ lesson: 'b', section: 's1', items: ['i'], reason: 'missed' as const }];
    expect(continueAt(all, course, NOW)).toBeUndefined();
    expect(continueAt(all, course, NOW, due)).toMatchObject({
      lesson: 'b',
      section: 's1',
      reason: 'due',
    });
  });
});
