import { describe, expect, it } from 'vitest';
import { interviewsOf } from '../../../../src/domain/interview/session.ts';
import { canHandIn, interviewWorkOf } from '../../../../src/domain/mentor/interview-work.ts';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { sure } from '../../../fixtures/case-study.ts';
import { assessed, interviewed, spoken } from '../../../fixtures/interview.ts';
import { aSubmission } from '../../../fixtures/mentor.ts';
import { factsOf } from '../../../fixtures/quiz.ts';

const of = (...bodies: readonly FactBody[]) => sure(interviewsOf(factsOf(...bodies))[0]);
const ended: FactBody = { kind: 'ended', attempt: 'a1' };

describe('an interview that is handed in', () => {
  it('has the latest answer to each question, with the learner’s own latest score', () => {
    const interview = of(
      interviewed(),
      spoken('a1', 'first-two-weeks', { notes: 'First' }),
      spoken('a1', 'first-two-weeks', { notes: ' Second ', think: 12, talk: 34 }),
      assessed([0, 0]),
      assessed([1, 0.5]),
      ended,
    );
    expect(interviewWorkOf(interview)).toEqual({
      kind: 'interview',
      level: 'senior',
      answers: [
        {
          question: 'first-two-weeks',
          think: 12,
          talk: 34,
          notes: 'Second',
          points: ['decision', 'baseline'],
          marks: [1, 0.5],
          evidence: ['Heard 0.', 'Heard 1.'],
        },
      ],
    });
  });

  it('keeps what a friend scored, red flags and remarks at home', () => {
    const interview = of(
      interviewed(),
      spoken(),
      assessed([1, 1], { by: 'Grace', remark: 'Slow down.', flags: ['Picks a model first.'] }),
      ended,
    );
    const work = interviewWorkOf(interview);
    expect(JSON.stringify(work)).not.toMatch(/Grace|Slow down|Picks a model/);
    expect(work.answers[0]).toMatchObject({ points: [], marks: [], evidence: [] });
  });

  it('needs to be over and to have an answer', () => {
    expect(canHandIn(of(interviewed(), spoken()))).toBe(false);
    expect(canHandIn(of(interviewed(), ended))).toBe(false);
    expect(canHandIn(of(interviewed(), spoken(), ended))).toBe(true);
  });

  it('passes the check of messages, whatever marks and points a save file brought', () => {
    const interview = of(
      interviewed(),
      spoken(),
      assessed([0.7, 0.2], { points: ['same', 'same'], evidence: ['e', 'f'] }),
      ended,
    );
    const work = interviewWorkOf(interview);
    expect(work.answers[0]?.marks).toEqual([0.5]);
    expect(checkMessage(aSubmission({ work }))).toMatchObject({ ok: true });
  });
});
