import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/domain/case-study/case.ts';
import { divergencesOf, type Played } from '../../../../src/domain/mentor/divergence.ts';
import { aCase } from '../../../fixtures/case-study.ts';

const of = aCase();
const [first, second] = of.simulation.scenes;
const [a, b, c] = first?.options.map(({ id }) => id) ?? [];
const [evidence, other] = of.exhibits.map(({ id }) => id);
const buy = (exhibit = ''): Action => ({ kind: 'buy', exhibit });
const decide = (scene = '', option = ''): Action => ({ kind: 'decide', scene, option });
const played = (name: string, ...actions: Action[]): Played => ({ key: name, name, actions });
const here = (option = '') => decide(first?.id, option);

describe('where decisions of a cohort parted', () => {
  it('counts who chose what, and with what evidence bought before', () => {
    const [found] = divergencesOf(of, [
      played('Ada', buy(evidence), here(a)),
      played('Bo', buy(evidence), buy(other), here(a)),
      played('Chi', here(b), buy(evidence)),
      played('Dan', here(a)),
    ]);
    expect(found?.met).toBe(4);
    expect(found?.choices[0]).toMatchObject({ option: a, share: 0.75 });
    expect(found?.choices[0]?.who.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Dan']);
    expect(found?.choices[0]?.evidence.map(({ exhibit, count }) => [exhibit, count])).toEqual([
      [evidence, 2],
      [other, 1],
    ]);
    // Bought after deciding: no evidence for that decision.
    expect(found?.choices.find(({ option }) => option === b)?.evidence).toEqual([]);
  });

  it('shows options that nobody chose, last', () => {
    const [found] = divergencesOf(of, [played('Ada', here(b))]);
    expect(found?.choices.map(({ option, share }) => [option, share])).toEqual([
      [b, 1],
      ...(first?.options ?? []).filter(({ id }) => id !== b).map(({ id }) => [id, 0]),
    ]);
  });

  it('measures division by the chance that two drawn at random differ', () => {
    const all = [a, a, b, c].map((option, at) => played(String(at), here(option)));
    const [found] = divergencesOf(of, all);
    // Drawn with replacement: 16 pairs, of which 4 + 1 + 1 agree.
    const differ = all.flatMap((x) =>
      all.filter((y) => JSON.stringify(x.actions) !== JSON.stringify(y.actions)),
    );
    expect(found?.division).toBeCloseTo(differ.length / 16, 12);
    expect(found?.division).toBeCloseTo(0.625, 12);
  });

  it('puts the most divided scene first, and leaves out scenes that nobody met', () => {
    const next = (at: number) => decide(second?.id, second?.options[at]?.id);
    const found = divergencesOf(of, [
      played('Ada', here(a), next(0)),
      played('Bo', here(a), next(1)),
    ]);
    expect(found.map(({ scene, division }) => [scene, division])).toEqual([
      [second?.id, 0.5],
      [first?.id, 0],
    ]);
  });
});
