import type { Condition } from '../../schemas/condition.ts';
import type { Case } from './case.ts';
import {
  inExhibits,
  inSimulation,
  repeated,
  missingFrom,
  type CaseProblem,
} from './case-problem.ts';
import { conditionProblems } from './condition-problems.ts';
import { consequencesOf, outcomesOf } from './outcomes.ts';

/** In a list of which the first that holds counts, the last must always hold and no other may. */
const unorderly = (list: readonly { when?: Condition | undefined }[], name: string): string[] =>
  list.flatMap(({ when }, at) => {
    const isLast = at === list.length - 1;
    if (isLast && when)
      return [`the last ${name} must have no condition, so that one always holds`];
    return !isLast && !when
      ? [`${name} ${at + 1} has no condition, so what follows it can never happen`]
      : [];
  });

/** Ids given twice. */
function idProblems({ simulation, exhibits }: Case): CaseProblem[] {
  const scenes = simulation.scenes.map(({ id }) => id);
  const problems: CaseProblem[] = [];
  for (const [name, ids] of [
    ['scenes', [...scenes, 'end']],
    ['hidden', simulation.hidden.map(({ id }) => id)],
    ['endings', simulation.endings.map(({ id }) => id)],
    ['variables', simulation.variables.map(({ id }) => id)],
    ['people', simulation.people.map(({ id }) => id)],
    ...simulation.scenes.map(({ id, options }) => [id, options.map((o) => o.id)] as const),
  ] as const)
    for (const id of repeated(ids))
      problems.push(inSimulation(name, `the id "${id}" is used twice; give one another id`));
  for (const id of repeated(exhibits.map((exhibit) => exhibit.id)))
    problems.push(inExhibits(id, `the id "${id}" is used twice; give one another id`));
  return problems;
}

/** Outcomes of which some can never happen, whose chance does not add up, or that lead nowhere or back. */
function outcomeProblems(of: Case): CaseProblem[] {
  const scenes = of.simulation.scenes.map(({ id }) => id);
  const problems: CaseProblem[] = [];
  for (const { field, scene, list } of outcomesOf(of)) {
    problems.push(...unorderly(list, 'outcome').map((mend) => inSimulation(field, mend)));
    for (const outcome of list) {
      const sum = (outcome.chance ?? []).reduce((total, { p }) => total + p, 0);
      if (outcome.chance && Math.abs(sum - 1) > 1e-9)
        problems.push(
          inSimulation(field, `the branches of its chance add up to ${sum.toFixed(3)}; make it 1`),
        );
      for (const id of repeated((outcome.chance ?? []).map((branch) => branch.id)))
        problems.push(inSimulation(field, `the branch "${id}" is there twice`));
      for (const { go } of consequencesOf(outcome)) {
        if (go === undefined || go === 'end') continue;
        if (!scenes.includes(go))
          problems.push(inSimulation(field, `goes to "${go}", which is no scene`));
        else if (scenes.indexOf(go) <= scenes.indexOf(scene))
          problems.push(
            inSimulation(field, `goes back to "${go}"; a case only moves to later scenes`),
          );
      }
    }
  }
  return problems;
}

/** What experts buy or choose that is not there. */
function expertProblems({ simulation, exhibits }: Case): CaseProblem[] {
  const scenes = simulation.scenes.map(({ id }) => id);
  const evidence = new Set(exhibits.map(({ id }) => id));
  const problems: CaseProblem[] = [];
  for (const scene of simulation.scenes) {
    const { id, expert } = scene;
    const options = new Set(scene.options.map((option) => option.id));
    for (const option of missingFrom(
      expert.choose.map((line) => line.option),
      options,
    ))
      problems.push(
        inSimulation(`${id}.expert.choose`, `"${option}" is not an option of this scene`),
      );
    for (const exhibit of missingFrom(
      expert.buy.map((line) => line.exhibit),
      evidence,
    ))
      problems.push(inSimulation(`${id}.expert.buy`, `"${exhibit}" is not in exhibits.yaml`));
    for (const { exhibit } of expert.buy) {
      const found = exhibits.find((each) => each.id === exhibit);
      // Dead ids are reported where they stand.
      const from = scenes.indexOf(found?.from ?? '');
      const until = scenes.indexOf(found?.until ?? scenes.at(-1) ?? '');
      const here = scenes.indexOf(id);
      if (from >= 0 && until >= 0 && (here < from || here > until))
        problems.push(
          inSimulation(`${id}.expert.buy`, `"${exhibit}" is not on offer in this scene`),
        );
    }
    problems.push(
      ...unorderly(expert.choose, 'line').map((mend) => inSimulation(`${id}.expert.choose`, mend)),
    );
  }
  return problems;
}

/** Exhibits of scenes and hidden facts that are not there, or on offer in no right order. */
function exhibitProblems({ simulation, exhibits }: Case): CaseProblem[] {
  const scenes = simulation.scenes.map(({ id }) => id);
  const places = new Set(scenes);
  const hidden = new Set(simulation.hidden.map(({ id }) => id));
  const problems: CaseProblem[] = [];
  for (const { id, from, until, informs, reveals, findings } of exhibits) {
    for (const scene of missingFrom(
      [from, informs, ...(until === undefined ? [] : [until])],
      places,
    ))
      problems.push(inExhibits(id, `"${scene}" is not a scene of simulation.yaml`));
    for (const fact of missingFrom(reveals, hidden))
      problems.push(inExhibits(`${id}.reveals`, `"${fact}" is not in hidden of simulation.yaml`));
    problems.push(
      ...unorderly(findings, 'finding').map((mend) => inExhibits(`${id}.findings`, mend)),
    );
    if (scenes.indexOf(from) > scenes.indexOf(informs))
      problems.push(
        inExhibits(id, `can be bought from "${from}" on, after "${informs}", which it informs`),
      );
    if (until !== undefined && places.has(until) && scenes.indexOf(from) > scenes.indexOf(until))
      problems.push(
        inExhibits(
          id,
          `can be bought from "${from}" on and only until "${until}", which is earlier`,
        ),
      );
  }
  for (const fact of hidden)
    if (!exhibits.some(({ reveals }) => reveals.includes(fact)))
      problems.push(
        inSimulation(`hidden.${fact}`, 'no exhibit reveals it, so no learner could ever know'),
      );
  return problems;
}

/** Ids that name nothing, ids given twice, and lists whose last entry must always hold. */
export const referenceProblems = (of: Case): CaseProblem[] => [
  ...idProblems(of),
  ...conditionProblems(of),
  ...outcomeProblems(of),
  ...expertProblems(of),
  ...unorderly(of.simulation.endings, 'ending').map((mend) => inSimulation('endings', mend)),
  ...exhibitProblems(of),
];
