import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { aCase, actionsOf, optionIn, sceneIn, exhibitIn } from '../../../fixtures/case-study.ts';

const actions = actionsOf(
  ...['label-audit', 'start/shadow', 'pilot/both-checks', 'supplier-call', 'scale/own-maps'],
);
const SEED = 5;

describe('a kept play, replayed on a case that its author has changed since', () => {
  const played = replay(aCase(), SEED, actions);

  it('is whole as long as nothing it needs was changed', () => {
    expect(played).toMatchObject({ done: 5 });
    expect(played.changed).toBeUndefined();
    let run = start(aCase(), SEED);
    for (const action of actions) run = advance(aCase(), run, action);
    expect(played.run).toEqual(run);
  });

  it('goes up to an option that was removed, and says so', () => {
    const now = aCase();
    const scene = sceneIn(now, 'pilot');
    scene.options = scene.options.filter(({ id }) => id !== 'both-checks');
    const { run, done, changed } = replay(now, SEED, actions);
    expect({ done, changed }).toEqual({ done: 2, changed: { action: actions[2], why: 'missing' } });
    expect(run).toEqual(replay(aCase(), SEED, actions.slice(0, 2)).run);
  });

  it('goes up to a scene that was removed', () => {
    const now = aCase();
    now.simulation.scenes = now.simulation.scenes.filter(({ id }) => id !== 'pilot');
    Object.assign(exhibitIn(now, 'label-audit'), { until: 'scale' });
    expect(replay(now, SEED, actions)).toMatchObject({
      done: 2,
      changed: { action: actions[2], why: 'missing' },
      run: { scene: 'scale' },
    });
  });

  it('goes up to an exhibit that was removed, or can no longer be bought there', () => {
    const whole = aCase();
    const now = { ...whole, exhibits: whole.exhibits.filter(({ id }) => id !== 'supplier-call') };
    const at = { done: 3, changed: { action: actions[3], why: 'missing' } };
    expect(replay(now, SEED, actions)).toMatchObject(at);
    const later = aCase();
    Object.assign(exhibitIn(later, 'supplier-call'), { from: 'promise', until: 'promise' });
    const closed = { done: 3, changed: { action: actions[3], why: 'closed' } };
    expect(replay(later, SEED, actions)).toMatchObject(closed);
  });

  it('goes up to an option that is no longer open', () => {
    const now = aCase();
    Object.assign(optionIn(now, 'pilot/both-checks'), {
      requires: { bought: ['market-study'] },
      locked: 'Ask the market first.',
    });
    const closed = { done: 2, changed: { action: actions[2], why: 'closed' } };
    expect(replay(now, SEED, actions)).toMatchObject(closed);
  });

  it('goes up to where the way leads elsewhere', () => {
    const now = aCase();
    const [outcome] = optionIn(now, 'start/shadow').outcomes;
    Object.assign(outcome ?? {}, { go: 'scale' });
    expect(replay(now, SEED, actions)).toMatchObject({
      done: 2,
      changed: { action: actions[2], why: 'elsewhere' },
      run: { scene: 'scale' },
    });
  });

  it('meets the new rules where the way is the same: figures change, the path does not', () => {
    const now = aCase();
    optionIn(now, 'start/shadow').price.weeks = 1;
    const { run, changed } = replay(now, SEED, actions);
    expect(changed).toBeUndefined();
    expect(run.path).toEqual(played.run.path);
    expect(run.state.schedule).toBeCloseTo(played.run.state.schedule + 1, 9);
  });
});
