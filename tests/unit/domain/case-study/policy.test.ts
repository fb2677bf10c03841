import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacle, onOffer, play } from '../../../../src/domain/case-study/advance.ts';
import { sceneOf, type Action, type Run } from '../../../../src/domain/case-study/case.ts';
import {
  afterBuying,
  alwaysOption,
  asPlayed,
  butAt,
  buyEverything,
  byChance,
  cheapest,
  dearest,
  expert,
  longest,
  shortest,
  mostCareful,
  neverBuy,
  type Policy,
} from '../../../../src/domain/case-study/policy.ts';
import { provenPolicies } from '../../../../src/domain/case-study/proof.ts';
import { rerunSeed } from '../../../../src/domain/case-study/draw.ts';
import { givenBy, rerun, simulate } from '../../../../src/domain/case-study/simulate.ts';
import { outcomeOf } from '../../../../src/domain/case-study/score.ts';
import { aCase, endBy, optionIn, somePlay } from '../../../fixtures/case-study.ts';

const of = aCase();
const played = (policy: Policy, seed: number) => play(of, seed, (run) => policy(of, run));
const seeds = Array.from({ length: 60 }, (_, seed) => seed * 7919);
const decisionsOf = ({ path }: Run) => path.map(({ scene, option }) => `${scene}/${option}`);
const withoutScene = (run: Run, scene: string) =>
  run.actions.filter((a) => a.kind === 'buy' || a.scene !== scene);

describe('every policy', () => {
  it.each(provenPolicies(of))('names only what is possible: $name', ({ policy }) => {
    for (const seed of seeds) {
      const run = play(of, seed, (now) => {
        const action = policy(of, now);
        expect(obstacle(of, now, action)).toBeUndefined();
        return action;
      });
      expect(run.ending).toBeDefined();
    }
  });

  it.each(provenPolicies(of))(
    'does not peek: $name is the same whatever is hidden',
    ({ policy }) => {
      for (const seed of seeds)
        play(of, seed, (now) => {
          const turned = Object.fromEntries(
            Object.entries(now.hidden).map(([id, is]) => [id, now.settled.includes(id) ? is : !is]),
          );
          const action = policy(of, now);
          expect(policy(of, { ...now, hidden: turned })).toEqual(action);
          return action;
        });
    },
  );

  it('has nothing to decide once the case is over', () => {
    const over = played(expert, 1);
    expect(() => expert(of, over)).toThrow('the run is over');
  });
});

describe('a policy', () => {
  it('of the expert buys what helps and decides by what it showed', () => {
    for (const seed of seeds) {
      const run = played(expert, seed);
      expect(run.bought).toEqual(['label-audit', 'supplier-call']);
      const decisions = decisionsOf(run);
      expect(decisions).toContain(run.hidden['gate-scans'] ? 'pilot/relabel' : 'pilot/south-now');
      expect(decisions).toContain(
        run.hidden['slow-supplier'] ? 'scale/own-maps' : 'scale/pathline',
      );
    }
  });

  it('that never buys, buys nothing, and decides as the expert would who knows nothing', () => {
    for (const seed of seeds) {
      const run = played(neverBuy, seed);
      expect(run.bought).toEqual([]);
      expect(decisionsOf(run).filter((d) => !d.startsWith('complaints'))).toEqual([
        ...['start/shadow', 'pilot/south-now', 'scale/pathline', 'promise/ranges'],
        'handover/owner-page',
      ]);
    }
  });

  it('that buys everything buys all that is ever on offer, at once', () => {
    for (const seed of seeds) {
      const run = played(buyEverything, seed);
      expect(run.bought).toEqual(['label-audit', 'market-study', 'supplier-call', 'shift-log']);
      expect(run.actions.slice(0, 2).every(({ kind }) => kind === 'buy')).toBe(true);
    }
  });

  it('of care, price, length or place takes the option that its name says', () => {
    const run = (policy: Policy) =>
      decisionsOf(played(policy, 3)).filter((d) => !d.startsWith('comp'));
    expect(run(mostCareful)).toEqual([
      ...['start/rebuild', 'pilot/both-checks', 'scale/own-service', 'promise/no-hours'],
      'handover/stay-on',
    ]);
    // A week counts as 40: the rebuilt start costs 200, the maps built oneself 170.
    expect(run(dearest)).toEqual([
      ...['start/rebuild', 'pilot/both-checks', 'scale/own-service', 'promise/ranges'],
      'handover/stay-on',
    ]);
    expect(run(cheapest)).toEqual([
      ...['start/brochure', 'pilot/skip', 'scale/pathline', 'promise/one-hour', 'handover/stop-it'],
    ]);
    expect(run(alwaysOption(0)).slice(0, 2)).toEqual(['start/all-depots', 'pilot/south-now']);
    // The last one where there are fewer, the first open one where it is closed.
    expect(run(alwaysOption(3))[2]).toBe('scale/own-service');
    expect(run(alwaysOption(1))[1]).toBe('pilot/south-now');
    for (const [policy, extreme] of [
      [longest, Math.max],
      [shortest, Math.min],
    ] as const) {
      const texts = decisionsOf(played(policy, 3)).map((d) => optionIn(of, d));
      for (const [at, { scene }] of played(policy, 3).path.entries()) {
        const lengths = (sceneOf(of, scene)?.options ?? [])
          .filter(({ requires }) => !requires)
          .map(({ label, detail }) => label.length + detail.length);
        const taken = texts[at];
        expect((taken?.label.length ?? 0) + (taken?.detail.length ?? 0)).toBe(extreme(...lengths));
      }
    }
  });

  it('of chance meets every open option and buys now and then', () => {
    const runs = Array.from({ length: 600 }, (_, seed) => played(byChance, seed));
    const starts = new Set(runs.map((run) => decisionsOf(run)[0]));
    expect(starts.size).toBe(4);
    const atStart = runs.filter(({ actions }) => actions[0]?.kind === 'buy').length;
    // Two exhibits at 0.2 each.
    expect(atStart / 600).toBeGreaterThan(0.3);
    expect(atStart / 600).toBeLessThan(0.42);
  });
});

describe('a learner’s play as a policy', () => {
  it('repeats itself exactly under its own seed', () => {
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = endBy(of, seed, picks);
        expect(played(asPlayed(run.actions), seed)).toEqual(run);
      }),
    );
  });

  it('under other luck does the same wherever it was and can', () => {
    fc.assert(
      fc.property(somePlay, fc.nat(), ({ seed, picks }, other) => {
        const run = endBy(of, seed, picks);
        const mine = new Map(run.path.map(({ scene, option }) => [scene, option]));
        play(of, other, (now) => {
          const action: Action = asPlayed(run.actions)(of, now);
          expect(obstacle(of, now, action)).toBeUndefined();
          if (action.kind === 'buy') expect(run.bought).toContain(action.exhibit);
          else {
            const wish = mine.get(action.scene);
            const isPossible =
              wish !== undefined &&
              obstacle(of, now, { kind: 'decide', scene: action.scene, option: wish }) ===
                undefined;
            if (isPossible) expect(action.option).toBe(wish);
          }
          return action;
        });
      }),
    );
  });

  it('but otherwise at one scene changes that scene only', () => {
    fc.assert(
      fc.property(somePlay, fc.nat(), ({ seed, picks }, where) => {
        const run = endBy(of, seed, picks);
        const taken = run.path[where % run.path.length];
        const scene = sceneOf(of, taken?.scene);
        const other = scene?.options.find(({ id, requires }) => id !== taken?.option && !requires);
        if (!scene || !other) return;
        const changed = played(butAt(asPlayed(run.actions), scene.id, other.id), seed);
        expect(decisionsOf(changed)).toContain(`${scene.id}/${other.id}`);
        const upTo = run.actions.findIndex((a) => a.kind === 'decide' && a.scene === scene.id);
        expect(changed.actions.slice(0, upTo)).toEqual(run.actions.slice(0, upTo));
        // Later scenes that both met were decided alike, unless an option was closed now.
        for (const { scene: later, option } of changed.path) {
          const mine = run.path.find((each) => each.scene === later);
          if (later === scene.id || !mine || optionIn(of, `${later}/${mine.option}`).requires)
            continue;
          expect(option).toBe(mine.option);
        }
      }),
    );
  });

  it('with an expert at one scene buys and decides there like the expert, and nowhere else', () => {
    for (const seed of seeds) {
      const careful = played(mostCareful, seed);
      const helped = played(butAt(mostCareful, 'scale', expert), seed);
      expect(helped.bought).toEqual(['supplier-call']);
      expect(decisionsOf(helped)).toContain(
        helped.hidden['slow-supplier'] ? 'scale/own-maps' : 'scale/pathline',
      );
      expect(withoutScene(helped, 'scale').filter(({ kind }) => kind === 'decide')).toEqual(
        withoutScene(careful, 'scale'),
      );
    }
  });

  it('but otherwise keeps its purchases in the scene it decides otherwise', () => {
    const run = played(expert, 5);
    const other = played(butAt(asPlayed(run.actions), 'start', 'rebuild'), 5);
    expect(other.bought).toEqual(run.bought);
    expect(decisionsOf(other)[0]).toBe('start/rebuild');
  });

  it('keeps what was played where the other option is closed', () => {
    const of = aCase();
    const locked = of.simulation.scenes
      .flatMap(({ id, options }) => options.map((option) => ({ scene: id, option })))
      .find(({ option }) => option.requires);
    if (!locked) throw new Error('no option is locked');
    const mine = asPlayed(played(neverBuy, 5).actions);
    const other = butAt(mine, locked.scene, locked.option.id);
    for (const seed of [1, 2, 3, 4, 5])
      expect(decisionsOf(played(other, seed))).toEqual(decisionsOf(played(mine, seed)));
  });

  it('after buying lets another decide with the evidence in hand', () => {
    const buying =
      (then: Policy): Policy =>
      (of, run) =>
        run.actions.length === 0
          ? { kind: 'buy', exhibit: onOffer(of, run)[0] ?? '' }
          : then(of, run);
    const run = played(afterBuying(buying(alwaysOption(0)), alwaysOption(1)), 5);
    expect(run.bought).toHaveLength(1);
    expect(run.actions).toEqual(played(buying(alwaysOption(1)), 5).actions);
    expect(run.actions).not.toEqual(played(buying(alwaysOption(0)), 5).actions);
  });
});

describe('re-runs of chance', () => {
  it('are the same series for the same base, another for another', () => {
    const one = simulate(of, expert, 50, 1);
    expect(simulate(of, expert, 50, 1)).toEqual(one);
    expect(simulate(of, expert, 50, 2)).not.toEqual(one);
    expect(simulate(of, neverBuy, 50, 1).map(({ seed }) => seed)).toEqual(
      one.map(({ seed }) => seed),
    );
    expect(new Set(one.map(({ seed }) => seed)).size).toBe(50);
    for (const [n, each] of one.entries()) {
      expect(each.seed).toBe(rerunSeed(1, n));
      const run = rerun(of, expert, 1, n);
      expect(each).toEqual({ seed: run.seed, outcome: outcomeOf(of, run), ending: run.ending });
    }
  });

  it('keep what a run has settled and draw anew what nobody saw', () => {
    for (const seed of seeds) {
      const audited = play(of, seed, (now) =>
        now.bought.length === 0 ? { kind: 'buy', exhibit: 'label-audit' } : neverBuy(of, now),
      );
      const given = givenBy(audited);
      expect(given).toEqual({ 'gate-scans': audited.hidden['gate-scans'] });
      const facts = Array.from({ length: 40 }, (_, n) => rerun(of, neverBuy, 1, n, given).hidden);
      expect(new Set(facts.map((each) => each['gate-scans']))).toEqual(
        new Set([audited.hidden['gate-scans']]),
      );
      expect(new Set(facts.map((each) => each['slow-supplier'])).size).toBe(2);
    }
    expect(givenBy(played(neverBuy, 1))).toEqual({});
  });
});
