import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../src/domain/mentor/correspondence.ts';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import type { AnswersWork, Submission, Work } from '../../../../src/domain/mentor/message.ts';
import {
  fits,
  handInFragment,
  nextVersion,
  type Source,
  threadsOf,
  tooLong,
  versionsOf,
  withoutTexts,
} from '../../../../src/domain/mentor/submission.ts';
import { readHandIn } from '../../../../src/domain/mentor/sources.ts';
import { aCaseWork, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

let made = 0;
const kept = (message: Submission, digest = `digest-${String((made += 1))}`): Kept<Submission> => ({
  fact: `testreplica1:${String(made)}`,
  way: 'sent',
  digest: digest.padEnd(16, '0'),
  at: made,
  day: '2026-12-03',
  message,
  key: '',
});
const cover = { by: ' Tomas ', wish: ' Was I early? ', made: '2026-12-03', of: '' };
const answers = (...items: readonly string[]): AnswersWork => ({
  kind: 'answers',
  module: '',
  answers: items.map((item) => [item, 7, ['a'], 0.7, '0a1b2c3d', 1, '']),
  lessons: [],
});

describe('what is handed in next', () => {
  it('is version 1 after nothing, and names the latest version from then on', () => {
    const first = nextVersion(cover, aCaseWork(), []);
    expect(first).toMatchObject({ by: 'Tomas', wish: 'Was I early?', version: 1, before: '' });
    const sent = [kept(first)];
    const second = nextVersion(cover, aCaseWork({ seed: 4 }), sent);
    expect(second).toMatchObject({ version: 2, before: sent[0]?.digest });
    sent.push(kept(second));
    expect(nextVersion(cover, aCaseWork(), sent)).toMatchObject({
      version: 3,
      before: sent[1]?.digest,
    });
    for (const message of [first, second])
      expect(checkMessage(message)).toMatchObject({ ok: true });
  });

  it('does not count other cases, other kinds of work, or work for another assignment', () => {
    const sent = [
      kept(nextVersion(cover, aCaseWork({ case: 'other' }), [])),
      kept(nextVersion(cover, answers('lesson/a'), [])),
      kept(nextVersion({ ...cover, of: 'AbCdEfGh01234567' }, aCaseWork(), [])),
    ];
    expect(nextVersion(cover, aCaseWork(), sent).version).toBe(1);
  });

  it('counts a session of the same questions again, in whatever order they were asked', () => {
    const sent = [kept(nextVersion(cover, answers('lesson/a', 'lesson/b'), []))];
    expect(nextVersion(cover, answers('lesson/b', 'lesson/a'), sent).version).toBe(2);
    expect(nextVersion(cover, answers('lesson/b'), sent).version).toBe(1);
  });

  it('counts all answers to one assignment, also if an item was left open once', () => {
    const asked = { ...cover, of: 'AbCdEfGh01234567' };
    const sent = [kept(nextVersion(asked, answers('lesson/a'), []))];
    expect(nextVersion(asked, answers('lesson/a', 'lesson/b'), sent).version).toBe(2);
  });
});

describe('work that was handed in', () => {
  it('is grouped by work, each with its versions oldest first and the latest work first', () => {
    const one = kept(aSubmission());
    const other = kept(aSubmission({ work: answers('lesson/a'), of: '' }));
    const two = kept(aSubmission({ version: 2, before: one.digest }));
    expect(threadsOf([one, other, two])).toEqual([[one, two], [other]]);
    expect(threadsOf([one, two, other])).toEqual([[other], [one, two]]);
    expect(versionsOf([one, other, two], aSubmission())).toEqual([one, two]);
  });

  it('stands in one group each, whatever was handed in', () => {
    const work = fc.constantFrom<Work[]>(aCaseWork(), aCaseWork({ case: 'b' }), answers('l/a'));
    const of = fc.constantFrom('', 'AbCdEfGh01234567', 'BbCdEfGh01234567');
    fc.assert(
      fc.property(fc.array(fc.record({ work, of }), { maxLength: 12 }), (list) => {
        const sent = list.map((over) => kept(aSubmission(over)));
        const threads = threadsOf(sent);
        expect(threads.flat().length).toBe(sent.length);
        expect(new Set(threads.flat())).toEqual(new Set(sent));
        for (const thread of threads)
          for (const { message } of thread) expect(versionsOf(sent, message)).toEqual(thread);
      }),
    );
  });
});

describe('an assignment and work that may answer it', () => {
  const run: Source = { kind: 'case', case: 'larkspur-pay', seed: 0x7f2a, at: 'a:1' };

  it('asks for a case, and for its seed if it has one', () => {
    expect(fits(anAssignment(), run)).toBe(true);
    expect(fits(anAssignment(), { ...run, seed: 1 })).toBe(false);
    expect(fits(anAssignment({ seed: -1 }), { ...run, seed: 1 })).toBe(true);
    expect(fits(anAssignment(), { ...run, case: 'other' })).toBe(false);
  });

  it('asks for items or questions as a set, and for a module by its id', () => {
    const quiz = anAssignment({ task: { kind: 'quiz', items: ['l/a', 'l/b'] } });
    const session = (...items: string[]): Source => ({ kind: 'practice', session: 's', items });
    expect(fits(quiz, session('l/b', 'l/a'))).toBe(true);
    expect(fits(quiz, session('l/a'))).toBe(false);
    expect(fits(quiz, session('l/a', 'l/b', 'l/c'))).toBe(false);
    const asked = anAssignment({
      task: { kind: 'interview', level: 'senior', questions: ['done', 'kill'] },
    });
    const interview = { kind: 'interview', interview: 'i', questions: ['kill', 'done'] } as const;
    expect(fits(asked, interview)).toBe(true);
    expect(fits(quiz, interview)).toBe(false);
    const module = anAssignment({ task: { kind: 'module', module: 'metrics' } });
    expect(fits(module, { kind: 'module', module: 'metrics' })).toBe(true);
    expect(fits(module, run)).toBe(false);
  });

  it('are both named by an address that is read back', () => {
    const sources: Source[] = [
      run,
      { kind: 'practice', session: 's1', items: ['l/a'] },
      { kind: 'interview', interview: 'i1', questions: ['done'] },
      { kind: 'module', module: 'metrics' },
    ];
    expect(sources.map((source) => readHandIn(handInFragment(source, 'AbC')))).toEqual([
      { named: { kind: 'case', id: 'larkspur-pay', at: 'a:1' }, of: 'AbC' },
      { named: { kind: 'practice', id: 's1', at: '' }, of: 'AbC' },
      { named: { kind: 'interview', id: 'i1', at: '' }, of: 'AbC' },
      { named: { kind: 'module', id: 'metrics', at: '' }, of: 'AbC' },
    ]);
    expect(readHandIn('')).toEqual({ of: '' });
    expect(readHandIn('#for=AbC')).toEqual({ of: 'AbC' });
  });
});

describe('texts of a run', () => {
  const work = aCaseWork({
    texts: [
      ['memo:a', 'A'],
      ['memo:b', 'B'],
    ],
  });

  it('can be left out one by one, and the decisions always go', () => {
    const less = withoutTexts(work, new Set(['memo:a']));
    expect(less).toEqual({ ...work, texts: [['memo:b', 'B']] });
    expect(withoutTexts(answers('l/a'), new Set(['item:l/a']))).toEqual(answers('l/a'));
  });

  it('that make a message too long are named, the longest first', () => {
    const long = (length: number) => 'x'.repeat(length);
    const texts = [4_000, 6_000, 5_000, ...Array<number>(15).fill(6_000 - 1)].map(
      (length, at) => [`memo:s${String(at)}`, long(length)] as const,
    );
    expect(tooLong(aSubmission({ work: aCaseWork({ texts }) }))?.[0]).toBe('memo:s1');
    expect(tooLong(aSubmission())).toBeUndefined();
  });
});
