import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import {
  type Comment,
  commentKinds,
  MESSAGE_LIMIT,
  messageLimits,
} from '../../../../src/domain/mentor/message.ts';
import { reviewKey } from '../../../../src/domain/mentor/registers.ts';
import {
  commentText,
  type Draft,
  draftOf,
  feedbackOf,
  isBegun,
  isSameReview,
  loadOf,
  missingMarks,
  readComment,
  saidIn,
} from '../../../../src/domain/mentor/review.ts';
import { aComment, aFeedback } from '../../../fixtures/mentor.ts';

const of = '0123456789AbCdEf';
const criteria = ['evidence', 'threshold', 'rollout', 'drift', 'customers'];
const giving = { by: 'Ines', made: '2026-12-05', before: undefined, of };
const aDraft = (over: Partial<Draft> = {}): Draft => ({
  marks: new Map(),
  comments: [],
  next: '',
  private: '',
  ...over,
});

/** What the page writes for a draft, part by part. */
function written({ marks, comments, next, private: own }: Draft): Map<string, string> {
  return new Map([
    ...[...marks].map(([id, level]) => [reviewKey(of, `mark:${id}`), String(level)] as const),
    ...comments.map((each) => [reviewKey(of, `comment:${each.id}`), commentText(each)] as const),
    [reviewKey(of, 'next'), next],
    [reviewKey(of, 'private'), own],
  ]);
}

const about = fc.oneof(
  fc.constant(''),
  fc.constantFrom('scene:drift', 'memo:decision', 'reflection:cause', 'criterion:threshold'),
  fc.constantFrom('own:0', 'item:some-quiz/some-item', 'question:a-question'),
);
const comment: fc.Arbitrary<Comment> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,40}$/),
  about,
  kind: fc.constantFrom(...commentKinds),
  text: fc.string({ unit: 'binary', maxLength: 60 }),
});
const draft: fc.Arbitrary<Draft> = fc.record({
  marks: fc
    .dictionary(fc.constantFrom(...criteria), fc.integer({ min: 1, max: 4 }))
    .map((levels) => new Map(criteria.flatMap((id) => (levels[id] ? [[id, levels[id]]] : [])))),
  comments: fc.uniqueArray(comment, { selector: ({ id }) => id, maxLength: 8 }),
  next: fc.string({ unit: 'binary', maxLength: 60 }),
  private: fc.string({ unit: 'binary', maxLength: 60 }),
});

describe('a review as it is written', () => {
  it('comes back from its registers as it was, whatever was typed', () => {
    fc.assert(
      fc.property(draft, (some) => {
        expect(draftOf(written(some), of, criteria)).toEqual(some);
      }),
      { numRuns: 500 },
    );
  });

  it('is given back as a message of the right form, without what is private', () => {
    fc.assert(
      fc.property(draft, (some) => {
        const secret = 'for my eyes only';
        const { feedback, left } = feedbackOf({ ...some, private: secret }, giving);
        expect(checkMessage(JSON.parse(JSON.stringify(feedback)))).toMatchObject({ ok: true });
        expect(JSON.stringify(feedback)).not.toContain(secret);
        expect(feedback.comments.length + left).toBe(
          some.comments.filter(({ text }) => text.trim() !== '').length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keeps marks to the levels 1 to 4 of criteria that the case has', () => {
    const registers = new Map([
      [reviewKey(of, 'mark:evidence'), '5'],
      [reviewKey(of, 'mark:threshold'), '3'],
      [reviewKey(of, 'mark:drift'), ''],
      [reviewKey(of, 'mark:rollout'), '2 '],
      [reviewKey(of, 'mark:gone'), '2'],
      [reviewKey('anotherDigest000', 'mark:customers'), '4'],
    ]);
    expect([...draftOf(registers, of, criteria).marks]).toEqual([['threshold', 3]]);
  });

  it('takes no comment from a register that somebody else could have written wrongly', () => {
    const wrong = [
      '',
      'null',
      '[]',
      '{"about":"","kind":"praise"}',
      '{"about":"","kind":"praise","text":"x","more":1}',
      '{"about":"javascript:alert(1)","kind":"praise","text":"x"}',
      '{"about":"","kind":"blame","text":"x"}',
      '{"about":"","kind":"praise","text":"x","__proto__":{"a":1}}',
      `{"about":"","kind":"praise","text":"${'x'.repeat(messageLimits.comment + 1)}"}`,
      '{"about":',
    ];
    for (const value of wrong) expect(readComment('c1', value), value).toBeUndefined();
    expect(readComment('no id', commentText(aComment()))).toBeUndefined();
    expect(readComment('c1', commentText(aComment()))).toEqual(aComment());
  });

  it('has begun with the first part that holds something', () => {
    expect(isBegun(new Map([[reviewKey(of, 'next'), '']]), of)).toBe(false);
    expect(isBegun(new Map([[reviewKey(of, 'private'), 'x']]), of)).toBe(true);
    expect(isBegun(new Map([[reviewKey('anotherDigest000', 'next'), 'x']]), of)).toBe(false);
  });

  it('names the criteria without a mark', () => {
    const all = [{ id: 'evidence' }, { id: 'drift' }];
    expect(missingMarks(all, { marks: new Map([['drift', 2]]) })).toEqual([{ id: 'evidence' }]);
  });
});

describe('what is said in a review', () => {
  it('is trimmed and leaves empty comments out', () => {
    const comments = [aComment({ text: '  Who owns it?\n' }), aComment({ id: 'c2', text: ' \n' })];
    expect(saidIn({ comments }).map(({ text }) => text)).toEqual(['Who owns it?']);
  });

  it('is advised on by what asks something of the learner: none, few, or more than three', () => {
    const asks = (count: number) =>
      Array.from({ length: count }, (_, at) => aComment({ id: `c${String(at)}`, kind: 'issue' }));
    const praise = aComment({ id: 'p', kind: 'praise' });
    expect([0, 1, 3, 4].map((count) => loadOf([...asks(count), praise]))).toEqual([
      'none',
      'few',
      'few',
      'many',
    ]);
  });
});

describe('a review that is released', () => {
  it('counts its versions up', () => {
    expect(feedbackOf(aDraft(), giving).feedback.version).toBe(1);
    const before = aFeedback({ version: 4 });
    expect(feedbackOf(aDraft(), { ...giving, before }).feedback.version).toBe(5);
  });

  it('leaves out whole comments at the end when it would hold more than a message may, and says how many', () => {
    const comments = Array.from({ length: 60 }, (_, at) =>
      aComment({ id: `c${String(at)}`, text: `${String(at)} `.padEnd(messageLimits.comment, '"') }),
    );
    const { feedback, left } = feedbackOf(aDraft({ comments }), giving);
    expect(JSON.stringify(feedback).length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(left).toBeGreaterThan(0);
    expect(feedback.comments).toEqual(comments.slice(0, 60 - left));
    const oneMore = { ...feedback, comments: comments.slice(0, 61 - left) };
    expect(JSON.stringify(oneMore).length).toBeGreaterThan(MESSAGE_LIMIT);
  });

  it('says the same as another if marks, comments and next step are the same, whoever gave it', () => {
    const one = aFeedback();
    expect(isSameReview(one, aFeedback({ by: 'Another', version: 3, made: '2027-01-01' }))).toBe(
      true,
    );
    expect(isSameReview(one, aFeedback({ next: 'Something else' }))).toBe(false);
    expect(isSameReview(one, aFeedback({ marks: [] }))).toBe(false);
    expect(isSameReview(one, aFeedback({ comments: [] }))).toBe(false);
  });
});
