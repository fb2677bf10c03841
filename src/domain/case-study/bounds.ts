import type { VariableId } from '../../schemas/condition.ts';
import type { Consequence, Outcome } from '../../schemas/simulation.ts';
import type { Case } from './case.ts';
import { variableOf, weeksOf } from './case.ts';
import { following } from './advance.ts';
import type { CaseProblem } from './case-problem.ts';

interface Span {
  readonly low: number;
  readonly high: number;
}

/** How far one variable can range at some place of a case. */
interface Reach {
  /** Where it can be, also if all that is open has come: every other order then lies within. */
  readonly range: Span;
  /** The most that exhibits not yet bought and effects not yet due can add, down and up. */
  readonly open: Span;
  /** Values that an effect not yet due can bring it to, whatever it was. */
  readonly jump?: Span | undefined;
}
type Reaches = Readonly<Record<VariableId, Reach>>;

const hull = (a: Span | undefined, b: Span): Span =>
  a === undefined ? b : { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
const plus = (a: Span, b: Span): Span => ({ low: a.low + b.low, high: a.high + b.high });
const within = ({ low, high }: Span, min: number, max: number): Span => ({
  low: Math.max(min, Math.min(max, low)),
  high: Math.max(min, Math.min(max, high)),
});

const each = <Of>({ simulation }: Case, make: (id: VariableId) => Of) =>
  Object.fromEntries(simulation.variables.map(({ id }) => [id, make(id)])) as Record<
    VariableId,
    Of
  >;

const union = (of: Case, a: Reaches | undefined, b: Reaches): Reaches =>
  a === undefined
    ? b
    : each(of, (id) => ({
        range: hull(a[id].range, b[id].range),
        open: hull(a[id].open, b[id].open),
        jump: b[id].jump ? hull(a[id].jump, b[id].jump) : a[id].jump,
      }));

const branchesOf = ({ chance }: Outcome): readonly Consequence[] => chance ?? [{}];

/** What an effect adds to a variable, by how chance turns out: time and money do not vary. */
function added({ simulation }: Case, id: VariableId, { add }: Consequence): Span {
  const share = id === 'schedule' || id === 'budget' ? 0 : simulation.variation;
  const [less, more] = [(add?.[id] ?? 0) * (1 - share), (add?.[id] ?? 0) * (1 + share)];
  return { low: Math.min(less, more), high: Math.max(less, more) };
}

function moved(of: Case, id: VariableId, reach: Reach, effect: Consequence): Reach {
  let { range, open, jump } = reach;
  // What is set or held takes back whatever was open and came before; all of it may come after instead.
  const fixed = effect.set?.[id];
  if (fixed !== undefined) range = plus({ low: fixed, high: fixed }, open);
  range = plus(range, added(of, id, effect));
  const { min = -Infinity, max = Infinity } = effect.clamp?.[id] ?? {};
  if (range.low < min || range.high > max) range = plus(within(range, min, max), open);

  for (const due of effect.later ?? []) {
    const more = hull({ low: 0, high: 0 }, added(of, id, due));
    open = plus(open, more);
    range = plus(range, more);
    if (jump) jump = plus(jump, more);
    for (const value of [due.set?.[id], due.clamp?.[id]?.min, due.clamp?.[id]?.max])
      if (value !== undefined) jump = hull(jump, plus({ low: value, high: value }, more));
  }
  return { range: jump ? hull(range, plus(jump, open)) : range, open, jump };
}

/** At the first scene: any start, and all exhibits open to be bought. */
function beginning(of: Case): Reaches {
  const paid = (id: VariableId) =>
    of.exhibits.reduce(
      (sum, { price }) =>
        sum + (id === 'schedule' ? weeksOf(price.days) : id === 'budget' ? price.budget : 0),
      0,
    );
  return each(of, (id) => {
    const { start, spread } = variableOf(of, id);
    const open = { low: -paid(id), high: 0 };
    // Starts are drawn within three standard deviations.
    const drawn = { low: start - 3 * spread, high: start + 3 * spread };
    return { range: plus(drawn, open), open };
  });
}

/**
 * The widest a variable can range in any play, scene by scene: worst case over every option, outcome, branch, delayed
 * effect and set of exhibits (interval arithmetic over the scenes, which only lead forward). It may be wider than any
 * real play, never narrower, so a case within its bounds here is within them always. What is held ranges within its
 * bounds.
 */
export function widestRanges(of: Case): {
  /** When a scene can be decided, or arrived at. */
  scenes: ReadonlyMap<string, Record<VariableId, Span>>;
  atEnd: Record<VariableId, Span>;
} {
  const { simulation } = of;
  const move = (reaches: Reaches, effect: Consequence): Reaches =>
    each(of, (id) => moved(of, id, reaches[id], effect));
  const at = new Map<string, Reaches>();
  let ended: Reaches | undefined;
  const reach = (scene: string | undefined, reaches: Reaches) => {
    if (scene === undefined || scene === 'end') ended = union(of, ended, reaches);
    else at.set(scene, union(of, at.get(scene), reaches));
  };
  const fall = (from: Reaches, outcomes: readonly Outcome[], next: string | undefined) => {
    for (const outcome of outcomes)
      for (const branch of branchesOf(outcome))
        reach(branch.go ?? outcome.go ?? next, move(move(from, outcome), branch));
  };

  reach(simulation.scenes[0]?.id, beginning(of));
  for (const { id, arrive, options } of simulation.scenes) {
    const arrived = at.get(id);
    if (!arrived) continue;
    fall(arrived, arrive ?? [], id);
    const here = at.get(id) ?? arrived;
    for (const { price, outcomes } of options)
      fall(
        move(here, { add: { schedule: -price.weeks, budget: -price.budget } }),
        outcomes,
        following(of, id)?.id,
      );
  }

  const last = ended ?? beginning(of);
  const late = Math.max(0, -last.schedule.range.low);
  const add = each(of, (id) => (simulation.late.add[id] ?? 0) * late);
  const spans = (reaches: Reaches) =>
    each(of, (id): Span => {
      const { held, min, max } = variableOf(of, id);
      return held ? { low: min, high: max } : reaches[id].range;
    });
  return {
    scenes: new Map([...at].map(([id, reaches]) => [id, spans(reaches)])),
    atEnd: spans(union(of, last, move(last, { add }))),
  };
}

/** Variables that some play could take past bounds that do not hold them. */
export function boundProblems(of: Case): CaseProblem[] {
  const { scenes, atEnd } = widestRanges(of);
  const places = [
    ...[...scenes].map(([id, spans]) => ({ name: `at scene "${id}"`, spans })),
    { name: 'at the end', spans: atEnd },
  ];
  return of.simulation.variables.flatMap(({ id, min, max, start }) => {
    const say = (mend: string): CaseProblem[] => [
      { file: 'simulation.yaml', field: `variables.${id}`, mend },
    ];
    if (start < min || start > max) return say(`starts at ${start}, outside ${min} to ${max}`);
    const first = places.find(({ spans }) => spans[id].low < min || spans[id].high > max);
    if (!first) return [];
    const { low, high } = first.spans[id];
    return say(
      `${first.name} it can range from ${low.toFixed(1)} to ${high.toFixed(1)}, and its bounds are ${min} to ${max}; widen the bounds or lower the stakes`,
    );
  });
}
