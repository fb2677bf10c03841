import { describe, expect, it } from 'vitest';
import { attemptsOf } from '../../../../src/domain/case-study/attempts.ts';
import type { Case } from '../../../../src/domain/case-study/case.ts';
import {
  resume,
  staying,
  type Resumed,
  type Stand,
} from '../../../../src/domain/case-study/resume.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { aCase, endBy, sure } from '../../../fixtures/case-study.ts';

const of = aCase();
const SEED = 11;
const whole = endBy(of, SEED, [0, 1, 2]);
const id = (seq: number) => `replicaaaaaa:${seq}`;

const began = (seq: number): Fact =>
  aFact({ kind: 'began', case: of.slug, seed: SEED, rules: 'r' }, { seq });

/** The first actions of one play, kept from `seq` on after the fact `after`. */
const kept = (from: number, to: number, seq: number, after: string): Fact[] =>
  whole.actions.slice(from, to).map((action, at) => {
    const before = at === 0 ? after : id(seq + at - 1);
    const body: FactBody =
      action.kind === 'buy'
        ? { kind: 'bought', case: of.slug, after: before, exhibit: action.exhibit }
        : {
            ...{ kind: 'decided', case: of.slug, after: before },
            ...{ scene: action.scene, option: action.option, reason: 'so', forecast: -1 },
          };
    return aFact(body, { seq: seq + at });
  });

const open = (
  facts: readonly Fact[],
  place: { fact?: string; isFork?: boolean } = {},
  on: Case = of,
) => resume(on, attemptsOf(facts, of.slug), facts, { fact: '', isFork: false, ...place });
const opened = (...given: Parameters<typeof open>): Resumed => {
  const found = open(...given);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const all = whole.actions.length;
const half = [began(0), ...kept(0, 2, 1, id(0))];

describe('a learner who comes back', () => {
  it('finds nothing to go on with before the first attempt, and after the last has ended', () => {
    expect(open([])).toBe('nothing');
    expect(open([began(0), ...kept(0, all, 1, id(0))])).toBe('nothing');
  });

  it('goes on with the latest attempt that is not over', () => {
    const done = kept(0, all, 4, id(3));
    const facts = [...half, began(3), ...done];
    expect(opened(facts).attempt.number).toBe(1);
    expect(opened(facts).after).toBe(id(2));
  });

  it('sees the attempt that the address names to its end, over or not, whichever of its facts stands there', () => {
    const facts = [began(0), ...kept(0, all, 1, id(0))];
    expect(opened(facts, { fact: id(1) }).run).toEqual(whole);
    expect(opened(facts, { fact: id(0) }).run.ending).toBe(whole.ending);
  });

  it('hears that an attempt is not here', () => {
    expect(open(half, { fact: 'elsewhere00:4' })).toBe('unknown');
  });
});

describe('a learner who goes back', () => {
  const facts = [began(0), ...kept(0, all, 1, id(0))];

  it('sees the run as it stood after that fact, with nothing recorded', () => {
    const fork = opened(facts, { fact: id(2), isFork: true });
    expect(fork.run.actions).toEqual(whole.actions.slice(0, 2));
    expect(fork).toMatchObject({ after: id(2), isFork: true });
  });

  it('can go back to the very beginning', () => {
    const fork = opened(facts, { fact: id(0), isFork: true });
    expect(fork.run.actions).toEqual([]);
    expect(fork.after).toBe(id(0));
  });

  it('goes on with the attempt itself where nothing follows', () => {
    expect(opened(half, { fact: id(2), isFork: true }).isFork).toBe(false);
  });
});

describe('a learner who has the attempt open in two tabs', () => {
  const whole = [began(0), ...kept(0, all, 1, id(0))];
  const stays = (facts: readonly Fact[], stood: Stand, place: Parameters<typeof open>[1] = {}) => {
    const found = staying(of, attemptsOf(facts, of.slug), open(facts, place), stood);
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  const { after, isFork } = opened(half);

  it('keeps the scene that this tab shows when the other goes on, and is told so', () => {
    for (const facts of [whole.slice(0, 4), whole]) {
      const stayed = stays(facts, { after, isFork });
      expect(stayed.run).toEqual(opened(half).run);
      expect(stayed).toMatchObject({ after: id(2), isFork: true, isOvertaken: true });
      expect(stayed.attempt.number).toBe(1);
    }
  });

  it('is told nothing while nobody went on', () => {
    expect(stays(half, { after, isFork })).toEqual(opened(half));
    expect(opened(half).isOvertaken).toBe(false);
  });

  it('keeps the attempt when the other tab begins a new one', () => {
    const stayed = stays([...half, began(3)], { after, isFork });
    expect(opened([...half, began(3)]).attempt.number).toBe(2);
    expect(stayed.attempt.number).toBe(1);
    expect(stayed).toMatchObject({ isFork: false, isOvertaken: false });
  });

  it('is not overtaken where this tab went back itself', () => {
    const place = { fact: id(1), isFork: true };
    expect(stays(whole, { after: id(1), isFork: true }, place).isOvertaken).toBe(false);
  });

  it('sees what the address opens once the attempt is erased', () => {
    const found = staying(of, [], open([]), { after, isFork });
    expect(found).toBe('nothing');
  });
});

describe('a learner whose case was edited', () => {
  it('stands at the last step that still replays, and the next action follows that', () => {
    const facts = [began(0), ...kept(0, all, 1, id(0))];
    const edited = aCase();
    const at = whole.actions.findLastIndex(({ kind }) => kind === 'decide');
    const gone = sure(whole.actions[at]);
    if (gone.kind !== 'decide') throw new Error('not a decision');
    for (const scene of edited.simulation.scenes)
      if (scene.id === gone.scene)
        scene.options = scene.options.filter((option) => option.id !== gone.option);
    const found = opened(facts, { fact: id(0) }, edited);
    expect(found.changed).toEqual({ action: gone, why: 'missing' });
    expect(found.after).toBe(id(at));
  });
});
