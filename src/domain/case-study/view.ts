import type { CaseOption, Scene } from '../../schemas/simulation.ts';
import type { Exhibit } from '../../schemas/exhibit.ts';
import type { Case, Run, State } from './case.ts';
import { variableOf } from './case.ts';
import { holds } from './condition.ts';
import { draw, drawNormal } from './draw.ts';

/**
 * What the meters show: true values, and quality with its noise. The noise is drawn anew at each decision and stays
 * while one looks, so looking twice teaches nothing.
 */
export function shownState(of: Case, run: Run): State {
  if (run.noise === 0) return run.state;
  const { min, max } = variableOf(of, 'quality');
  const seen = run.state.quality + run.noise * drawNormal(run.seed, `shown:${run.path.length}`);
  return { ...run.state, quality: Math.max(min, Math.min(max, seen)) };
}

/** What a learner knows: a run whose state is the shown one, for conditions that may not see the truth. */
export const seen = (of: Case, run: Run): Run => ({ ...run, state: shownState(of, run) });

/** The paragraphs of a scene that hold in a run. */
export const paragraphsOf = (of: Case, run: Run, { text }: Scene): string[] => {
  const view = seen(of, run);
  return text.flatMap((each) =>
    typeof each === 'string' ? [each] : holds(each.when, view) ? [each.text] : [],
  );
};

/** The options in the order of a run: it depends on the seed, the scene and the option's id alone. */
export const optionsInOrder = (seed: number, { id, options }: Scene): CaseOption[] =>
  [...options].sort(
    (a, b) => draw(seed, `order:${id}/${a.id}`) - draw(seed, `order:${id}/${b.id}`),
  );

/** What an exhibit shows in a run: the first finding that holds of the true state. */
export function findingOf(exhibit: Exhibit, run: Run): Exhibit['findings'][number] {
  const found = exhibit.findings.find(({ when }) => holds(when, run)) ?? exhibit.findings.at(-1);
  if (!found) throw new Error(`exhibit "${exhibit.id}" has no finding`);
  return found;
}
