import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../src/domain/mentor/correspondence.ts';
import {
  answeredBy,
  commentsAbout,
  commentsElsewhere,
  feedbackOn,
  isResolved,
  newerThan,
  resolvedCount,
  signatureOf,
  standingOf,
} from '../../../../src/domain/mentor/feedback-view.ts';
import type { Feedback, Message, Submission } from '../../../../src/domain/mentor/message.ts';
import { resolvedKey } from '../../../../src/domain/mentor/registers.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { aComment, aFeedback, aSubmission } from '../../../fixtures/mentor.ts';
import { factsOf } from '../../../fixtures/quiz.ts';

const keep = <M extends Message>(
  message: M,
  digest: string,
  over: Partial<Kept> = {},
): Kept<M> => ({
  fact: `testreplica1:${digest.length}`,
  way: message.kind === 'feedback' ? 'received' : 'sent',
  digest,
  at: 1,
  day: '2026-12-05',
  key: '',
  ...over,
  message,
});
const sent = (digest: string, over: Partial<Submission> = {}) => keep(aSubmission(over), digest);
const given = (digest: string, over: Partial<Feedback> = {}, about: Partial<Kept> = {}) =>
  keep(aFeedback(over), digest, about);
const resolve = (digest: string, comment: string, value: string): FactBody => ({
  kind: 'set',
  key: resolvedKey(digest, comment),
  value,
});

describe('feedback that came back', () => {
  it('belongs to the submission whose digest it carries, or to none', () => {
    const one = sent('one');
    expect(answeredBy({ of: 'one' }, [sent('two'), one])).toBe(one);
    expect(answeredBy({ of: 'other' }, [one])).toBeUndefined();
  });

  it('shows its newest version first, also if the older one was taken in later', () => {
    const older = given('f1', { of: 'one', version: 1 }, { at: 9 });
    const newer = given('f2', { of: 'one', version: 2 }, { at: 3 });
    expect(feedbackOn([newer, older, given('x', { of: 'two' })], 'one')).toEqual([newer, older]);
  });

  it('loses no comment: what is about no part that is shown stands on the whole', () => {
    const comments = [
      aComment({ id: 'a', about: 'scene:start' }),
      aComment({ id: 'b', about: '' }),
      aComment({ id: 'c', about: 'scene:gone' }),
      aComment({ id: 'd', about: 'scene:start' }),
    ];
    const shown = commentsAbout({ comments }, 'scene:start');
    const whole = commentsElsewhere({ comments }, ['scene:start', 'memo:ask']);
    expect(shown.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(whole.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('a comment', () => {
  const [a, b] = [aComment({ id: 'a' }), aComment({ id: 'b', text: 'Two' })];
  const first = given('f1', { of: 'one', comments: [a, b] });

  it('is open until the learner resolves it, and can be opened again', () => {
    expect(isResolved([], [first], a)).toBe(false);
    expect(isResolved(factsOf(resolve('f1', 'a', 'yes')), [first], a)).toBe(true);
    const again = factsOf(resolve('f1', 'a', 'yes'), resolve('f1', 'a', ''));
    expect(isResolved(again, [first], a)).toBe(false);
  });

  it('stays resolved in a newer version of the feedback while it says the same', () => {
    const facts = factsOf(resolve('f1', 'a', 'yes'), resolve('f1', 'b', 'yes'));
    const reworded = aComment({ id: 'b', text: 'Two, and more' });
    const second = given('f2', { of: 'one', version: 2, comments: [a, reworded] });
    const versions = [second, first];
    expect(isResolved(facts, versions, a)).toBe(true);
    expect(isResolved(facts, versions, reworded)).toBe(false);
    expect(resolvedCount(facts, versions)).toEqual({ resolved: 1, of: 2 });
    const opened = factsOf(resolve('f1', 'a', 'yes'), resolve('f2', 'a', ''));
    expect(isResolved(opened, versions, a)).toBe(false);
  });
});

describe('work that waits', () => {
  const [one, two] = [sent('one'), sent('two', { version: 2, before: 'one' })];

  it('says which version came back and how many comments are open', () => {
    const back = given('f1', { of: 'one', comments: [aComment(), aComment({ id: 'c2' })] });
    const facts = factsOf(resolve('f1', 'c1', 'yes'));
    expect(standingOf([one, two], [], [])).toEqual({ open: 0, comments: 0 });
    expect(standingOf([one, two], [back], facts)).toEqual({
      ...{ about: one, feedback: back },
      ...{ open: 1, comments: 2 },
    });
  });

  it('says which versions were handed in after the one that was reviewed', () => {
    expect(newerThan([one, two], 'one')).toEqual([two]);
    expect(newerThan([one, two], 'two')).toEqual([]);
  });
});

describe('a signature', () => {
  const signed = (key: string, genuine: boolean | undefined = true) => ({ key, genuine });
  const ines = given('f1', { by: 'Ines' }, { key: 'K1', day: '2026-12-01' });

  it('of a first key, of the same key, or of none is told', () => {
    expect(signatureOf({ by: 'Ines' }, signed('K1'), [])).toEqual({ kind: 'first' });
    expect(signatureOf({ by: 'Ines' }, signed('K1'), [ines])).toEqual({
      ...{ kind: 'same', day: '2026-12-01' },
    });
    expect(signatureOf({ by: 'Bo' }, signed(''), [ines])).toEqual({ kind: 'unsigned' });
  });

  it('that does not fit is flagged, also under a key that is known', () => {
    expect(signatureOf({ by: 'Ines' }, signed('K1', false), [ines])).toEqual({ kind: 'false' });
    const untold = { key: 'K1', genuine: undefined };
    expect(signatureOf({ by: 'Ines' }, untold, [])).toEqual({ kind: 'untold' });
  });

  it('by another key, or by none, under a name that signed before is flagged', () => {
    const other = { kind: 'other', day: '2026-12-01' };
    expect(signatureOf({ by: ' ines ' }, signed('K2'), [ines])).toEqual(other);
    const dropped = { kind: 'dropped', day: '2026-12-01' };
    expect(signatureOf({ by: 'Ines' }, signed(''), [ines])).toEqual(dropped);
    expect(signatureOf({ by: 'Bo' }, signed('K2'), [ines])).toEqual({ kind: 'first' });
  });
});
