import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, onOffer } from '../../../../src/domain/case-study/advance.ts';
import { sceneOf, type CaseText, type Run } from '../../../../src/domain/case-study/case.ts';
import { expert } from '../../../../src/domain/case-study/policy.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import {
  findingOf,
  optionsInOrder,
  paragraphsOf,
  seen,
  shownState,
} from '../../../../src/domain/case-study/view.ts';
import {
  aCase,
  actionsOf,
  aStillCase,
  exhibitIn,
  optionIn,
  playBy,
  sceneIn,
  somePlay,
} from '../../../fixtures/case-study.ts';

/** All that a page of the play may show of a run, and what an expert does with it. */
function shownOf(of: CaseText, run: Run) {
  const scene = sceneOf(of, run.scene);
  return {
    meters: shownState(of, run),
    offer: onOffer(of, run),
    text: scene && paragraphsOf(of, run, scene),
    options: scene && optionsInOrder(run.seed, scene).map((o) => [o.id, isOpen(of, run, o)]),
    expert: scene && expert(of, run),
  };
}

describe('during play', () => {
  it('a hidden fact that no exhibit has settled changes nothing a learner or an expert can see', () => {
    const of = aCase();
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        for (const run of playBy(of, seed, picks)) {
          const turned = Object.fromEntries(
            Object.entries(run.hidden).map(([id, is]) => [id, run.settled.includes(id) ? is : !is]),
          );
          expect(shownOf(of, { ...run, hidden: turned })).toEqual(shownOf(of, run));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a settled one does: the text says what the audit found, and the expert acts on it', () => {
    const of = aCase();
    const actions = actionsOf('label-audit', 'start/shadow');
    const found = (is: boolean) => {
      const { run } = replay(of, 5, actions);
      return shownOf(of, { ...run, hidden: { ...run.hidden, 'gate-scans': is } });
    };
    expect(found(true).text).toContain('The audit says that gates, not doors, were scanned.');
    expect(found(false).text).not.toContain('The audit says that gates, not doors, were scanned.');
    expect(found(true).expert).toMatchObject({ option: 'relabel' });
    expect(found(false).expert).toMatchObject({ option: 'south-now' });
  });

  it('the quality meter strays by its noise, the others tell the truth', () => {
    const of = aCase();
    const off = Array.from({ length: 4000 }, (_, seed) => {
      const { run } = replay(of, seed, []);
      const shown = shownState(of, run);
      expect({ ...shown, quality: 0 }).toEqual({ ...run.state, quality: 0 });
      return shown.quality - run.state.quality;
    });
    const mean = off.reduce((a, b) => a + b) / off.length;
    const sd = Math.sqrt(off.reduce((a, b) => a + (b - mean) ** 2, 0) / off.length);
    expect(Math.abs(mean)).toBeLessThan(0.4);
    expect(sd).toBeGreaterThan(5.7);
    expect(sd).toBeLessThan(6.3);
  });

  it('looking twice shows the same, and a decision later the meter strays anew', () => {
    const of = aCase();
    const before = replay(of, 5, []).run;
    expect(shownState(of, before)).toEqual(shownState(of, replay(of, 5, []).run));
    const after = replay(of, 5, actionsOf('start/brochure')).run;
    const off = (run: Run) => shownState(of, run).quality - run.state.quality;
    expect(after.state.quality).toBe(before.state.quality);
    expect(off(after)).not.toBe(off(before));
  });

  it('evidence that sharpens the meter leaves a third of its error, in the same direction', () => {
    const of = aCase();
    const { run } = replay(of, 5, []);
    const sharp = replay(of, 5, actionsOf('label-audit')).run;
    const off = (at: Run) => shownState(of, at).quality - at.state.quality;
    expect(sharp.noise).toBe(2);
    expect(off(sharp)).toBeCloseTo(off(run) / 3, 10);
  });

  it('never shows quality outside its bounds', () => {
    const of = aCase();
    for (const quality of [0, 1, 99, 100])
      for (let seed = 0; seed < 200; seed += 1) {
        const { run } = replay(of, seed, []);
        const shown = shownState(of, { ...run, state: { ...run.state, quality } }).quality;
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown).toBeLessThanOrEqual(100);
      }
  });

  it('options and paragraphs ask the meter, outcomes and findings the truth', () => {
    const of = aCase();
    const { run } = replay(of, 5, actionsOf('start/brochure', 'pilot/skip', 'scale/own-maps'));
    expect(run.scene).toBe('promise');
    const stray = shownState(of, run).quality - run.state.quality;
    const best = optionIn(of, 'promise/best-only');
    // True quality just on either side of the 55 points that the option needs, as the meter shows it.
    const at = (shown: number) => ({ ...run, state: { ...run.state, quality: shown - stray } });
    expect(Math.abs(stray)).toBeGreaterThan(1);
    expect(isOpen(of, at(55.5), best)).toBe(true);
    expect(isOpen(of, at(54.5), best)).toBe(false);
    const log = exhibitIn(of, 'shift-log');
    const true70 = { ...run, state: { ...run.state, quality: 70 } };
    expect(findingOf(log, true70).title).toBe('What it calls likely is likely');
    expect(findingOf(log, { ...run, state: { ...run.state, quality: 69.9 } }).title).toBe(
      'It is too sure of itself',
    );
    expect(seen(of, at(55.5)).state.quality).toBeCloseTo(55.5, 10);
  });

  it('an exhibit shows the finding of this run, and a learner who forks finds the same', () => {
    const of = aStillCase();
    const audit = exhibitIn(of, 'label-audit');
    for (let seed = 0; seed < 50; seed += 1) {
      const now = replay(of, seed, []).run;
      const later = replay(of, seed, actionsOf('start/shadow')).run;
      expect(findingOf(audit, later)).toBe(findingOf(audit, now));
      expect(findingOf(audit, now).title).toContain(now.hidden['gate-scans'] ? 'gate' : 'door');
    }
  });

  it('says which exhibit has nothing to show', () => {
    const of = aCase();
    const { run } = replay(of, 1, []);
    const empty = { ...exhibitIn(of, 'label-audit'), findings: [] };
    expect(() => findingOf(empty, run)).toThrow('exhibit "label-audit" has no finding');
  });
});

it('every option of a scene is shown once, in an order that the scene and the seed decide', () => {
  const of = aCase();
  const scene = sceneIn(of, 'start');
  const turned = { ...scene, options: [...scene.options].reverse() };
  const orders = Array.from({ length: 40 }, (_, seed) => {
    const order = optionsInOrder(seed, scene).map(({ id }) => id);
    expect([...order].sort()).toEqual(scene.options.map(({ id }) => id).sort());
    expect(optionsInOrder(seed, turned).map(({ id }) => id)).toEqual(order);
    return order.join();
  });
  expect(new Set(orders).size).toBeGreaterThan(10);
});
