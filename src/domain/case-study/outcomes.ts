import type { Outcome } from '../../schemas/simulation.ts';
import type { Case } from './case.ts';

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
