import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { expectedExtraHarm, exposedUsers } from '../../../../src/domain/ml/rollout.ts';

const stage = { traffic: 50_000, share: 0.05, hours: 4, before: 0.01, after: 0.03 };

describe('the price of a harmful stage', () => {
  it('harms 200 more of the 10,000 users it reaches when errors rise from 1 to 3 %', () => {
    expect(exposedUsers(stage)).toBeCloseTo(10_000, 9);
    expect(expectedExtraHarm(stage)).toBeCloseTo(200, 9);
  });

  it('grows with each of its parts, and is nothing if the change harms nobody more', () => {
    expect(expectedExtraHarm({ ...stage, hours: 8 })).toBeCloseTo(400, 9);
    expect(expectedExtraHarm({ ...stage, share: 0.01 })).toBeCloseTo(40, 9);
    expect(expectedExtraHarm({ ...stage, after: 0.01 })).toBe(0);
  });

  it('agrees with following every user through both worlds', () => {
    const random = randomFrom(5);
    let extra = 0;
    for (let user = 0; user < stage.traffic * stage.hours; user += 1) {
      const [inStage, luck] = [random() < stage.share, random()];
      if (inStage) extra += Number(luck < stage.after) - Number(luck < stage.before);
    }
    // Four standard deviations of a count of 200.
    expect(Math.abs(extra - expectedExtraHarm(stage))).toBeLessThan(4 * Math.sqrt(200));
  });
});
