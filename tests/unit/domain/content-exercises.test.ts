import { describe, expect, it } from 'vitest';
import { play } from '../../../src/domain/case-study/advance.ts';
import type { Action } from '../../../src/domain/case-study/case.ts';
import { sceneOf } from '../../../src/domain/case-study/case.ts';
import { expert, neverBuy, type Policy } from '../../../src/domain/case-study/policy.ts';
import { checkExercise } from '../../../src/domain/content-exercises.ts';
import type { Rubric } from '../../../src/schemas/case-study.ts';
import type {
  Exercise,
  ReferenceStep,
  ReferenceSubmission,
} from '../../../src/schemas/exercise.ts';
import { aCase, sure } from '../../fixtures/case-study.ts';

const of = aCase();
const rubric: Rubric = ['evidence', 'limits', 'people', 'after'].map((id) => ({
  ...{ id, title: id, asks: 'What?', levels: ['none', 'some', 'sound', 'all'] },
}));

const stepOf = (action: Action): ReferenceStep =>
  action.kind === 'buy'
    ? { buy: action.exhibit }
    : {
        ...{ scene: action.scene, option: action.option, reason: 'It can be undone.' },
        ...(sceneOf(of, action.scene)?.forecast ? { forecast: 0.6 } : {}),
      };

/** A reference that is right in everything: really played by a policy. */
function aReference(
  id: string,
  policy: Policy,
  levels: readonly number[],
  over: Partial<ReferenceSubmission> = {},
): ReferenceSubmission {
  const { actions } = play(of, 0x7f2a, (run) => policy(of, run));
  return {
    ...{ id, by: 'Noor', wish: 'Where was I blind?', seed: '7F2A', steps: actions.map(stepOf) },
    ...{ memo: [{ section: 'decision', text: 'Two weeks.' }], reflection: [] },
    scores: rubric.map(({ id: criterion }, at) => ({
      ...{ criterion, level: sure(levels[at]), why: 'Because.' },
    })),
    ...over,
  };
}

const strong = (over: Partial<ReferenceSubmission> = {}) =>
  aReference('strong', expert, [4, 3, 3, 2], over);
const weak = (over: Partial<ReferenceSubmission> = {}) =>
  aReference('weak', neverBuy, [1, 2, 3, 2], over);
const problems = (...submissions: Exercise['submissions']) =>
  checkExercise(of, rubric, { submissions }, 'exercise.yaml').map(
    ({ file, field, mend }) => `${file} | ${field} | ${mend}`,
  );
const changed = (at: number, change: (step: ReferenceStep) => ReferenceStep) =>
  strong().steps.map((step, place) => (place === at ? change(step) : step));
/** Place of the first decision, of the first that asks a forecast, and of the first purchase. */
const firstOf = (is: (step: ReferenceStep) => boolean) => strong().steps.findIndex(is);
const decides = firstOf((step) => 'scene' in step);
const asked = firstOf((step) => 'scene' in step && step.forecast !== undefined);
const silent = firstOf((step) => 'scene' in step && step.forecast === undefined);
const field = (at: number, part = '') => `exercise.yaml | submissions.strong.steps.${at}${part}`;

describe('the reference submissions of a case', () => {
  it('have no problem if both were really played and scored', () => {
    expect(problems(strong(), weak())).toEqual([]);
  });

  it('must replay to the end', () => {
    const { steps } = strong();
    const last = sure(steps.at(-1));
    const scene = 'scene' in last ? last.scene : '';
    expect(problems(strong({ steps: steps.slice(0, -1) }), weak())).toEqual([
      `${field(steps.length - 1)} | the run stops before the scene "${scene}"; decide it, and go on to the end`,
    ]);
  });

  it('may not go on after the end, nor decide a scene in which the run is not', () => {
    const { steps } = strong();
    const [again, scene] = [sure(steps[decides]), of.simulation.scenes[0]?.id ?? ''];
    expect(problems(strong({ steps: [...steps, again] }), weak())).toEqual([
      `${field(steps.length)} | the run is over before "${scene}"; take the step out`,
    ]);
    const [found] = problems(strong({ steps: [...steps.slice(0, decides + 1), again] }), weak());
    expect(found).toMatch(
      new RegExp(`not in "${scene}"; decide ".+" here, or choose another seed$`),
    );
  });

  it.each<[string, ReferenceStep, RegExp]>([
    ['an exhibit that is none', { buy: 'nothing' }, /"nothing" is not in exhibits\.yaml/],
    [
      'a scene that is none',
      { scene: 'nowhere', option: 'x', reason: 'x' },
      /"nowhere" is no scene of simulation\.yaml/,
    ],
    [
      'an option that is none',
      { scene: of.simulation.scenes[0]?.id ?? '', option: 'x', reason: 'x' },
      /"x" is no option of ".+" in simulation\.yaml/,
    ],
  ])('may not name %s', (_, step, mend) => {
    const found = problems(strong({ steps: changed(0, () => step) }), weak());
    expect(found[0]).toMatch(mend);
  });

  it('may not buy twice', () => {
    const steps = strong().steps;
    const bought = firstOf((step) => 'buy' in step);
    const twice = [...steps.slice(0, bought + 1), ...steps.slice(bought)];
    expect(problems(strong({ steps: twice }), weak())[0]).toMatch(
      /cannot be bought in the scene ".+", or was bought before/,
    );
  });

  it('give a forecast exactly where the scene asks for one', () => {
    const without = changed(asked, (step) =>
      'scene' in step ? { scene: step.scene, option: step.option, reason: step.reason } : step,
    );
    expect(problems(strong({ steps: without }), weak())).toEqual([
      expect.stringMatching(
        /\.forecast \| the scene ".+" asks for a forecast; add one from 0 to 1$/,
      ),
    ]);
    const more = changed(silent, (step) => ({ ...step, forecast: 0.5 }));
    expect(problems(strong({ steps: more }), weak())).toEqual([
      expect.stringMatching(/\.forecast \| the scene ".+" asks for no forecast; take it out$/),
    ]);
  });

  it('give no longer reason than a learner can hand in', () => {
    const long = changed(decides, (step) => ({ ...step, reason: 'x'.repeat(501) }));
    expect(problems(strong({ steps: long }), weak())).toEqual([
      `${field(decides, '.reason')} | 501 characters; shorten it to 500`,
    ]);
  });

  it('write only sections and prompts that there are, each once', () => {
    const twice = { section: 'decision', text: 'Again.' };
    expect(
      problems(
        strong({ memo: [twice, twice, { section: 'gone', text: 'x' }] }),
        weak({ reflection: [{ prompt: 'gone', text: 'x' }] }),
      ),
    ).toEqual([
      'exercise.yaml | submissions.strong.memo | "gone" is not in the memo of simulation.yaml; correct the id',
      'exercise.yaml | submissions.strong.memo | "decision" is there twice; keep one',
      'exercise.yaml | submissions.weak.reflection | "gone" is not in the reflection of simulation.yaml; correct the id',
    ]);
  });

  it('have a score for every criterion, once, and for no other', () => {
    const [first, , third, fourth] = strong().scores;
    const scores = [sure(first), sure(first), sure(third), sure(fourth)];
    const other = { criterion: 'style', level: 2, why: 'x' };
    expect(problems(strong({ scores: [...scores, other] }), weak())).toEqual([
      'exercise.yaml | submissions.strong.scores | "style" is not in rubric.yaml; correct the id',
      'exercise.yaml | submissions.strong.scores | "evidence" is there twice; keep one',
      'exercise.yaml | submissions.strong.scores | "limits" has no score; add one with its why',
    ]);
  });

  it('differ in two criteria at least, and neither is the best or the worst throughout', () => {
    const as = (id: string, ...levels: number[]) => aReference(id, expert, levels);
    expect(problems(as('a', 2, 3, 3, 2), as('b', 2, 3, 3, 1))).toEqual([
      'exercise.yaml | submissions | the two differ in 1 of 4 criteria; let them differ in 2 or more',
    ]);
    expect(problems(as('a', 4, 4, 4, 4), as('b', 1, 1, 1, 1))).toEqual([
      'exercise.yaml | submissions.a.scores | level 4 throughout teaches no telling apart; let it be weaker in one criterion at least',
      'exercise.yaml | submissions.b.scores | level 1 throughout teaches no telling apart; let it be better in one criterion at least',
    ]);
    expect(problems(as('a', 3, 3, 3, 3), as('b', 2, 2, 2, 2))).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(problems(strong(), weak({ id: 'strong' }))).toEqual([
      'exercise.yaml | strong | both have this id; give one another',
    ]);
  });
});
