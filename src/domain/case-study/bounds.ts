import { variableIds, type VariableId } from '../../schemas/condition.ts';
import type { Consequence, Outcome } from '../../schemas/simulation.ts';
import type { Case } from './case.ts';
import { weeksOf } from './case.ts';
import { following } from './advance.ts';
import type { CaseProblem } from './references.ts';

type Range = Record<VariableId, { low: number; high: number }>;

const each = (make: (id: VariableId) => { low: number; high: number }): Range =>
  Object.fromEntries(variableIds.map((id) => [id, make(id)])) as Range;

const union = (a: Range | undefined, b: Range): Range =>
  a === undefined
    ? b
    : each((id) => ({
        low: Math.min(a[id].low, b[id].low),
        high: Math.max(a[id].high, b[id].high),
      }));

const branchesOf = ({ chance }: Outcome): readonly Consequence[] => chance ?? [{}];

/**
 * The widest a variable can range in any play, scene by scene: worst case over every option, outcome, branch, delayed
 * effect and set of exhibits (interval arithmetic over the scenes, which only lead forward). It may be wider than any
 * real play, never narrower, so a case within its bounds here is within them always.
 */
export function widestRanges(of: Case): { scenes: ReadonlyMap<string, Range>; atEnd: Range } {
  const { simulation, exhibits } = of;
  const factor = (id: VariableId) =>
    id === 'schedule' || id === 'budget' ? 0 : simulation.variation;
  const move = (range: Range, effect: Consequence, optional = false): Range => {
    const moved = each((id) => {
      const fixed = effect.set?.[id];
      let { low, high } = fixed === undefined ? range[id] : { low: fixed, high: fixed };
      const amount = effect.add?.[id] ?? 0;
      const [less, more] = [amount * (1 - factor(id)), amount * (1 + factor(id))];
      low += Math.min(less, more);
      high += Math.max(less, more);
      const { min = -Infinity, max = Infinity } = effect.clamp?.[id] ?? {};
      return {
        low: Math.max(min, Math.min(max, low)),
        high: Math.max(min, Math.min(max, high)),
      };
    });
    const later = (effect.later ?? []).reduce((now, due) => move(now, due, true), moved);
    return optional ? union(range, later) : later;
  };

  const evidence = exhibits.reduce(
    (sum, { price }) => ({
      schedule: sum.schedule + weeksOf(price.days),
      budget: sum.budget + price.budget,
    }),
    { schedule: 0, budget: 0 },
  );
  const begin = each((id) => {
    const found = simulation.variables.find((variable) => variable.id === id);
    const start = found?.start ?? 0;
    const spread = 3 * (found?.spread ?? 0);
    const paid = id === 'schedule' || id === 'budget' ? evidence[id] : 0;
    return { low: start - spread - paid, high: start + spread };
  });

  const at = new Map<string, Range>();
  let atEnd: Range | undefined;
  const reach = (scene: string | undefined, range: Range) => {
    if (scene === undefined || scene === 'end') atEnd = union(atEnd, range);
    else at.set(scene, union(at.get(scene), range));
  };
  reach(simulation.scenes[0]?.id, begin);
  for (const scene of simulation.scenes) {
    const arrived = at.get(scene.id);
    if (!arrived) continue;
    let here: Range | undefined = scene.arrive ? undefined : arrived;
    for (const outcome of scene.arrive ?? []) {
      const told = move(arrived, outcome);
      for (const branch of branchesOf(outcome)) {
        const fallen = move(told, branch);
        const go = branch.go ?? outcome.go;
        if (go === undefined) here = union(here, fallen);
        else reach(go, fallen);
      }
    }
    if (!here) continue;
    for (const { price, outcomes } of scene.options) {
      const paid = move(here, { add: { schedule: -price.weeks, budget: -price.budget } });
      for (const outcome of outcomes) {
        const told = move(paid, outcome);
        for (const branch of branchesOf(outcome)) {
          const go = branch.go ?? outcome.go;
          reach(go ?? following(of, scene.id)?.id, move(told, branch));
        }
      }
    }
  }
  const ended = atEnd ?? begin;
  const late = Math.max(0, -ended.schedule.low);
  const add = Object.fromEntries(
    Object.entries(simulation.late.add).map(([id, amount]) => [id, amount * late]),
  );
  return { scenes: at, atEnd: union(ended, move(ended, { add })) };
}

/** Variables that some play could take past bounds that do not hold them. */
export function boundProblems(of: Case): CaseProblem[] {
  const { scenes, atEnd } = widestRanges(of);
  return of.simulation.variables.flatMap(({ id, held, min, max, start }) => {
    const { low, high } = atEnd[id];
    const say = (mend: string): CaseProblem[] => [
      { file: 'simulation.yaml', field: `variables.${id}`, mend },
    ];
    if (start < min || start > max) return say(`starts at ${start}, outside ${min} to ${max}`);
    if (held || (low >= min && high <= max)) return [];
    const first = [...scenes].find(([, range]) => range[id].low < min || range[id].high > max);
    return say(
      `${first ? `on arriving at scene "${first[0]}" ` : 'at the end '}it is out of bounds: it can range from ${low.toFixed(1)} to ${high.toFixed(1)}, in all, and its bounds are ${min} to ${max}; widen the bounds or lower the stakes`,
    );
  });
}
