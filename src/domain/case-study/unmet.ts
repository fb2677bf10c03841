import type { Case, Happening, Run } from './case.ts';
import { exhibitOf } from './case.ts';
import { inExhibits, inSimulation, type CaseProblem } from './case-problem.ts';
import { consequencesOf, outcomesOf } from './outcomes.ts';
import { buyEverything } from './policy.ts';
import { PLAYS, SERIES } from './series.ts';
import { rerun } from './simulate.ts';
import { findingOf } from './view.ts';

/** Where in the file the outcomes stand that something goes back to, as `outcomesOf` names it. */
const fieldOf = (cause: Happening['cause']): string | undefined =>
  cause.kind === 'arrival'
    ? `${cause.scene}.arrive`
    : cause.kind === 'decision'
      ? `${cause.scene}.${cause.option}.outcomes`
      : undefined;

/** Which parts of a case plays have met: `scene`, `scene/option`, `field: tell`, `ending:id`. */
export function meet(met: Set<string>, run: Run): void {
  for (const { scene, option } of run.path) {
    met.add(scene);
    met.add(`${scene}/${option}`);
  }
  for (const { cause, tell } of run.happened) {
    if (cause.kind === 'arrival') met.add(cause.scene);
    met.add(`${fieldOf(cause) ?? ''}: ${tell}`);
  }
  if (run.ending !== undefined) met.add(`ending:${run.ending}`);
}

/** Parts of a case that no play has met. */
export function neverMet(of: Case, met: ReadonlySet<string>): CaseProblem[] {
  const { simulation } = of;
  return [
    ...simulation.scenes.flatMap(({ id, options }) =>
      met.has(id)
        ? options.flatMap((option) =>
            met.has(`${id}/${option.id}`)
              ? []
              : [
                  inSimulation(
                    `${id}.${option.id}`,
                    'can never be chosen: no play meets its condition',
                  ),
                ],
          )
        : [inSimulation(id, 'is never reached in any play; let something lead there or delete it')],
    ),
    ...outcomesOf(of).flatMap(({ field, scene, list }) =>
      !met.has(scene)
        ? []
        : list.flatMap((outcome) =>
            consequencesOf(outcome)
              .flatMap((each) => [each, ...(each.later ?? [])])
              .filter(({ tell }) => !met.has(`${field}: ${tell}`))
              .map(({ tell }) =>
                inSimulation(field, `never happens in any play: "${tell.slice(0, 60)}…"`),
              ),
          ),
    ),
    ...simulation.endings
      .filter(({ id }) => !met.has(`ending:${id}`))
      .map(({ id }) =>
        inSimulation(`endings.${id}`, 'is never reached in any play; change its rule or delete it'),
      ),
  ];
}

/** Findings that no play of an exhibit's buyers has shown. */
export function neverShown(of: Case): CaseProblem[] {
  const shown = new Set<string>();
  for (let at = 0; at < PLAYS; at += 1)
    rerun(
      of,
      (same, run) => {
        const action = buyEverything(same, run);
        const exhibit = action.kind === 'buy' ? exhibitOf(same, action.exhibit) : undefined;
        if (exhibit)
          shown.add(`${exhibit.id}/${exhibit.findings.indexOf(findingOf(exhibit, run))}`);
        return action;
      },
      SERIES,
      at,
    );
  return of.exhibits.flatMap(({ id, findings }) =>
    [...findings.keys()]
      .filter((at) => !shown.has(`${id}/${at}`))
      .map((at) =>
        inExhibits(
          `${id}.findings`,
          `finding ${at + 1} is never shown to somebody who buys everything; change its condition or delete it`,
        ),
      ),
  );
}
