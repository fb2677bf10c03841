import { describe, expect, it } from 'vitest';
import { answeredTask, arrivalsOf } from '../../../../src/domain/mentor/arrivals.ts';
import type { Message, Submission } from '../../../../src/domain/mentor/message.ts';
import { reviewKey, shelvedKey } from '../../../../src/domain/mentor/registers.ts';
import { earlierComments } from '../../../../src/domain/mentor/earlier-comments.ts';
import { rubricSheet } from '../../../../src/domain/mentor/rubric-sheet.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';
import {
  aCaseWork,
  aComment,
  aFeedback,
  anAssignment,
  aSubmission,
} from '../../../fixtures/mentor.ts';

const asked = 'AbCdEfGh01234567';
const first = 'firstDigest00000';
const second = 'secondDigest0000';
const kept = (kind: 'sent' | 'received', digest: string, message: Message): FactBody => ({
  ...{ kind, digest, message: JSON.stringify(message), key: '' },
});
const came = (digest: string, over: Partial<Submission> = {}) =>
  kept('received', digest, aSubmission(over));
const set = (key: string, value = 'yes'): FactBody => ({ kind: 'set', key, value });

describe('what came in', () => {
  it('is listed newest first, with the version that it follows', () => {
    const [newest, oldest] = arrivalsOf(
      inOrder(came(first), came(second, { version: 2, before: first })),
    );
    expect(newest?.kept.digest).toBe(second);
    expect(newest?.earlier?.digest).toBe(first);
    expect(oldest?.earlier).toBeUndefined();
  });

  it('is new, then in review with the first word, then released', () => {
    const states = (...more: FactBody[]) =>
      arrivalsOf(inOrder(came(first), ...more)).map(({ state }) => state);
    expect(states()).toEqual(['new']);
    expect(states(set(reviewKey(first, 'private'), 'Hm'))).toEqual(['begun']);
    expect(states(kept('sent', 'f1', aFeedback({ of: second })))).toEqual(['new']);
    expect(states(kept('sent', 'f1', aFeedback({ of: first })))).toEqual(['released']);
  });

  it('is late if it was made after the day of the assignment, and only of one made here', () => {
    const late = (made: string, ...before: FactBody[]) =>
      arrivalsOf(inOrder(...before, came(first, { made, of: asked })))[0]?.isLate;
    const ask = kept('sent', asked, anAssignment({ due: '2026-12-04' }));
    expect(late('2026-12-04', ask)).toBe(false);
    expect(late('2026-12-05', ask)).toBe(true);
    expect(late('2026-12-05')).toBe(false);
    expect(late('2026-12-05', kept('sent', asked, anAssignment({ due: '' })))).toBe(false);
  });

  it('can be shelved and taken back', () => {
    const isShelved = (...more: FactBody[]) =>
      arrivalsOf(inOrder(came(first), ...more))[0]?.isShelved;
    expect(isShelved()).toBe(false);
    expect(isShelved(set(shelvedKey(first)))).toBe(true);
    expect(isShelved(set(shelvedKey(first)), set(shelvedKey(first), ''))).toBe(false);
  });

  it('is called like the task that it answers', () => {
    expect(answeredTask(aCaseWork())).toEqual({ kind: 'case', case: 'larkspur-pay' });
    const row = ['a/b', 1, ['x'], 0.5, '00000000', 1, ''] as const;
    const answers = { kind: 'answers' as const, answers: [row, row], lessons: [] };
    expect(answeredTask({ ...answers, module: '' })).toEqual({ kind: 'quiz', items: ['a/b'] });
    expect(answeredTask({ ...answers, module: 'metrics' })).toEqual({
      kind: 'module',
      module: 'metrics',
    });
  });
});

describe('earlier comments', () => {
  it('stand, may not stand, or are for the mentor to judge', () => {
    const comments = ['scene:drift', 'scene:travel', 'criterion:drift', ''].map((about, at) =>
      aComment({ id: `c${String(at)}`, about }),
    );
    expect(
      earlierComments({ comments }, [{ about: 'scene:travel' }, { about: '' }]).map(
        ({ now }) => now,
      ),
    ).toEqual(['same', 'changed', 'open', 'open']);
  });
});

describe('the rubric of a review', () => {
  const rubric = ['evidence', 'threshold', 'drift'].map((id) => ({
    id,
    title: id,
    asks: '',
    levels: ['1', '2', '3', '4'],
  }));
  const ids = (criteria: readonly { id: string }[]) => criteria.map(({ id }) => id);

  it('has first what the assignment looks at, then the others, then the mentor’s own', () => {
    const sheet = rubricSheet(rubric, anAssignment({ look: ['drift'], own: ['  Says when ', ''] }));
    expect(ids(sheet.first)).toEqual(['drift']);
    expect(ids(sheet.others)).toEqual(['evidence', 'threshold']);
    expect(sheet.own).toEqual([{ about: 'own:0', title: 'Says when' }]);
  });

  it('is the whole rubric where nobody asked, or asked for criteria that are gone', () => {
    expect(ids(rubricSheet(rubric).first)).toHaveLength(3);
    expect(ids(rubricSheet(rubric, anAssignment({ look: ['gone'] })).first)).toHaveLength(3);
  });
});
