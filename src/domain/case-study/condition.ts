import type { Condition, VariableId } from '../../schemas/condition.ts';
import type { Run } from './case.ts';

/** What conditions look at in a run. */
export type Asked = Pick<Run, 'flags' | 'bought' | 'settled' | 'hidden' | 'path' | 'state'>;

/** Whether everything a condition says is true of a run; no condition always holds. */
export function holds(condition: Condition | undefined, run: Asked): boolean {
  if (!condition) return true;
  const { flags, bought, known, ruled_out, hidden, chose, at_least, below, any, not } = condition;
  if (flags && !flags.every((id) => run.flags.includes(id))) return false;
  if (bought && !bought.every((id) => run.bought.includes(id))) return false;
  if (known && !known.every((id) => run.settled.includes(id) && run.hidden[id] === true))
    return false;
  if (ruled_out && !ruled_out.every((id) => run.settled.includes(id) && run.hidden[id] === false))
    return false;
  if (hidden && !hidden.every((id) => run.hidden[id] === true)) return false;
  if (
    chose &&
    !chose.every((decision) =>
      run.path.some(({ scene, option }) => `${scene}/${option}` === decision),
    )
  )
    return false;
  for (const id in at_least)
    if (run.state[id as VariableId] < (at_least[id as VariableId] ?? -Infinity)) return false;
  for (const id in below)
    if (run.state[id as VariableId] >= (below[id as VariableId] ?? Infinity)) return false;
  if (any && !any.some((each) => holds(each, run))) return false;
  return !(not && holds(not, run));
}

/** Every condition within a condition, itself first. */
export const withinCondition = (condition: Condition): Condition[] => [
  condition,
  ...(condition.any ?? []).flatMap(withinCondition),
  ...(condition.not ? withinCondition(condition.not) : []),
];
