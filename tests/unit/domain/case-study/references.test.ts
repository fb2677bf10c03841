import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/schemas/condition.ts';
import type { CaseText } from '../../../../src/domain/case-study/case.ts';
import { consequencesOf, outcomesOf } from '../../../../src/domain/case-study/outcomes.ts';
import { referenceProblems } from '../../../../src/domain/case-study/references.ts';
import { sceneProblems } from '../../../../src/domain/case-study/scene-problems.ts';
import { aCase, exhibitIn, optionIn, sceneIn, sure } from '../../../fixtures/case-study.ts';

/** What the check says of a case with one fault: `field: how to mend it`. */
const said = (find: typeof referenceProblems, fault: (of: CaseText) => unknown): string[] => {
  const of = aCase();
  fault(of);
  return find(of).map(({ file, field, mend }) => `${file} ${field}: ${mend}`);
};
const refs = (fault: (of: CaseText) => unknown) => said(referenceProblems, fault);
const scenes = (fault: (of: CaseText) => unknown) => said(sceneProblems, fault);
const outcome = (of: CaseText, decision: string) => sure(optionIn(of, decision).outcomes[0]);

it('finds nothing in a case that is right', () => {
  expect(refs(() => undefined)).toEqual([]);
  expect(scenes(() => undefined)).toEqual([]);
});

it('lists every outcome and branch of a case', () => {
  const of = aCase();
  expect(outcomesOf(of)).toHaveLength(24);
  expect(outcomesOf(of).map(({ field }) => field)).toContain('complaints.arrive');
  expect(consequencesOf(outcome(of, 'start/all-depots')).map(({ tell }) => tell)).toHaveLength(3);
});

describe('an author is told of an id that names nothing,', () => {
  const places: [string, string, (of: CaseText, when: Condition) => unknown][] = [
    [
      'a paragraph',
      'simulation.yaml pilot.text',
      (of, when) => sceneIn(of, 'pilot').text.push({ when, text: 'So.' }),
    ],
    [
      'a forecast',
      'simulation.yaml scale.forecast.comes_true',
      (of, when) => (sure(sceneIn(of, 'scale').forecast).comes_true = when),
    ],
    [
      'what an option needs',
      'simulation.yaml pilot.relabel.requires',
      (of, when) => (optionIn(of, 'pilot/relabel').requires = when),
    ],
    [
      'marks',
      'simulation.yaml pilot.skip.process_if',
      (of, when) => optionIn(of, 'pilot/skip').process_if.push({ when, points: 1 }),
    ],
    [
      'what an expert buys',
      'simulation.yaml start.expert.buy',
      (of, when) => (sure(sceneIn(of, 'start').expert.buy[0]).when = when),
    ],
    [
      'what an expert chooses',
      'simulation.yaml pilot.expert.choose',
      (of, when) => (sure(sceneIn(of, 'pilot').expert.choose[0]).when = when),
    ],
    [
      'an outcome',
      'simulation.yaml pilot.south-now.outcomes',
      (of, when) => (outcome(of, 'pilot/south-now').when = when),
    ],
    [
      'an arrival',
      'simulation.yaml complaints.arrive',
      (of, when) => (sure(sceneIn(of, 'complaints').arrive?.[0]).when = when),
    ],
    [
      'a delayed effect',
      'simulation.yaml start.rebuild.outcomes.later',
      (of, when) => (sure(outcome(of, 'start/rebuild').later?.[0]).when = when),
    ],
    [
      'an ending',
      'simulation.yaml endings.trusted',
      (of, when) => (sure(of.simulation.endings[2]).when = when),
    ],
    [
      'a finding',
      'exhibits.yaml label-audit.findings',
      (of, when) => (sure(exhibitIn(of, 'label-audit').findings[0]).when = when),
    ],
  ];
  const dead: [Condition, string][] = [
    [{ flags: ['nobody-raises'] }, 'the flags that any outcome raises'],
    [{ bought: ['no-exhibit'] }, 'exhibits.yaml'],
    [{ known: ['no-fact'] }, 'hidden'],
    [{ ruled_out: ['no-fact'] }, 'hidden'],
    [{ chose: ['start/no-option'] }, 'the scenes and their options'],
    [{ chose: ['no-scene/shadow'] }, 'the scenes and their options'],
    [{ any: [{ flags: ['outage'] }, { not: { bought: ['no-exhibit'] } }] }, 'exhibits.yaml'],
  ];

  it.each(places)('in the condition of %s', (_, place, plant) => {
    for (const [condition, list] of dead) {
      const problems = refs((of) => plant(of, condition));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(`${place}: `);
      expect(problems[0]).toContain(`is not in ${list}; add it there or correct the id`);
    }
  });

  it.each(places)(
    'and of a hidden fact asked by %s, where nobody could see it',
    (_, place, plant) => {
      const maySee = /comes_true|outcomes|arrive|endings|findings/.test(place);
      for (const condition of [
        { hidden: ['gate-scans'] },
        { any: [{ flags: ['outage'] }, { not: { hidden: ['slow-supplier'] } }] },
      ]) {
        const problems = refs((of) => plant(of, condition));
        if (maySee) expect(problems).toEqual([]);
        else expect(problems).toEqual([expect.stringContaining(`${place}: asks a hidden fact`)]);
      }
    },
  );

  const named: [string, string, (of: CaseText) => unknown][] = [
    [
      'an expert’s option',
      'start.expert.choose: "no-option" is not an option',
      (of) => (sure(sceneIn(of, 'start').expert.choose[0]).option = 'no-option'),
    ],
    [
      'an option of another scene',
      'start.expert.choose: "skip" is not an option',
      (of) => (sure(sceneIn(of, 'start').expert.choose[0]).option = 'skip'),
    ],
    [
      'an expert’s exhibit',
      'start.expert.buy: "no-exhibit" is not in',
      (of) => (sure(sceneIn(of, 'start').expert.buy[0]).exhibit = 'no-exhibit'),
    ],
    [
      'where to go',
      'start.shadow.outcomes: goes to "nowhere"',
      (of) => (outcome(of, 'start/shadow').go = 'nowhere'),
    ],
    [
      'from where an exhibit is sold',
      'label-audit: "nowhere" is not a scene',
      (of) => (exhibitIn(of, 'label-audit').until = 'nowhere'),
    ],
    [
      'what an exhibit reveals',
      'shift-log.reveals: "no-fact" is not in hidden',
      (of) => (exhibitIn(of, 'shift-log').reveals = ['no-fact']),
    ],
  ];
  it.each(named)('as %s', (_, message, fault) => {
    expect(refs(fault)).toEqual([expect.stringContaining(message)]);
  });
});

describe('an author is told', () => {
  const faults: [string, string, (of: CaseText) => unknown][] = [
    [
      'of branches that do not add up to 1',
      'start.all-depots.outcomes: the branches of its chance add up to 0.900',
      (of) => (sure(outcome(of, 'start/all-depots').chance?.[0]).p = 0.4),
    ],
    [
      'of an arrival whose branches do not',
      'scale.arrive: the branches of its chance add up to 1.200',
      (of) => (sure(sceneIn(of, 'scale').arrive?.[0]?.chance?.[0]).p = 0.9),
    ],
    [
      'of a branch that is there twice',
      'start.all-depots.outcomes: the branch "calm" is there twice',
      (of) => (sure(outcome(of, 'start/all-depots').chance?.[0]).id = 'calm'),
    ],
    [
      'of a way back',
      'scale.own-maps.outcomes: goes back to "pilot"',
      (of) => (outcome(of, 'scale/own-maps').go = 'pilot'),
    ],
    [
      'of a way to the same scene',
      'scale.own-maps.outcomes: goes back to "scale"',
      (of) => (outcome(of, 'scale/own-maps').go = 'scale'),
    ],
    [
      'of a way back in a branch',
      'scale.arrive: goes back to "start"',
      (of) => (sure(sceneIn(of, 'scale').arrive?.[0]?.chance?.[0]).go = 'start'),
    ],
    [
      'of a last outcome with a condition',
      'pilot.relabel.outcomes: the last outcome must have no condition',
      (of) => (sure(optionIn(of, 'pilot/relabel').outcomes[1]).when = { flags: ['outage'] }),
    ],
    [
      'of an outcome that another hides',
      'pilot.relabel.outcomes: outcome 1 has no condition',
      (of) => {
        delete outcome(of, 'pilot/relabel').when;
      },
    ],
    [
      'of an expert’s line that another hides',
      'pilot.expert.choose: line 1 has no condition',
      (of) => {
        const { choose } = sceneIn(of, 'pilot').expert;
        choose.unshift({ option: 'relabel' });
      },
    ],
    [
      'of a last ending with a condition',
      'endings: the last ending must have no condition',
      (of) => (sure(of.simulation.endings[3]).when = { flags: ['outage'] }),
    ],
    [
      'of a last finding with a condition',
      'label-audit.findings: the last finding',
      (of) => (sure(exhibitIn(of, 'label-audit').findings[1]).when = { ruled_out: ['gate-scans'] }),
    ],
    [
      'of an expert’s last line with a condition',
      'start.expert.choose: the last line',
      (of) => (sure(sceneIn(of, 'start').expert.choose[0]).when = { bought: ['label-audit'] }),
    ],
    [
      'of a hidden fact that nothing reveals',
      'hidden.slow-supplier: no exhibit reveals it',
      (of) => (exhibitIn(of, 'supplier-call').reveals = []),
    ],
    [
      'of an exhibit sold after what it informs',
      'supplier-call: can be bought from "promise" on, after "scale"',
      (of) => Object.assign(exhibitIn(of, 'supplier-call'), { from: 'promise', until: 'promise' }),
    ],
    [
      'of an exhibit whose sale ends before it begins',
      'supplier-call: can be bought from "pilot" on and only until "start"',
      (of) => (exhibitIn(of, 'supplier-call').until = 'start'),
    ],
    [
      'of a scene’s id used twice',
      'scenes: the id "promise" is used twice',
      (of) => (sceneIn(of, 'handover').id = 'promise'),
    ],
    [
      'of a scene called as the end',
      'scenes: the id "end" is used twice',
      (of) => (sceneIn(of, 'handover').id = 'end'),
    ],
    [
      'of an option’s id used twice',
      'scale: the id "pathline" is used twice',
      (of) => (optionIn(of, 'scale/own-service').id = 'pathline'),
    ],
    [
      'of an exhibit’s id used twice',
      'market-study: the id "market-study" is used twice',
      (of) => (exhibitIn(of, 'shift-log').id = 'market-study'),
    ],
    [
      'of a variable given twice',
      'variables: the id "trust" is used twice',
      (of) => (sure(of.simulation.variables[5]).id = 'trust'),
    ],
  ];
  it.each(faults)('%s', (_, message, fault) => {
    expect(refs(fault)).toContainEqual(expect.stringContaining(message));
  });

  const promises: [string, string, (of: CaseText) => unknown][] = [
    [
      'of a dead end',
      'promise: is a dead end',
      (of) => {
        for (const option of sceneIn(of, 'promise').options)
          Object.assign(option, { requires: { flags: ['outage'] }, locked: 'Not yet.' });
      },
    ],
    [
      'of a scene without a careful option',
      'scale: 0 options are marked careful',
      (of) => {
        delete optionIn(of, 'scale/own-service').careful;
      },
    ],
    [
      'of a scene with two careful options',
      'scale: 2 options are marked careful',
      (of) => (optionIn(of, 'scale/own-maps').careful = true),
    ],
    [
      'of an option that is longer than the others',
      'scale.own-maps: 26 words where',
      (of) =>
        (optionIn(of, 'scale/own-maps').detail +=
          ' Nothing else changes, so it also is safest by far.'),
    ],
    [
      'of an option that is shorter than the others',
      'scale.own-maps: 6 words where',
      (of) => (optionIn(of, 'scale/own-maps').detail = 'Stay.'),
    ],
    [
      'of a lock without its reason',
      'pilot.relabel: write "requires" and "locked" together',
      (of) => {
        delete optionIn(of, 'pilot/relabel').locked;
      },
    ],
    [
      'of two outcomes that read the same',
      'pilot.relabel: two outcomes tell the same',
      (of) =>
        (outcome(of, 'pilot/relabel').tell = sure(optionIn(of, 'pilot/relabel').outcomes[1]).tell),
    ],
    [
      'of a first scene that is an aside',
      'start: the first scene cannot be an aside',
      (of) => (sceneIn(of, 'start').aside = true),
    ],
    [
      'of weights that do not add up to 100',
      'outcome: the weights add up to 101',
      (of) => (sure(of.simulation.outcome[0]).weight += 1),
    ],
    [
      'of points between a value and itself',
      'outcome: "trust" runs from 20 to 20',
      (of) => (sure(of.simulation.outcome[1]).to = 20),
    ],
    [
      'of two forecasts',
      'scenes: 2 scenes ask for a forecast',
      (of) => {
        delete sceneIn(of, 'scale').forecast;
      },
    ],
  ];
  it.each(promises)('%s', (_, message, fault) => {
    expect(scenes(fault)).toContainEqual(expect.stringContaining(message));
  });
});
