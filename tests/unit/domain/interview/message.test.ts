import { describe, expect, it } from 'vitest';
import {
  askDigest,
  askFor,
  factsOfSheet,
  matchSheet,
} from '../../../../src/domain/interview/message.ts';
import { interviewsOf } from '../../../../src/domain/interview/session.ts';
import { parseFact } from '../../../../src/domain/progress/fact.ts';
import { aFact, inOrder } from '../../../fixtures/facts.ts';
import { anAsk, aSheet, aSheetAnswer, interviewed } from '../../../fixtures/interview.ts';

const refusal = (sheet = aSheet(), facts = inOrder(interviewed())): string => {
  const match = matchSheet(sheet, interviewsOf(facts));
  return match.ok ? 'taken in' : match.refusal;
};

describe('an ask', () => {
  it('is made from the interview in the record, with the name the learner gives', () => {
    const [interview] = interviewsOf(inOrder(interviewed()));
    expect(interview && askFor(interview, 'Ada')).toEqual(anAsk());
  });

  it('keeps its digest under another name and loses it with any other change', () => {
    expect(askDigest(anAsk({ from: 'Someone' }))).toBe(askDigest(anAsk()));
    const others = [
      anAsk({ seed: 8 }),
      anAsk({ attempt: 'a2' }),
      anAsk({ level: 'mid' }),
      anAsk({ questions: ['fraud-metrics', 'first-two-weeks'] }),
    ];
    expect(new Set([anAsk(), ...others].map(askDigest)).size).toBe(5);
  });
});

describe('a sheet that comes back', () => {
  it('adds one fact for each answer, which the record takes, under the name of the friend', () => {
    const [body, ...rest] = factsOfSheet(aSheet());
    expect(rest).toEqual([]);
    expect(body && parseFact(aFact(body))).toMatchObject({ by: 'Grace', marks: [1, 0.5] });
    const scored = interviewsOf(inOrder(interviewed(), ...factsOfSheet(aSheet())));
    expect(scored[0]?.asked.get('first-two-weeks')?.assessments[0]?.by).toBe('Grace');
  });

  it('is matched with the interview it scores', () => {
    const match = matchSheet(aSheet(), interviewsOf(inOrder(interviewed('b2'), interviewed())));
    expect(match).toMatchObject({ ok: true, interview: { id: 'a1' }, answers: [aSheetAnswer()] });
  });

  it('is not taken in twice, and a second look or a second friend is', () => {
    const facts = inOrder(interviewed(), ...factsOfSheet(aSheet()));
    expect(refusal(aSheet(), facts)).toMatch(/in your record already/);
    const again = aSheet({ answers: [aSheetAnswer({ marks: [1, 1] })] });
    expect(refusal(again, facts)).toBe('taken in');
    expect(refusal(aSheet({ by: 'Alan' }), facts)).toBe('taken in');
  });

  it('of another interview, another ask or another question is refused with a sentence', () => {
    expect(refusal(aSheet({ attempt: 'other' }))).toMatch(/not in this browser’s record/);
    expect(refusal(aSheet({ of: '00000000' }))).toMatch(/does not match/);
    expect(refusal(aSheet({ answers: [aSheetAnswer({ question: 'kill' })] }))).toMatch(
      /does not match/,
    );
  });
});
