import { describe, expect, it } from 'vitest';
import { levels, readLevel } from '../../../../src/domain/interview/level.ts';
import {
  friendAssessments,
  interviewsOf,
  openInterview,
  ownAssessment,
  timesMet,
} from '../../../../src/domain/interview/session.ts';
import {
  extended,
  phaseAfter,
  secondsLeft,
  secondsSpent,
  timesFor,
} from '../../../../src/domain/interview/timing.ts';
import { inOrder } from '../../../fixtures/facts.ts';
import { assessed, interviewed, spoken } from '../../../fixtures/interview.ts';

describe('the interviews of a record', () => {
  it('come newest first, each with what was said and how it was scored', () => {
    const [newest, oldest] = interviewsOf(
      inOrder(
        interviewed('a1'),
        spoken('a1', 'first-two-weeks', { notes: 'Ask who decides.' }),
        assessed([1, 0.5]),
        { kind: 'ended', attempt: 'a1' },
        interviewed('b2', { level: 'principal' }),
      ),
    );
    expect(newest).toMatchObject({ id: 'b2', level: 'principal' });
    expect(newest?.endedAt).toBeUndefined();
    expect(oldest).toMatchObject({ id: 'a1', level: 'senior', seed: 7, day: '2026-11-24' });
    expect(oldest?.endedAt).toBe(oldest?.at);
    expect(oldest?.asked.get('first-two-weeks')).toMatchObject({
      ...{ think: 50, talk: 170, probe: 'no', notes: 'Ask who decides.' },
      assessments: [{ by: '', marks: [1, 0.5], id: 'replicaaaaaa:2' }],
    });
    expect(oldest?.asked.has('fraud-metrics')).toBe(false);
  });

  it('keep every score, and replace an answer by the same one given again', () => {
    const facts = inOrder(
      interviewed(),
      spoken(),
      assessed([0]),
      assessed([0.5], { by: 'Grace' }),
      assessed([1], { by: 'Grace' }),
      assessed([0.5]),
      spoken('a1', 'first-two-weeks', { talk: 90 }),
    );
    const asked = interviewsOf(facts)[0]?.asked.get('first-two-weeks');
    expect(asked?.talk).toBe(90);
    expect(asked?.assessments.length).toBe(4);
    expect(ownAssessment(asked)?.marks).toEqual([0.5]);
    expect(friendAssessments(asked).map(({ by, marks }) => [by, marks])).toEqual([['Grace', [1]]]);
  });

  it('leave out facts about an interview that never began and questions it does not ask', () => {
    const facts = inOrder(
      assessed([1], { attempt: 'other' }),
      { kind: 'ended', attempt: 'other' },
      interviewed(),
      assessed([1], { question: 'kill' }),
    );
    expect(interviewsOf(facts).map(({ id, asked }) => [id, asked.size])).toEqual([['a1', 0]]);
  });

  it('go on with the newest unless it has ended', () => {
    const begun = [interviewed('a1'), interviewed('b2')];
    expect(openInterview(inOrder())).toBeUndefined();
    expect(openInterview(inOrder(...begun))?.id).toBe('b2');
    expect(openInterview(inOrder(...begun, { kind: 'ended', attempt: 'b2' }))).toBeUndefined();
  });

  it('count a question as met once per interview in which it was answered or scored', () => {
    const facts = inOrder(
      interviewed('a1'),
      spoken('a1'),
      assessed([1]),
      interviewed('b2'),
      spoken('b2'),
    );
    expect([...timesMet(interviewsOf(facts))]).toEqual([['first-two-weeks', 2]]);
  });

  it('read a level that this build does not know as senior', () => {
    expect(readLevel('staff')).toBe('senior');
    expect(levels.map(({ id }) => readLevel(id))).toEqual(['mid', 'senior', 'principal']);
  });
});

describe('the time of an answer', () => {
  it('is a minute to think and three to talk, and more to talk for a principal', () => {
    expect(timesFor('senior', 'loop')).toEqual({ think: 60, talk: 180, probe: 60 });
    expect(timesFor('principal', 'loop').talk).toBe(240);
    expect(timesFor('mid', 'one').probe).toBe(120);
  });

  it('counts down, below nothing once it is over, and stands still in a pause', () => {
    const running = { allowed: 60, spent: 10, since: 1_000 };
    expect(secondsLeft(running, 1_000)).toBe(50);
    expect(secondsLeft(running, 61_000)).toBe(-10);
    expect(secondsLeft({ ...running, since: undefined }, 9_000_000)).toBe(50);
  });

  it('never gives back what was spent when the clock of the device is set back', () => {
    expect(secondsSpent({ allowed: 60, spent: 10, since: 1_000_000 }, 0)).toBe(10);
  });

  it('can be extended or turned off, and stays off', () => {
    const running = { allowed: 60, spent: 70, since: undefined };
    expect(secondsLeft(extended(running), 0)).toBe(50);
    const off = { ...running, allowed: 0 };
    expect(secondsLeft(extended(off), 0)).toBeUndefined();
    expect(secondsSpent(off, 0)).toBe(70);
  });

  it('goes from thinking to talking to the follow-up', () => {
    expect([phaseAfter('think'), phaseAfter('talk'), phaseAfter('probe')]).toEqual([
      'talk',
      'probe',
      undefined,
    ]);
  });
});
