import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { lessonProgress } from '../../../../src/domain/progress/lessons.ts';
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
