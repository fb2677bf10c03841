import type { Condition } from '../../schemas/condition.ts';
import type { Case } from './case.ts';
import { missingFrom, type CaseProblem } from './case-problem.ts';
import { withinCondition } from './condition.ts';
import { consequencesOf, outcomesOf } from './outcomes.ts';

interface Written {
  readonly condition: Condition;
  readonly field: string;
  readonly file: CaseProblem['file'];
  /** Whether it may ask hidden facts: what learners and experts act on may not. */
  readonly seesHidden: boolean;
}

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

/** Flags that any outcome of a case raises. */
const flagsOf = (of: Case): Set<string> =>
  new Set(
    outcomesOf(of).flatMap(({ list }) =>
      list.flatMap((outcome) =>
        consequencesOf(outcome).flatMap(({ flag, later }) => [
          ...(flag ?? []),
          ...(later ?? []).flatMap((each) => each.flag ?? []),
        ]),
      ),
    ),
  );

/** Conditions that ask what is not there, or hidden facts that nobody has seen. */
export function conditionProblems(of: Case): CaseProblem[] {
  const { simulation, exhibits } = of;
  const hidden = new Set(simulation.hidden.map(({ id }) => id));
  const evidence = new Set(exhibits.map(({ id }) => id));
  const decisions = new Set(
    simulation.scenes.flatMap(({ id, options }) => options.map((option) => `${id}/${option.id}`)),
  );
  const raised = flagsOf(of);
  return conditionsOf(of).flatMap(({ condition, field, file, seesHidden }) =>
    withinCondition(condition).flatMap((each) => {
      const dead = (ids: readonly string[] | undefined, set: ReadonlySet<string>, list: string) =>
        missingFrom(ids, set).map((id) => ({
          file,
          field,
          mend: `"${id}" is not in ${list}; add it there or correct the id`,
        }));
      return [
        ...dead(
          [...(each.known ?? []), ...(each.ruled_out ?? []), ...(each.hidden ?? [])],
          hidden,
          'hidden',
        ),
        ...dead(each.bought, evidence, 'exhibits.yaml'),
        ...dead(each.chose, decisions, 'the scenes and their options'),
        ...dead(each.flags, raised, 'the flags that any outcome raises'),
        ...(each.hidden && !seesHidden
          ? [
              {
                file,
                field,
                mend: 'asks a hidden fact that nobody has seen; ask "known" or "ruled_out" and let an exhibit reveal it',
              },
            ]
          : []),
      ];
    }),
  );
}
