import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  following,
  obstacle,
  onOffer,
  play,
  start,
} from '../../../../src/domain/case-study/advance.ts';
import type { Run } from '../../../../src/domain/case-study/case.ts';
import { expert } from '../../../../src/domain/case-study/policy.ts';
import { consequencesOf, outcomesOf } from '../../../../src/domain/case-study/outcomes.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import {
  aCase,
  actionsOf,
  aStillCase,
  chosen,
  endBy,
  optionIn,
  playBy,
  sceneIn,
  somePicks,
  somePlay,
  sure,
} from '../../../fixtures/case-study.ts';

const of = aCase();

/** What happened, in one line each: `step kind of cause: changes`. */
const lines = ({ happened }: Run) =>
  happened.map(({ kind, step, cause, change, branch }) => {
    const by =
      cause.kind === 'decision'
        ? `${cause.scene}/${cause.option}`
        : cause.kind === 'exhibit'
          ? cause.exhibit
          : cause.kind === 'arrival'
            ? `at ${cause.scene}`
            : 'the end';
    const moved = Object.entries(change).map(
      ([id, by]) => `${id} ${by > 0 ? '+' : ''}${String(Number(by.toFixed(6)))}`,
    );
    return `${step} ${kind} of ${by}: ${[...(branch ? [branch.id] : []), ...moved].join(', ')}`;
  });
const rounded = ({ state }: Run) =>
  Object.fromEntries(
    Object.entries(state).map(([id, v]) => [id, Number(v.toFixed(6))]),
  ) as Run['state'];

/** A case without luck in which the outage is certain, played from given hidden facts. */
function golden(given: Run['hidden'], ...written: string[]): Run {
  const still = aStillCase();
  const [quiet, outage] = sceneIn(still, 'scale').arrive?.[0]?.chance ?? [];
  Object.assign(quiet ?? {}, { p: 0 });
  Object.assign(outage ?? {}, { p: 1 });
  return actionsOf(...written).reduce(
    (run, action) => advance(still, run, action),
    start(still, 1, given),
  );
}

describe('a play worked out by hand', () => {
  const given = { 'gate-scans': true, 'slow-supplier': false };
  const all = [
    ...['label-audit', 'start/rebuild', 'pilot/relabel', 'supplier-call', 'scale/own-service'],
    ...['promise/one-hour', 'handover/nobody'],
  ];

  it('has these values after each action: prices, effects, an arrival, what came due, lateness', () => {
    const after = (count: number) => rounded(golden(given, ...all.slice(0, count)));
    const begin = { schedule: 8, budget: 160, quality: 50, trust: 50, risk: 45, morale: 60 };
    expect(after(0)).toEqual(begin);
    // Two days are 0.4 weeks.
    expect(after(1)).toEqual({ ...begin, schedule: 7.6, budget: 155 });
    const rebuilt = { ...begin, schedule: 3.6, budget: 115, quality: 62, morale: 48 };
    expect(after(2)).toEqual(rebuilt);
    // Relabelling pays as the labels were wrong; then the outage on arriving at "scale".
    const relabelled = { ...rebuilt, schedule: 2.6, budget: 100, quality: 78, trust: 52, risk: 49 };
    expect(after(3)).toEqual(relabelled);
    expect(after(4)).toEqual({ ...relabelled, schedule: 2.4 });
    // The third decision: what the first one left comes due, trust −10.
    const built = { ...relabelled, schedule: -0.6, budget: 50, quality: 86, morale: 40, trust: 42 };
    expect(after(5)).toEqual(built);
    expect(after(6)).toEqual({ ...built, trust: 54, budget: 70 });
    // 54 − 8 at the end, then 0.6 weeks late: trust −2.4, risk +2.4.
    expect(after(7)).toEqual({ ...built, budget: 70, trust: 43.6, risk: 59.4 });
  });

  it('tells what happened in order, each with its cause and with the number of decisions', () => {
    expect(lines(golden(given, ...all))).toEqual([
      '0 price of label-audit: schedule -0.4, budget -5',
      '1 price of start/rebuild: schedule -4, budget -40',
      '1 outcome of start/rebuild: quality +12, morale -12',
      '2 price of pilot/relabel: schedule -1, budget -15',
      '2 outcome of pilot/relabel: quality +16, trust +6',
      '2 arrival of at scale: ',
      '2 chance of at scale: outage, trust -4, risk +4',
      '2 price of supplier-call: schedule -0.2',
      '3 price of scale/own-service: schedule -3, budget -50',
      '3 outcome of scale/own-service: quality +8, morale -8',
      '3 later of start/rebuild: trust -10',
      '4 outcome of promise/one-hour: budget +20, trust +12',
      '5 outcome of handover/nobody: risk +8',
      '5 later of handover/nobody: trust -8',
      '5 lateness of the end: trust -2.4, risk +2.4',
    ]);
  });

  it('ends by the first rule that holds: late goes before trusted, stopped before late', () => {
    expect(golden(given, ...all)).toMatchObject({
      scene: undefined,
      ending: 'out-of-time',
      due: [],
    });
    expect(golden(given, ...all.slice(0, 6), 'handover/stop-it').ending).toBe('stopped');
    const fast = ['label-audit', 'start/shadow', 'pilot/relabel', 'scale/pathline'];
    const good = golden(given, ...fast, 'promise/ranges', 'handover/owner-page');
    expect(rounded(good)).toMatchObject({ trust: 80, risk: 27, schedule: 2.6 });
    expect(good.ending).toBe('trusted');
    const dull = ['start/shadow', 'pilot/both-checks', 'scale/own-maps', 'promise/no-hours'];
    expect(golden(given, ...dull, 'handover/owner-page').ending).toBe('runs-somehow');
  });

  it('takes the aside where an outcome goes there, and passes it by elsewhere', () => {
    const sad = golden(given, 'start/brochure', 'pilot/south-now');
    expect(sad.scene).toBe('complaints');
    expect(lines(sad)).toEqual([
      // Set to 40 is 20 less.
      '1 outcome of start/brochure: trust +4, risk +14, morale -20',
      '2 price of pilot/south-now: schedule -1, budget -5',
      '2 outcome of pilot/south-now: quality -18, trust -16, risk +14',
      '2 arrival of at complaints: risk +4, morale -4',
    ]);
    expect(golden(given, 'start/brochure', 'pilot/south-now', 'complaints/own-it').scene).toBe(
      'scale',
    );
    expect(golden({ 'gate-scans': false }, 'start/brochure', 'pilot/south-now').scene).toBe(
      'scale',
    );
    expect(golden(given, 'start/shadow', 'pilot/south-now').happened.at(-1)?.change).toEqual({
      risk: -2,
    });
  });

  it('holds a variable within a limit now and not later', () => {
    const held = golden({}, 'start/shadow', 'pilot/skip');
    // 54 held to 50, then the outage takes four.
    expect(rounded(held).trust).toBe(46);
    expect(lines(held)).toContain('2 outcome of pilot/skip: quality -4, trust -4, risk +16');
    expect(
      rounded(golden({ 'slow-supplier': false }, 'start/shadow', 'pilot/skip', 'scale/pathline'))
        .trust,
    ).toBe(60);
  });

  it('stops at the bounds of the variable and says how far it really moved', () => {
    const still = aStillCase();
    Object.assign(optionIn(still, 'start/shadow').outcomes[0] ?? {}, {
      add: { quality: 80, risk: -90, schedule: -30 },
    });
    const run = advance(still, start(still, 1), {
      kind: 'decide',
      scene: 'start',
      option: 'shadow',
    });
    // Schedule is not held: it may pass any bound, and the check of a case proves that it never does.
    expect(run.state).toMatchObject({ quality: 100, risk: 0, schedule: -24 });
    expect(run.happened.at(-1)?.change).toEqual({ quality: 50, risk: -45, schedule: -30 });
  });

  it('leaves a variable out of the changes when nothing moved it in the end', () => {
    const still = aStillCase();
    Object.assign(optionIn(still, 'start/shadow').outcomes[0] ?? {}, {
      set: { morale: 70, trust: 50 },
      add: { morale: -10 },
    });
    const run = advance(still, start(still, 1), {
      kind: 'decide',
      scene: 'start',
      option: 'shadow',
    });
    expect(run.happened.at(-1)?.change).toEqual({});
  });

  it('goes where a branch of chance leads, before where its outcome leads', () => {
    const still = aStillCase();
    const [outcome] = optionIn(still, 'start/all-depots').outcomes;
    const [storm, calm] = outcome?.chance ?? [];
    Object.assign(sure(outcome), { go: 'scale' });
    Object.assign(sure(storm), { go: 'promise', p: 1 });
    const decision = sure(actionsOf('start/all-depots')[0]);
    expect(advance(still, start(still, 1), decision).scene).toBe('promise');
    Object.assign(sure(storm), { p: 0 });
    Object.assign(sure(calm), { p: 1 });
    expect(advance(still, start(still, 1), decision).scene).toBe('scale');
    Object.assign(sure(calm), { go: 'end' });
    expect(advance(still, start(still, 1), decision).ending).toBe('runs-somehow');
  });

  it('raises a flag once, however often something raises it', () => {
    const still = aStillCase();
    for (const decision of ['start/shadow', 'pilot/skip'])
      Object.assign(sure(optionIn(still, decision).outcomes[0]), { flag: ['shadowed'] });
    const run = actionsOf('start/shadow', 'pilot/skip').reduce(
      (now, action) => advance(still, now, action),
      start(still, 1),
    );
    expect(run.flags.filter((flag) => flag === 'shadowed')).toEqual(['shadowed']);
  });

  it('lets a delayed effect pass if its condition no longer holds when it comes due', () => {
    const path = ['start/shadow', 'pilot/south-now', 'scale/own-maps'];
    const went = golden({ 'gate-scans': false }, ...path, 'promise/ranges');
    expect(went.happened.filter(({ kind }) => kind === 'later')).toEqual([]);
    expect(went.due).toEqual([]);
    const still = aStillCase();
    const quiet = sceneIn(still, 'scale').arrive?.[0]?.chance?.[1];
    Object.assign(quiet ?? {}, { flag: [] });
    const calm = actionsOf(...path, 'promise/ranges').reduce(
      (run, action) => advance(still, run, action),
      start(still, 1, { 'gate-scans': false }),
    );
    expect(lines(calm).at(-1)).toBe('4 later of pilot/south-now: trust +8, morale +6');
  });
});

describe('a play by an expert under one seed', () => {
  it('stays what it was when this was written', () => {
    const run = play(of, 7, (now) => expert(of, now));
    expect({ ...rounded(run), hidden: run.hidden, ending: run.ending }).toMatchInlineSnapshot(`
      {
        "budget": 95,
        "ending": "trusted",
        "hidden": {
          "gate-scans": true,
          "slow-supplier": false,
        },
        "morale": 66.492736,
        "quality": 94.589777,
        "risk": 24.461095,
        "schedule": 2.4,
        "trust": 85.243851,
      }
    `);
    expect(lines(run)).toMatchInlineSnapshot(`
      [
        "0 price of label-audit: schedule -0.4, budget -5",
        "1 price of start/shadow: schedule -2, budget -10",
        "1 outcome of start/shadow: quality +13.571636, trust +4.078555, risk -5.869135",
        "2 price of pilot/relabel: schedule -1, budget -15",
        "2 outcome of pilot/relabel: quality +15.630522, trust +7.013905",
        "2 arrival of at scale: ",
        "2 chance of at scale: quiet",
        "2 price of supplier-call: schedule -0.2",
        "3 price of scale/pathline: budget -25",
        "3 outcome of scale/pathline: quality +10.861571, trust +14.039019",
        "4 price of promise/ranges: schedule -1, budget -10",
        "4 outcome of promise/ranges: quality +4.432944, trust +10.112372, risk -4.876822",
        "5 price of handover/owner-page: schedule -1",
        "5 outcome of handover/owner-page: risk -9.792947, morale +6.492736",
      ]
    `);
  });
});

describe('what can be done', () => {
  const at = (...written: string[]) => replay(of, 3, actionsOf(...written)).run;
  const why = (run: Run, written: string) => obstacle(of, run, sure(actionsOf(written)[0]));

  it('is to buy what is offered in this scene, each exhibit once', () => {
    expect(onOffer(of, at())).toEqual(['label-audit', 'market-study']);
    expect(onOffer(of, at('label-audit'))).toEqual(['market-study']);
    expect(onOffer(of, at('start/shadow'))).toEqual([
      'label-audit',
      'supplier-call',
      'market-study',
    ]);
    const atScale = at('start/shadow', 'pilot/skip');
    expect(onOffer(of, atScale)).toEqual(['supplier-call', 'market-study', 'shift-log']);
    expect(onOffer(of, at('start/shadow', 'pilot/skip', 'scale/own-maps'))).toEqual([
      'market-study',
      'shift-log',
    ]);
  });

  it('is nothing once the case is over', () => {
    const over = endBy(of, 3, [1]);
    expect(over.scene).toBeUndefined();
    expect(onOffer(of, over)).toEqual([]);
    expect(why(over, 'market-study')).toBe('closed');
    expect(why(over, 'start/shadow')).toBe('elsewhere');
  });

  it('says why something cannot be done', () => {
    expect(why(at(), 'start/shadow')).toBeUndefined();
    expect(why(at(), 'label-audit')).toBeUndefined();
    expect(why(at(), 'start/never-was')).toBe('missing');
    expect(why(at(), 'never-was/shadow')).toBe('missing');
    expect(why(at(), 'never-was')).toBe('missing');
    expect(why(at(), 'pilot/skip')).toBe('elsewhere');
    expect(why(at('start/shadow'), 'pilot/relabel')).toBe('closed');
    expect(why(at('label-audit', 'start/shadow'), 'pilot/relabel')).toBeUndefined();
    expect(why(at('label-audit'), 'label-audit')).toBe('closed');
    expect(why(at(), 'supplier-call')).toBe('closed');
    expect(() => advance(of, at(), sure(actionsOf('pilot/skip')[0]))).toThrow(
      'not possible here (elsewhere)',
    );
  });

  it('leads from each scene to the next in the file that is no aside', () => {
    const next = of.simulation.scenes.map(({ id }) => following(of, id)?.id);
    expect(next).toEqual(['pilot', 'scale', 'scale', 'promise', 'handover', undefined]);
  });
});

describe('any play', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };

  it('ends, with an ending, at most one decision a scene later', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        expect(of.simulation.endings.map(({ id }) => id)).toContain(run.ending);
        expect(run.path.length).toBeLessThanOrEqual(of.simulation.scenes.length);
        expect(run.due).toEqual([]);
      }),
    );
  });

  it('is the same when replayed, and the same when played in one go', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        expect(replay(of, seed, run.actions)).toEqual({ run, done: run.actions.length });
        let at = 0;
        expect(play(of, seed, () => sure(run.actions[at++]))).toEqual(run);
      }),
    );
  });

  it('never changes the case, nor the run that an action was taken in', () => {
    const frozen = freeze(aCase());
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        let run = freeze(start(frozen, seed));
        for (let at = 0; run.scene !== undefined; at += 1) {
          run = freeze(advance(frozen, run, chosen(frozen, run, picks[at % picks.length] ?? 0)));
        }
        expect(run.ending).toBeDefined();
      }),
    );
  });

  it('keeps every variable that is held within its bounds', () => {
    const wild = aCase();
    wild.simulation.variation = 1;
    for (const scene of wild.simulation.scenes)
      for (const { outcomes } of scene.options)
        for (const outcome of outcomes)
          for (const id in outcome.add)
            outcome.add[id as 'trust'] = (outcome.add[id as 'trust'] ?? 0) * 9;
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        for (const { state } of playBy(wild, seed, picks))
          for (const { id, held, min, max } of wild.simulation.variables)
            if (held) {
              expect(state[id]).toBeGreaterThanOrEqual(min);
              expect(state[id]).toBeLessThanOrEqual(max);
            }
      }),
    );
  });

  it('adds up: the start and all changes that were told are the end', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const runs = playBy(of, seed, picks);
        const [first, last] = [sure(runs[0]), sure(runs.at(-1))];
        for (const { id } of of.simulation.variables) {
          const told = last.happened.reduce((sum, { change }) => sum + (change[id] ?? 0), 0);
          expect(first.state[id] + told).toBeCloseTo(last.state[id], 9);
        }
        expect(last.happened.every(({ change }) => !Object.values(change).includes(0))).toBe(true);
      }),
    );
  });

  it('varies effects on people and quality by the stated share, time and money never', () => {
    const amounts = Array.from({ length: 2000 }, (_, seed) => {
      const { happened } = replay(of, seed, actionsOf('start/shadow')).run;
      expect(happened[0]?.change).toEqual({ schedule: -2, budget: -10 });
      return happened[1]?.change.risk ?? 0;
    });
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(-7.2);
    expect(Math.max(...amounts)).toBeLessThanOrEqual(-4.8);
    expect(Math.min(...amounts)).toBeLessThan(-7.15);
    expect(Math.max(...amounts)).toBeGreaterThan(-4.85);
  });

  it('that starts without some luck keeps hidden facts that are given', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = start(of, seed).hidden;
      const given = start(of, seed, { 'gate-scans': true }).hidden;
      expect(given).toEqual({ ...drawn, 'gate-scans': true });
    }
  });
});

describe('a fork', () => {
  it('shares all that came before it with the play it left', () => {
    fc.assert(
      fc.property(somePlay, fc.nat(), fc.nat(), ({ seed, picks }, where, other) => {
        const runs = playBy(of, seed, picks);
        const at = where % (runs.length - 1);
        const [shared, left] = [sure(runs[at]), sure(runs.at(-1))];
        const forked = replay(of, seed, [
          ...left.actions.slice(0, at),
          chosen(of, shared, other),
        ]).run;
        expect(forked.happened.slice(0, shared.happened.length)).toEqual(shared.happened);
        expect(left.happened.slice(0, shared.happened.length)).toEqual(shared.happened);
        expect(forked.hidden).toEqual(left.hidden);
      }),
    );
  });

  it('meets the same luck in whatever it does as the play it left did', () => {
    // Without bounds, set and clamp a change does not depend on where one stands, only on the luck of the effect.
    const free = aCase();
    for (const each of free.simulation.variables) Object.assign(each, { min: -1e6, max: 1e6 });
    for (const { list } of outcomesOf(free))
      for (const effect of list.flatMap(consequencesOf))
        for (const each of [effect, ...(effect.later ?? [])]) {
          delete each.set;
          delete each.clamp;
        }
    const luckOf = (seed: number, picks: number[]) => {
      const { happened } = endBy(free, seed, picks);
      return new Map(
        happened
          .filter(({ kind }) => kind !== 'lateness')
          .map((each) => [JSON.stringify([each.kind, each.cause, each.tell]), each]),
      );
    };
    let compared = 0;
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), somePicks, somePicks, (seed, one, two) => {
        const there = luckOf(seed, two);
        for (const [key, { change, branch }] of luckOf(seed, one)) {
          const other = there.get(key);
          if (!other) continue;
          compared += 1;
          expect(other.branch).toEqual(branch);
          expect(Object.keys(other.change)).toEqual(Object.keys(change));
          for (const [id, by] of Object.entries(change))
            expect(other.change[id as 'trust']).toBeCloseTo(by, 6);
        }
      }),
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('changes odds and not luck: one roll decides for every option and outcome of a scene', () => {
    const two = aCase();
    const chance = (p: number) => [
      { id: 'storm', p, tell: 'Storm.' },
      { id: 'calm', p: 1 - p, tell: 'Calm.' },
    ];
    optionIn(two, 'start/all-depots').outcomes = [
      { when: { bought: ['label-audit'] }, tell: 'Known labels.', chance: chance(0.2) },
      { tell: 'Unknown labels.', chance: chance(0.5) },
    ];
    optionIn(two, 'start/shadow').outcomes = [{ tell: 'Shadow.', chance: chance(0.1) }];
    const storms = (...actions: string[]) =>
      Array.from({ length: 1000 }, (_, seed) =>
        replay(two, seed, actionsOf(...actions)).run.happened.some(
          ({ branch }) => branch?.id === 'storm',
        ),
      );
    const [blind, audited, shadow] = [
      storms('start/all-depots'),
      storms('label-audit', 'start/all-depots'),
      storms('start/shadow'),
    ];
    // Whoever lowered the odds is never hit where they would not have been hit without.
    expect(audited.some((hit, seed) => hit && !blind[seed])).toBe(false);
    expect(shadow.some((hit, seed) => hit && !audited[seed])).toBe(false);
    expect(audited.filter(Boolean).length).toBeLessThan(blind.filter(Boolean).length / 2);
    expect(shadow.filter(Boolean).length).toBeGreaterThan(60);
  });
});
