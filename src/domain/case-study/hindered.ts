import { isOpen } from './advance.ts';
import type { Case } from './case.ts';
import { sceneOf } from './case.ts';
import { inSimulation, type CaseProblem } from './case-problem.ts';
import { holds } from './condition.ts';
import { expert } from './policy.ts';
import { PLAYS, SERIES } from './series.ts';
import { simulate } from './simulate.ts';
import { seen } from './view.ts';

/**
 * What the expert's own plays show: a choice closed to the expert, a line that never holds, a scene without full
 * marks.
 */
export function expertIsHindered(of: Case): CaseProblem[] {
  const hindered = new Set<string>();
  const used = new Set<string>();
  const fullMarks = new Set<string>();
  simulate(
    of,
    (same, run) => {
      const action = expert(same, run);
      const scene = sceneOf(same, run.scene);
      if (action.kind === 'buy' || !scene) return action;
      const view = seen(same, run);
      const line = scene.expert.choose.findIndex(({ when }) => holds(when, view));
      const option = scene.options.find(({ id }) => id === scene.expert.choose[line]?.option);
      used.add(`${scene.id}/${line}`);
      if (option && !isOpen(same, run, option)) hindered.add(scene.id);
      const marks = option?.process_if.find(({ when }) => holds(when, view))?.points;
      if (option && (marks ?? option.process) === 3) fullMarks.add(scene.id);
      return action;
    },
    PLAYS,
    SERIES,
  );
  const say = (id: string, mend: string): CaseProblem => inSimulation(`${id}.expert.choose`, mend);
  const unused = of.simulation.scenes.flatMap(({ id, expert }) =>
    // The last line has no condition: it may be there for those who buy nothing.
    [...expert.choose.keys()]
      .slice(0, -1)
      .filter((line) => !used.has(`${id}/${line}`))
      .map((line) => say(id, `line ${line + 1} never holds in any play of the expert`)),
  );
  return [
    ...[...hindered].map((id) =>
      say(id, 'names an option that is not open to the expert in some plays; add a line for them'),
    ),
    ...of.simulation.scenes
      .filter(({ id }) => [...used].some((line) => line.startsWith(`${id}/`)) && !fullMarks.has(id))
      .map(({ id }) => say(id, 'the expert never earns 3 here, so nobody could earn 100')),
    ...unused,
  ];
}
