import type { Condition, VariableId } from '../../schemas/condition.ts';
import type { Case } from './case.ts';
import { exhibitOf, sceneOf, variableOf } from './case.ts';

/** How the parts of a condition are named. */
export interface ConditionNames {
  readonly flag: (id: string) => string;
  readonly bought: (id: string) => string;
  /** A hidden fact that a bought exhibit has shown to be so or not so. */
  readonly settled: (id: string, isSo: boolean) => string;
  /** A hidden fact that is so, seen or not. */
  readonly hidden: (id: string) => string;
  /** A decision, as `scene/option`. */
  readonly chose: (decision: string) => string;
  readonly level: (variable: VariableId, value: number, isBelow: boolean) => string;
}

/** A condition as one line of text: everything it says, joined by "and". */
export function conditionText(condition: Condition, names: ConditionNames): string {
  const { flags, bought, known, ruled_out, hidden, chose, at_least, below, any, not } = condition;
  const levels = (these: typeof at_least, isBelow: boolean) =>
    Object.entries(these ?? {}).map(([id, value]) => names.level(id as VariableId, value, isBelow));
  return [
    ...(flags ?? []).map(names.flag),
    ...(bought ?? []).map(names.bought),
    ...(known ?? []).map((id) => names.settled(id, true)),
    ...(ruled_out ?? []).map((id) => names.settled(id, false)),
    ...(hidden ?? []).map(names.hidden),
    ...(chose ?? []).map(names.chose),
    ...levels(at_least, false),
    ...levels(below, true),
    ...(any ? [`(${any.map((each) => conditionText(each, names)).join(' or ')})`] : []),
    ...(not ? [`not (${conditionText(not, names)})`] : []),
  ].join(' and ');
}

/** By ids, as an author wrote it. */
export const namesById: ConditionNames = {
  flag: (id) => `flag ${id}`,
  bought: (id) => `bought ${id}`,
  settled: (id, isSo) => `${id} ${isSo ? 'known' : 'ruled out'}`,
  hidden: (id) => `${id} is so`,
  chose: (decision) => `chose ${decision}`,
  level: (variable, value, isBelow) => `${variable} ${isBelow ? '<' : '≥'} ${value}`,
};

const quoted = (sentence: string): string => `“${sentence.replace(/\.$/, '')}”`;

/** In the words of a case, for somebody who reads about it. */
export const namesInWords = (of: Case): ConditionNames => {
  const factOf = (id: string) => of.simulation.hidden.find((each) => each.id === id);
  return {
    flag: (id) => `“${id.replaceAll('-', ' ')}” has happened`,
    bought: (id) => `“${exhibitOf(of, id)?.name ?? id}” is at hand`,
    settled: (id, isSo) =>
      `the evidence shows ${quoted((isSo ? factOf(id)?.name : factOf(id)?.otherwise) ?? id)}`,
    hidden: (id) => `in truth ${quoted(factOf(id)?.name ?? id)}`,
    chose: (decision) => {
      const [scene, option] = decision.split('/');
      const label = sceneOf(of, scene)?.options.find(({ id }) => id === option)?.label;
      return `the choice before was “${label ?? decision}”`;
    },
    level: (variable, value, isBelow) =>
      `${variableOf(of, variable).name.toLowerCase()} reads ${isBelow ? 'below' : 'at least'} ${value}`,
  };
};
