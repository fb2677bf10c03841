import { describe, expect, test } from 'vitest';
import { continueAt } from '../../../../src/domain/progress/continue.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { aFact, inOrder, NOW } from '../../../fixtures/facts.ts';

const a = { slug: 'a', wording: 'w1' };
const opened: FactBody = { kind: 'opened', lesson: 'a', wording: 'w1' };
const skipped: FactBody = { kind: 'skipped', lesson: 'a' };
const reached = (section: string): FactBody => ({ kind: 'reached', lesson: 'a', section });
const finished = (wording = 'w1', lesson = 'a'): FactBody => ({
  kind: 'finished',
  lesson,
  wording,
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
