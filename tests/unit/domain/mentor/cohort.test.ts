import { describe, expect, it } from 'vitest';
import { cohortsOf } from '../../../../src/domain/mentor/cohort.ts';
import type { Kept } from '../../../../src/domain/mentor/correspondence.ts';
import type { Message, Submission } from '../../../../src/domain/mentor/message.ts';
import { anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const kept = (digest: string, message: Message, way: Kept['way'] = 'received'): Kept => ({
  ...{ fact: digest, way, digest, at: 0, day: '2026-12-03', message, key: '' },
});
const handedIn = (digest: string, over: Partial<Submission> = {}): Kept =>
  kept(digest, aSubmission({ of: '', ...over }));
const rows = (all: readonly Kept[]) =>
  cohortsOf(all).flatMap(({ learners }) =>
    learners.map(({ key, name, hasNamesake }) => [key, name, hasNamesake]),
  );

describe('a cohort', () => {
  it('shows each learner by their latest version', () => {
    expect(
      rows([
        handedIn('v1'),
        handedIn('v3', { version: 3, before: 'v2' }),
        handedIn('v2', { version: 2, before: 'v1' }),
      ]),
    ).toEqual([['v3', 'Tomas', false]]);
  });

  it('joins a later version to its beginning though the one between never came', () => {
    expect(rows([handedIn('v1'), handedIn('v3', { version: 3, before: 'lost' })])).toEqual([
      ['v3', 'Tomas', false],
    ]);
  });

  it('shows two beginnings under one name as two, and says so', () => {
    expect(rows([handedIn('a'), handedIn('b', { wish: 'Another one.' })])).toEqual([
      ['a', 'Tomas', true],
      ['b', 'Tomas', true],
    ]);
  });

  it('lets nobody’s version replace that of a person with another name', () => {
    expect(rows([handedIn('a'), handedIn('b', { by: 'Eve', version: 2, before: 'a' })])).toEqual([
      ['b', 'Eve', false],
      ['a', 'Tomas', false],
    ]);
  });

  it('takes a name for the same however it is spaced and capitalised', () => {
    expect(
      rows([handedIn('a'), handedIn('b', { by: ' tomas ', version: 2, before: 'a' })]),
    ).toEqual([['b', ' tomas ', false]]);
  });

  it('is in order whichever came first', () => {
    const all = ['c', 'a', 'b'].map((by) => handedIn(by, { by }));
    expect(rows(all)).toEqual(rows([...all].reverse()));
  });

  it('survives versions that name each other as the one before', () => {
    expect(
      rows([
        handedIn('a', { version: 2, before: 'b' }),
        handedIn('b', { version: 3, before: 'a' }),
      ]),
    ).toHaveLength(1);
  });

  it('keeps assignments apart, and counts the days after the due date of those made here', () => {
    const all = [
      kept('task', anAssignment({ due: '2026-12-01' }), 'sent'),
      handedIn('a', { of: 'task', made: '2026-12-03' }),
      handedIn('b', { by: 'Uma', of: 'task', made: '2026-12-01' }),
      handedIn('c', { of: 'unknown', made: '2026-12-03' }),
      handedIn('d', { made: '2026-12-03' }),
    ];
    expect(
      cohortsOf(all).map(({ of, assignment, learners }) => [
        of,
        assignment?.due,
        learners.map(({ late }) => late),
      ]),
    ).toEqual([
      ['task', '2026-12-01', [2, 0]],
      ['', undefined, [0]],
      ['unknown', undefined, [0]],
    ]);
  });

  it('keeps other work apart that names the same assignment', () => {
    const other = { kind: 'interview', level: 'senior', answers: [] } as const;
    expect(
      cohortsOf([handedIn('a', { of: 'task' }), handedIn('b', { of: 'task', work: other })]).map(
        ({ subject }) => subject.kind,
      ),
    ).toEqual(['case', 'interview']);
  });

  it('leaves out what the mentor has put out of sight', () => {
    const all = [handedIn('a'), handedIn('b', { by: 'Uma' })];
    const [cohort] = cohortsOf(all, (digest) => digest === 'a');
    expect(cohort?.learners.map(({ name }) => name)).toEqual(['Uma']);
  });
});
