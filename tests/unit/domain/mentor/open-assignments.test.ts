import { describe, expect, it } from 'vitest';
import { begunFor } from '../../../../src/domain/mentor/begun.ts';
import { accepted, correspondenceOf } from '../../../../src/domain/mentor/correspondence.ts';
import type { Assignment, Message } from '../../../../src/domain/mentor/message.ts';
import { openAssignments } from '../../../../src/domain/mentor/open-assignments.ts';
import { shelvedKey } from '../../../../src/domain/mentor/registers.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const digestOf = (name: string): string => name.padEnd(16, '0');
const kept = (kind: 'sent' | 'received', name: string, message: Message): FactBody => ({
  kind,
  digest: digestOf(name),
  message: JSON.stringify(message),
  key: '',
});
const asked = (name: string, over: Partial<Assignment> = {}): FactBody =>
  kept('received', name, anAssignment({ id: name, ...over }));
const record = (...bodies: FactBody[]): Fact[] => bodies.map((body, seq) => aFact(body, { seq }));
const names = (facts: readonly Fact[], shown?: readonly string[]) =>
  openAssignments(facts, shown).map(({ message }) => message.id);

describe('what a learner still has to hand in', () => {
  it('stands with the nearest date first and those without one last', () => {
    const facts = record(
      asked('later', { due: '2026-12-20' }),
      asked('whenever', { due: '' }),
      asked('soon', { due: '2026-12-02' }),
    );
    expect(names(facts)).toEqual(['soon', 'later', 'whenever']);
  });

  it('leaves out what was handed in, what was taken off the list, and what the learner asked of others', () => {
    const facts = record(
      asked('done'),
      asked('shelved'),
      asked('open'),
      kept('sent', 'mine', anAssignment({ id: 'mine' })),
      kept('sent', 'work', aSubmission({ of: digestOf('done') })),
      { kind: 'set', key: shelvedKey(digestOf('shelved')), value: 'yes' },
    );
    expect(names(facts)).toEqual(['open']);
    expect(names(facts, [digestOf('shelved')])).toEqual(['shelved', 'open']);
  });

  it('has it back when it is put back', () => {
    const facts = record(
      asked('shelved'),
      { kind: 'set', key: shelvedKey(digestOf('shelved')), value: 'yes' },
      { kind: 'set', key: shelvedKey(digestOf('shelved')), value: '' },
    );
    expect(names(facts)).toEqual(['shelved']);
  });
});

describe('whether work on an assignment was begun', () => {
  const begun = (over: Partial<Assignment>, ...bodies: FactBody[]) => {
    const facts = record(asked('it', over), ...bodies);
    const [of] = accepted(correspondenceOf(facts));
    return of && begunFor(of, facts);
  };
  const ran = (seed: number): FactBody => ({
    kind: 'began',
    case: 'larkspur-pay',
    seed,
    rules: '0a1b2c3d',
  });
  const step: FactBody = {
    kind: 'bought',
    case: 'larkspur-pay',
    after: 'replicaaaaaa:1',
    exhibit: 'leak-audit',
  };

  it('finds the run of the case with the seed that was asked for, where it stands', () => {
    expect(begun({ seed: 7 }, ran(7), step)).toBe('replicaaaaaa:2');
    expect(begun({ seed: 7 }, ran(8))).toBeUndefined();
    expect(begun({ seed: -1 }, ran(8))).toBe('replicaaaaaa:1');
  });

  it('does not take a run from before it was accepted', () => {
    const facts = record(ran(0x7f2a), asked('it'));
    const [of] = accepted(correspondenceOf(facts));
    expect(of && begunFor(of, facts)).toBeUndefined();
  });

  it('finds the session and the interview that are open, and none that has ended', () => {
    const quiz = { task: { kind: 'quiz', items: ['one/a', 'one/b'] } } as const;
    const session: FactBody = {
      ...{ kind: 'practised', attempt: 's1', seed: 7, mode: 'practice', minutes: 0 },
      items: ['one/a'],
    };
    expect(begun(quiz, session)).toBe('s1');
    expect(begun(quiz, session, { kind: 'ended', attempt: 's1' })).toBeUndefined();
    expect(begun(quiz, { ...session, items: ['one/a', 'two/c'] })).toBeUndefined();
    const interview = {
      task: { kind: 'interview', level: 'senior', questions: ['q1', 'q2'] },
    } as const;
    const sat: FactBody = {
      ...{ kind: 'interviewed', attempt: 'i1', seed: 7, level: 'senior' },
      questions: ['q1', 'q2'],
    };
    expect(begun(interview, sat)).toBe('i1');
    expect(begun(interview, { ...sat, questions: ['q1'] })).toBeUndefined();
  });
});
