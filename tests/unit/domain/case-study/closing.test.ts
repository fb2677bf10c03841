import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import { closingDecisions } from '../../../../src/domain/case-study/closing.ts';
import { aCase, chosen, optionIn, somePlay, sure } from '../../../fixtures/case-study.ts';
import fc from 'fast-check';

describe('decisions after which a case may be over', () => {
  it('are those of the last scene, and those of which any way leads to the end', () => {
    const of = aCase();
    const handover = sure(of.simulation.scenes.at(-1)).options.map(({ id }) => `handover/${id}`);
    expect(closingDecisions(of)).toEqual(handover);
    const [outcome] = optionIn(of, 'pilot/skip').outcomes;
    Object.assign(sure(outcome), {
      chance: [
        { id: 'well', p: 0.5, tell: '' },
        { id: 'badly', p: 0.5, tell: '', go: 'end' },
      ],
    });
    expect(closingDecisions(of)).toEqual(['pilot/skip', ...handover]);
  });

  it('are the only ones with which a play ends, whatever is played', () => {
    const of = aCase();
    const closing = new Set(closingDecisions(of));
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        let run = start(of, seed);
        for (let at = 0; run.scene !== undefined; at += 1) {
          run = advance(of, run, chosen(of, run, picks[at % picks.length] ?? 0));
          const last = run.path.at(-1);
          if (run.scene === undefined)
            expect(closing).toContain(`${last?.scene ?? ''}/${last?.option ?? ''}`);
        }
      }),
    );
  });
});
