import type { CaseFrontMatter } from '../../schemas/case-study.ts';
import type { VariableId } from '../../schemas/condition.ts';
import type { Exhibit } from '../../schemas/exhibit.ts';
import type { DrawName } from './draw.ts';
import type { CaseOption, Scene, Simulation, Variable } from '../../schemas/simulation.ts';

/** What the engine needs of a case; `slug` is its permanent name. */
export interface Case {
  readonly slug: string;
  readonly simulation: Simulation;
  readonly exhibits: readonly Exhibit[];
}

/** A case as the browser fetches it: with what its pages show beside the rules. */
export interface CaseText extends Case {
  readonly title: string;
  readonly company: string;
  readonly minutes: number;
  readonly incidents: CaseFrontMatter['incidents'];
  /** Lessons that prepare for it, with their address if they are written. */
  readonly lessons: readonly { readonly title: string; readonly href?: string }[];
  /** Sources named anywhere in the case, by id. */
  readonly sources: Readonly<
    Record<string, { readonly title: string; readonly by: string; readonly href: string }>
  >;
}

/** Names of the four levels of every rubric, from 1 to 4. */
export const rubricLevels = ['Novice', 'Developing', 'Proficient', 'Expert'] as const;

/** The value of every variable, in its unit. */
export type State = Readonly<Record<VariableId, number>>;

/** What a learner does: buy an exhibit or decide a scene. */
export type Action =
  | { readonly kind: 'buy'; readonly exhibit: string }
  | { readonly kind: 'decide'; readonly scene: string; readonly option: string };

/** What an effect goes back to. */
export type Cause =
  | { readonly kind: 'decision'; readonly scene: string; readonly option: string }
  | { readonly kind: 'exhibit'; readonly exhibit: string }
  | { readonly kind: 'arrival'; readonly scene: string }
  | { readonly kind: 'lateness' };

/** One thing that happened to a run, in order. */
export interface Happening {
  /** `price`: a price was paid. `outcome`: what followed at once. `chance`: how chance fell. `later`: came due. */
  readonly kind: 'price' | 'outcome' | 'chance' | 'later' | 'arrival' | 'lateness';
  /** Number of decisions taken when it happened, counting the one that caused it at once. */
  readonly step: number;
  readonly cause: Cause;
  /** Empty for a price and for lateness. */
  readonly tell: string;
  /** True changes as applied, after bounds; variables that did not move are absent. */
  readonly change: Readonly<Partial<Record<VariableId, number>>>;
  /** For `chance`: branch that fell and its probability. */
  readonly branch?: { readonly id: string; readonly p: number };
}

/** A run as it stands. Nothing in it is ever stored: it is replayed from seed and actions. */
export interface Run {
  readonly seed: number;
  /** The scene to decide; undefined once the case is over. */
  readonly scene: string | undefined;
  /** True values. What a learner may see is `shownState`. */
  readonly state: State;
  readonly flags: readonly string[];
  readonly bought: readonly string[];
  /** Hidden facts of this run, drawn from the seed. */
  readonly hidden: Readonly<Record<string, boolean>>;
  /** Hidden facts that bought exhibits have settled. */
  readonly settled: readonly string[];
  readonly path: readonly { readonly scene: string; readonly option: string }[];
  readonly actions: readonly Action[];
  readonly happened: readonly Happening[];
  readonly due: readonly {
    /** Number of decisions after which it comes due. */
    readonly at: number;
    /** Tells its draws of variation apart from all others. */
    readonly name: DrawName;
    readonly cause: Cause;
    readonly effect: NonNullable<CaseOption['outcomes'][number]['later']>[number];
  }[];
  /** Noise of the quality meter, standard deviation. */
  readonly noise: number;
  /** Id of the ending; undefined while it goes on. */
  readonly ending: string | undefined;
}

/** The scene with this id. */
export const sceneOf = ({ simulation }: Case, id: string | undefined): Scene | undefined =>
  simulation.scenes.find((scene) => scene.id === id);

/** The exhibit with this id. */
export const exhibitOf = ({ exhibits }: Case, id: string): Exhibit | undefined =>
  exhibits.find((exhibit) => exhibit.id === id);

/** The description of a variable. */
export function variableOf({ simulation }: Case, id: VariableId): Variable {
  const found = simulation.variables.find((variable) => variable.id === id);
  if (!found) throw new Error(`the case has no variable "${id}"`);
  return found;
}

/** Weeks of schedule that a number of working days takes. */
export const weeksOf = (days: number): number => days / 5;
