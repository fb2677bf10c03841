import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../../../src/domain/case-study/case.ts';
import { outcomesOf } from '../../../../src/domain/case-study/outcomes.ts';
import { MARGIN } from '../../../../src/domain/case-study/policy.ts';
import { EXPERT_BAND, proveCase } from '../../../../src/domain/case-study/proof.ts';
import { PLAYS } from '../../../../src/domain/case-study/series.ts';
import { exhibitsSchema } from '../../../../src/schemas/exhibit.ts';
import { simulationSchema } from '../../../../src/schemas/simulation.ts';
import { aCase, optionIn, sceneIn, sure } from '../../../fixtures/case-study.ts';

/** What the proof says of a case with one fault. */
const said = (fault: (of: CaseText) => unknown): string[] => {
  const of = aCase();
  fault(of);
  return proveCase(of).problems.map(({ field, mend }) => `${field}: ${mend}`);
};
const outcome = (of: CaseText, decision: string) => sure(optionIn(of, decision).outcomes[0]);

describe('the case of the tests', () => {
  it('is one that an author could have written', () => {
    const { simulation, exhibits } = aCase();
    expect(simulationSchema.parse(simulation)).toEqual(simulation);
    expect(exhibitsSchema.parse({ exhibits })).toEqual({ exhibits });
    const blocks = exhibits.flatMap(({ findings }) => findings.flatMap((each) => each.blocks));
    const types = new Set(
      [...blocks, ...simulation.scenes.flatMap(({ shows }) => shows)].map(({ type }) => type),
    );
    expect([...types].sort()).toEqual([
      ...['bars', 'calibration', 'intervals', 'list', 'log', 'memo', 'table', 'text'],
    ]);
  });

  it('is proven: playable, within its bounds, and best played by an expert', () => {
    const { problems, report } = proveCase(aCase());
    expect(problems).toEqual([]);
    const [expert, ...rivals] = report?.policies ?? [];
    expect(expert?.name).toBe('expert');
    expect(rivals).toHaveLength(12);
    expect(expert?.mean).toBeGreaterThan(EXPERT_BAND[0]);
    expect(expert?.mean).toBeLessThan(EXPERT_BAND[1]);
    expect(report?.margin).toBeGreaterThan(MARGIN);
    expect(report?.best).toBe('buy everything');
    expect(report?.plays).toBe(13 * PLAYS);
    expect(report?.length).toMatchObject({ least: 5, most: 6 });
    for (const { low, median, high, endings } of report?.policies ?? []) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(Object.values(endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    // The outage has 30 %, wrong labels 40 %.
    const [outage, trust, labels] = report?.forecasts ?? [];
    expect(outage).toEqual({ scene: 'start', share: expect.closeTo(0.3, 1) as number });
    expect(trust?.scene).toBe('scale');
    expect(labels).toEqual({ scene: 'promise', share: expect.closeTo(0.4, 1) as number });
  });
});

describe('the proof finds', () => {
  it('a dead end, and does not play on', () => {
    const of = aCase();
    for (const option of sceneIn(of, 'scale').options)
      Object.assign(option, { requires: { flags: ['shadowed'] }, locked: 'Watch first.' });
    const { problems, report } = proveCase(of);
    expect(problems).toContainEqual(
      expect.objectContaining({
        field: 'scale',
        mend: expect.stringContaining('dead end') as string,
      }),
    );
    expect(report).toBeUndefined();
  });

  it('an id that names nothing, and does not play on', () => {
    const of = aCase();
    optionIn(of, 'pilot/relabel').requires = { bought: ['label-audti'] };
    expect(proveCase(of)).toEqual({
      problems: [
        {
          file: 'simulation.yaml',
          field: 'pilot.relabel.requires',
          mend: '"label-audti" is not in exhibits.yaml; add it there or correct the id',
        },
      ],
    });
  });

  it('a hidden fact that an option sees', () => {
    expect(
      said((of) => (optionIn(of, 'pilot/relabel').requires = { hidden: ['gate-scans'] })),
    ).toEqual([expect.stringContaining('pilot.relabel.requires: asks a hidden fact')]);
  });

  it('a scene that nothing leads to', () => {
    expect(said((of) => delete outcome(of, 'pilot/south-now').go)).toContainEqual(
      expect.stringContaining('complaints: is never reached in any play'),
    );
  });

  it('an ending that no play reaches', () => {
    expect(
      said(
        (of) =>
          (sure(of.simulation.endings[2]).when = {
            at_least: { trust: 100, quality: 100, morale: 99 },
          }),
      ),
    ).toContainEqual(expect.stringContaining('endings.trusted: is never reached'));
  });

  it('an ending that another, before it, always hides', () => {
    expect(
      said((of) => (sure(of.simulation.endings[1]).when = { below: { schedule: 99 } })),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('endings.trusted: is never reached'),
        expect.stringContaining('endings.runs-somehow: is never reached'),
      ]),
    );
  });

  it('an option that never opens', () => {
    const never = { chose: ['start/brochure', 'start/shadow'] };
    expect(
      said((of) =>
        Object.assign(optionIn(of, 'promise/one-hour'), { requires: never, locked: 'Never.' }),
      ),
    ).toContainEqual(expect.stringContaining('promise.one-hour: can never be chosen'));
  });

  it('an outcome, a branch and a delayed effect that never happen', () => {
    const never = { flags: ['stopped'] };
    expect(said((of) => (outcome(of, 'pilot/south-now').when = never))).toContainEqual(
      expect.stringContaining(
        'pilot.south-now.outcomes: never happens in any play: "Promises were early',
      ),
    );
    expect(
      said((of) => {
        const [quiet, outage] = sceneIn(of, 'scale').arrive?.[0]?.chance ?? [];
        sure(quiet).p = 1;
        sure(outage).p = 0;
      }),
    ).toContainEqual(
      expect.stringContaining('scale.arrive: never happens in any play: "The service was down'),
    );
    expect(
      said((of) => (sure(outcome(of, 'start/rebuild').later?.[0]).when = never)),
    ).toContainEqual(
      expect.stringContaining('start.rebuild.outcomes: never happens in any play: "Ada has waited'),
    );
  });

  it('an outcome that never happens, also where another option tells the same', () => {
    const problems = said((of) => {
      const first = outcome(of, 'pilot/relabel');
      first.when = { flags: ['stopped'] };
      first.tell = outcome(of, 'pilot/skip').tell;
    });
    expect(problems).toContainEqual(
      expect.stringContaining('pilot.relabel.outcomes: never happens in any play'),
    );
  });

  it('a variable that can leave its bounds, with the scene', () => {
    expect(said((of) => (outcome(of, 'pilot/skip').add = { budget: -300 }))).toContainEqual(
      expect.stringMatching(/variables\.budget: at scene "scale" it can range from/),
    );
  });

  it('an option that its length gives away', () => {
    expect(
      said(
        (of) =>
          (optionIn(of, 'scale/pathline').detail +=
            ' It is what everybody else does by now anyway.'),
      ),
    ).toContainEqual(expect.stringContaining('scale.pathline: '));
  });

  it('an expert who does too well, and one who does too badly', () => {
    const easy = said((of) => {
      for (const each of of.simulation.outcome) each.to = (each.from + each.to) / 2;
    });
    expect(easy).toContainEqual(
      expect.stringMatching(/outcome: the expert's mean outcome is (8[5-9]|9\d|100)/),
    );
    const hard = said((of) => (sure(of.simulation.outcome[1]).to = 300));
    expect(hard).toContainEqual(
      expect.stringMatching(/outcome: the expert's mean outcome is [5-7]\d\.\d/),
    );
  });

  it('care that always pays, with the scene to look at', () => {
    const problems = said((of) => {
      for (const { options } of of.simulation.scenes)
        for (const option of options)
          if (option.careful) {
            option.price = { weeks: 0, budget: 0 };
            for (const each of option.outcomes) {
              each.add =
                option.id === 'both-checks'
                  ? { trust: 30, quality: 20 }
                  : { trust: 10, quality: 10 };
              delete each.later;
            }
          }
    });
    expect(problems).toContainEqual(
      expect.stringMatching(
        /scenes: "always the most careful option" reaches \d+\.\d, the expert \d+\.\d; the lead must be 3\. Look first at scene "pilot" \(\+\d/,
      ),
    );
  });

  it('evidence that is not worth its price', () => {
    const problems = said((of) => {
      // Wrong labels cost nothing now, and slow roads neither.
      outcome(of, 'pilot/south-now').add = { quality: 8, trust: 10 };
      outcome(of, 'scale/pathline').add = { quality: 10, trust: 14 };
    });
    expect(problems).toContainEqual(expect.stringContaining('"never buy evidence" reaches'));
  });

  it('an expert’s option that is closed to the expert', () => {
    const problems = said((of) => {
      sure(sceneIn(of, 'promise').expert.choose[0]).option = 'best-only';
      optionIn(of, 'promise/best-only').requires = { at_least: { quality: 75 } };
    });
    expect(problems).toContainEqual(
      expect.stringContaining('promise.expert.choose: names an option that is not open'),
    );
  });

  it('every one of two faults at once', () => {
    const problems = said((of) => {
      delete outcome(of, 'pilot/south-now').go;
      sure(of.simulation.outcome[0]).weight += 1;
    });
    expect(problems).toContainEqual(expect.stringContaining('complaints: is never reached'));
    expect(problems).toContainEqual(expect.stringContaining('weights add up to 101'));
  });
});

it('meets all that it says it meets: no outcome of the case is left out of the proof', () => {
  const of = aCase();
  for (const { field, list } of outcomesOf(of))
    for (const at of list.keys())
      if (list.length > 1 && at === 0)
        expect(
          said((now) => {
            const found = outcomesOf(now).find((each) => each.field === field);
            sure(found?.list[0]).when = { flags: ['stopped'] };
          }),
        ).toContainEqual(expect.stringContaining(`${field}: never happens`));
});

describe('the proof also finds', () => {
  it('evidence that an expert would buy where it is not sold', () => {
    const found = said((of) => sceneIn(of, 'handover').expert.buy.push({ exhibit: 'label-audit' }));
    expect(found).toContain('handover.expert.buy: "label-audit" is not on offer in this scene');
  });

  it('a finding that nobody is ever shown', () => {
    const found = said((of) => {
      const audit = sure(of.exhibits.find(({ id }) => id === 'label-audit'));
      audit.findings.unshift({ ...sure(audit.findings[0]), when: { below: { budget: -900 } } });
    });
    expect(found.join('\n')).toContain('label-audit.findings: finding 1 is never shown');
  });

  it('a line of the expert that never holds', () => {
    const found = said((of) =>
      sceneIn(of, 'promise').expert.choose.unshift({
        when: { below: { budget: -900 } },
        option: 'ranges',
      }),
    );
    expect(found).toContain('promise.expert.choose: line 1 never holds in any play of the expert');
  });

  it('a scene in which nobody could earn full marks', () => {
    const found = said((of) => {
      for (const option of sceneIn(of, 'promise').options) {
        option.process = Math.min(2, option.process);
        option.process_if = [];
      }
    });
    expect(found).toContain(
      'promise.expert.choose: the expert never earns 3 here, so nobody could earn 100',
    );
  });
});
