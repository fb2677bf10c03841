/** Something wrong with a case: where in its files, and how to mend it. */
export interface CaseProblem {
  readonly file: 'simulation.yaml' | 'exhibits.yaml';
  readonly field: string;
  readonly mend: string;
}

/** A problem in simulation.yaml. */
export const inSimulation = (field: string, mend: string): CaseProblem => ({
  file: 'simulation.yaml',
  field,
  mend,
});
/** A problem in exhibits.yaml. */
export const inExhibits = (field: string, mend: string): CaseProblem => ({
  file: 'exhibits.yaml',
  field,
  mend,
});

/** Ids that are there more than once, each further time. */
export const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

/** Ids that a set does not hold, each as often as it is there. */
export const missingFrom = (
  ids: readonly string[] | undefined,
  set: ReadonlySet<string>,
): string[] => (ids ?? []).filter((id) => !set.has(id));
