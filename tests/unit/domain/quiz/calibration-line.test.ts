import { describe, expect, it } from 'vitest';
import { calibrationLine, recordAt } from '../../../../src/domain/quiz/calibration-line.ts';
import { anItem, answered, factsOf } from '../../../fixtures/quiz.ts';

const give = (count: number, right: number, confidence: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    answered(
      'one',
      anItem({ id: `item-${String(from + n)}` }),
      [n < right ? 'a' : 'b'],
      confidence,
    ),
  );

describe('the calibration line', () => {
  it('says how often the learner was right when this sure', () => {
    const facts = factsOf(...give(22, 14, 0.8), ...give(9, 9, 0.5, 50));
    expect(calibrationLine(facts, 0.8)).toBe(
      'Of your last 22 answers given at about 80\u202f%, 14 were right.',
    );
  });

  it('says nothing before there are five answers', () => {
    expect(calibrationLine(factsOf(...give(4, 4, 0.8)), 0.8)).toBeUndefined();
    expect(calibrationLine(factsOf(...give(5, 1, 0.8)), 0.8)).toContain('1 was right');
  });

  it('takes the nearest ten per cent, halves up, for every step of the slider', () => {
    const bands = [0, 5, 15, 25, 35, 45, 55, 65, 75, 84, 85, 95, 100].map(
      (percent) => recordAt([], percent / 100).percent,
    );
    expect(bands).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 80, 90, 100, 100]);
  });

  it('counts the first answer to a question only, since later ones know the reasons', () => {
    const again = answered('two', anItem({ id: 'item-4' }), ['a'], 0.8);
    const facts = factsOf(...give(5, 3, 0.8), again, again);
    expect(recordAt(facts, 0.8)).toEqual({ percent: 80, answers: 5, right: 3 });
  });

  it('does not count partial credit as right', () => {
    const partly = give(5, 5, 0.8).map((body) => ({ ...body, score: 0.67 }));
    expect(recordAt(factsOf(...partly), 0.8).right).toBe(0);
  });
});
