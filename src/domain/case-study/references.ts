import type { Condition } from '../../schemas/condition.ts';
import type { Outcome } from '../../schemas/simulation.ts';
import type { Case } from './case.ts';
import { withinCondition } from './condition.ts';

/** Something wrong with a case: where in its files, and how to mend it. */
export interface CaseProblem {
  readonly file: 'simulation.yaml' | 'exhibits.yaml';
  readonly field: string;
  readonly mend: string;
}

interface Written {
  readonly condition: Condition;
  readonly field: string;
  readonly file: CaseProblem['file'];
  /** Whether it may ask hidden facts: what learners and experts act on may not. */
  readonly seesHidden: boolean;
}

const inSimulation = (field: string, mend: string): CaseProblem => ({
  file: 'simulation.yaml',
  field,
  mend,
});
const inExhibits = (field: string, mend: string): CaseProblem => ({
  file: 'exhibits.yaml',
  field,
  mend,
});

/** Every outcome of a case with its place in the file. */
export function outcomesOf({
  simulation,
}: Case): { field: string; scene: string; list: Outcome[] }[] {
  return simulation.scenes.flatMap((scene) => [
    ...(scene.arrive ? [{ field: `${scene.id}.arrive`, scene: scene.id, list: scene.arrive }] : []),
    ...scene.options.map((option) => ({
      field: `${scene.id}.${option.id}.outcomes`,
      scene: scene.id,
      list: option.outcomes,
    })),
  ]);
}

/** What follows in an outcome: itself and its branches. */
export const consequencesOf = (outcome: Outcome) => [outcome, ...(outcome.chance ?? [])];

function conditionsOf(of: Case): Written[] {
  const { simulation, exhibits } = of;
  const found: Written[] = [];
  const add = (
    field: string,
    condition: Condition | undefined,
    seesHidden: boolean,
    file: CaseProblem['file'] = 'simulation.yaml',
  ) => {
    if (condition) found.push({ condition, field, file, seesHidden });
  };
  for (const scene of simulation.scenes) {
    for (const each of scene.text)
      if (typeof each !== 'string') add(`${scene.id}.text`, each.when, false);
    add(`${scene.id}.forecast.comes_true`, scene.forecast?.comes_true, true);
    for (const { id, requires, process_if } of scene.options) {
      add(`${scene.id}.${id}.requires`, requires, false);
      for (const { when } of process_if) add(`${scene.id}.${id}.process_if`, when, false);
    }
    for (const { when } of scene.expert.buy) add(`${scene.id}.expert.buy`, when, false);
    for (const { when } of scene.expert.choose) add(`${scene.id}.expert.choose`, when, false);
  }
  for (const { field, list } of outcomesOf(of))
    for (const outcome of list) {
      add(field, outcome.when, true);
      for (const { later } of consequencesOf(outcome))
        for (const { when } of later ?? []) add(`${field}.later`, when, true);
    }
  for (const { id, when } of simulation.endings) add(`endings.${id}`, when, true);
  for (const { id, findings } of exhibits)
    for (const { when } of findings) add(`${id}.findings`, when, true, 'exhibits.yaml');
  return found;
}

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

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

/** Ids that name nothing, ids given twice, and lists whose last entry must always hold. */
export function referenceProblems(of: Case): CaseProblem[] {
  const { simulation, exhibits } = of;
  const scenes = simulation.scenes.map(({ id }) => id);
  const decisions = new Set(
    simulation.scenes.flatMap(({ id, options }) => options.map((option) => `${id}/${option.id}`)),
  );
  const hidden = new Set(simulation.hidden.map(({ id }) => id));
  const evidence = new Set(exhibits.map(({ id }) => id));
  const raised = new Set(
    outcomesOf(of).flatMap(({ list }) =>
      list.flatMap((outcome) =>
        consequencesOf(outcome).flatMap(({ flag, later }) => [
          ...(flag ?? []),
          ...(later ?? []).flatMap((each) => each.flag ?? []),
        ]),
      ),
    ),
  );
  const problems: CaseProblem[] = [];
  const known = (
    ids: readonly string[] | undefined,
    set: ReadonlySet<string>,
    say: (id: string) => CaseProblem,
  ) => {
    for (const id of ids ?? []) if (!set.has(id)) problems.push(say(id));
  };

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

  for (const { condition, field, file, seesHidden } of conditionsOf(of))
    for (const each of withinCondition(condition)) {
      const say = (list: string) => (id: string) => ({
        file,
        field,
        mend: `"${id}" is not in ${list}; add it there or correct the id`,
      });
      known(
        [...(each.known ?? []), ...(each.ruled_out ?? []), ...(each.hidden ?? [])],
        hidden,
        say('hidden'),
      );
      known(each.bought, evidence, say('exhibits.yaml'));
      known(each.chose, decisions, say('the scenes and their options'));
      known(each.flags, raised, say('the flags that any outcome raises'));
      if (each.hidden && !seesHidden)
        problems.push({
          file,
          field,
          mend: 'asks a hidden fact that nobody has seen; ask "known" or "ruled_out" and let an exhibit reveal it',
        });
    }

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

  for (const { id, expert } of simulation.scenes) {
    const options = new Set(
      [...decisions].filter((d) => d.startsWith(`${id}/`)).map((d) => d.split('/')[1] ?? ''),
    );
    known(
      expert.choose.map(({ option }) => option),
      options,
      (option) => inSimulation(`${id}.expert.choose`, `"${option}" is not an option of this scene`),
    );
    known(
      expert.buy.map(({ exhibit }) => exhibit),
      evidence,
      (exhibit) => inSimulation(`${id}.expert.buy`, `"${exhibit}" is not in exhibits.yaml`),
    );
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
  problems.push(
    ...unorderly(simulation.endings, 'ending').map((mend) => inSimulation('endings', mend)),
  );

  const places = new Set(scenes);
  for (const { id, from, until, informs, reveals, findings } of exhibits) {
    known([from, informs, ...(until === undefined ? [] : [until])], places, (scene) =>
      inExhibits(id, `"${scene}" is not a scene of simulation.yaml`),
    );
    known(reveals, hidden, (fact) =>
      inExhibits(`${id}.reveals`, `"${fact}" is not in hidden of simulation.yaml`),
    );
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

const wordsIn = (text: string) => text.split(/\s+/).length;

/** What an author promises of every scene: an open option, one careful option, options alike in length. */
export function sceneProblems({ simulation }: Case): CaseProblem[] {
  const problems: CaseProblem[] = [];
  if (simulation.scenes[0]?.aside)
    problems.push(inSimulation(simulation.scenes[0].id, 'the first scene cannot be an aside'));
  for (const { id, options } of simulation.scenes) {
    if (options.every(({ requires }) => requires))
      problems.push(
        inSimulation(id, 'is a dead end when no condition holds; give one option no "requires"'),
      );
    const careful = options.filter((option) => option.careful).length;
    if (careful !== 1)
      problems.push(inSimulation(id, `${careful} options are marked careful; mark exactly one`));
    const lengths = options.map(({ label, detail }) => wordsIn(label) + wordsIn(detail));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    for (const [at, option] of options.entries()) {
      const length = lengths[at] ?? 0;
      if (Math.abs(length - mean) > 0.2 * mean)
        problems.push(
          inSimulation(
            `${id}.${option.id}`,
            `${length} words where the scene's mean is ${mean.toFixed(1)}; keep within 20 %`,
          ),
        );
      if ((option.requires === undefined) !== (option.locked === undefined))
        problems.push(
          inSimulation(`${id}.${option.id}`, 'write "requires" and "locked" together, or neither'),
        );
      const tells = option.outcomes.map(({ tell }) => tell);
      if (repeated(tells).length > 0)
        problems.push(
          inSimulation(
            `${id}.${option.id}`,
            'two outcomes tell the same; a learner could not tell them apart',
          ),
        );
    }
  }
  const weights = simulation.outcome.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(weights - 100) > 1e-9)
    problems.push(inSimulation('outcome', `the weights add up to ${weights}; make it 100`));
  for (const { variable, from, to } of simulation.outcome)
    if (from === to)
      problems.push(inSimulation('outcome', `"${variable}" runs from ${from} to ${to}; part them`));
  const forecasts = simulation.scenes.filter(({ forecast }) => forecast).length;
  if (forecasts !== 3)
    problems.push(inSimulation('scenes', `${forecasts} scenes ask for a forecast; make it three`));
  return problems;
}
