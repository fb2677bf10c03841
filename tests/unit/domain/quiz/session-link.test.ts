import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSessionLink, writeSessionLink } from '../../../../src/domain/quiz/session-link.ts';
import type { SessionPlan } from '../../../../src/domain/quiz/session.ts';

const known = new Set([
  'calibration-and-cost/brier-of-five',
  'roc-pr-and-base-rates/what-auc-says',
]);
const plan: SessionPlan = {
  mode: 'check',
  seed: 4_294_967_295,
  minutes: 20,
  items: [...known],
};

describe('a link to exactly these questions', () => {
  it('comes back as the plan it was made from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('practice' as const, 'check' as const, 'review' as const),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: 0, max: 600 }),
        (mode, seed, minutes) => {
          const written = writeSessionLink({ ...plan, mode, seed, minutes });
          expect(readSessionLink(`#${written}`, known)).toEqual({
            plan: { ...plan, mode, seed, minutes },
            unknown: 0,
          });
        },
      ),
    );
  });

  it('is short: forty questions of usual ids stay below 2,000 characters', () => {
    const items = Array.from(
      { length: 40 },
      (_, at) => `calibration-and-cost/item-of-usual-id-${at}`,
    );
    expect(writeSessionLink({ ...plan, items }).length).toBeLessThan(2000);
  });

  it('leaves out what the course no longer asks, and counts it', () => {
    const written = writeSessionLink({ ...plan, items: [...plan.items, 'gone/gone'] });
    expect(readSessionLink(written, known)).toEqual({ plan, unknown: 1 });
  });

  it.each([
    '',
    '#',
    'mode=check',
    'mode=duel&seed=1&items=a/b',
    'mode=check&seed=-1&items=a/b',
    'mode=check&seed=zzzzzzzzzz&items=a/b',
    'mode=check&seed=1&items=',
    'mode=check&seed=1&items=<img src=x>',
    `mode=check&seed=1&items=${'a/b,'.repeat(5000)}`,
    '%E0%A4%A',
  ])('is no plan if it says %j', (fragment) => {
    expect(readSessionLink(fragment, known)).toBeUndefined();
  });

  it('never throws and never asks more than it may, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.double(), (text, minutes) => {
        const read = readSessionLink(`mode=check&seed=1&minutes=${minutes}&items=${text}`, known);
        expect(read?.plan.minutes ?? 0).toBeLessThanOrEqual(600);
        expect((read?.plan.items ?? []).every((ref) => known.has(ref))).toBe(true);
      }),
    );
  });
});
