import { type CaseText, type Case, type Run, sceneOf } from '../case-study/case.ts';
import { decisionBehind, historyOf } from '../case-study/history.ts';
import { partingsOf } from '../case-study/parting.ts';
import { type CaseReplay, saidAt } from './case-work.ts';
import type { CaseWork } from './message.ts';

/** Something that followed a decision before the next one. */
export interface Followed {
  readonly tell: string;
  /** For what chance decided: the probability of the way it fell. */
  readonly p?: number;
  /** The earlier decision that it goes back to, if it came due only now. */
  readonly because?: { readonly number: number; readonly label: string };
}

/** A decision as a mentor reviews it. */
export interface ReviewedDecision {
  readonly number: number;
  readonly scene: string;
  readonly week: string;
  readonly title: string;
  /** Label of the option chosen. */
  readonly option: string;
  readonly reason: string;
  readonly forecast?: {
    readonly question: string;
    readonly said: number;
    readonly cameTrue: boolean;
  };
  /** Names of the exhibits bought since the decision before. */
  readonly bought: readonly string[];
  readonly followed: readonly Followed[];
  readonly expert?: {
    readonly label: string;
    /** Names of exhibits that an expert buys here first. */
    readonly buys: readonly string[];
    readonly isSame: boolean;
    readonly why: string;
  };
}

function followedOf(of: Case, run: Run, number: number): Followed[] {
  return run.happened
    .filter(({ step, kind, tell }) => step === number && kind !== 'price' && tell !== '')
    .map(({ tell, kind, cause, branch }) => {
      const because = kind === 'later' ? decisionBehind(of, run, cause) : undefined;
      return { tell, ...(branch ? { p: branch.p } : {}), ...(because ? { because } : {}) };
    });
}

/** Every decision of a replayed run with all that belongs to it. */
export function decisionsOf(
  of: CaseText,
  work: CaseWork,
  { run, forecasts }: Pick<CaseReplay, 'run' | 'forecasts'>,
): ReviewedDecision[] {
  const partings = new Map(partingsOf(of, run).map((each) => [each.scene, each]));
  const nameOf = (id: string) => of.exhibits.find((each) => each.id === id)?.name ?? id;
  let bought: string[] = [];
  return historyOf(of, run).flatMap((entry) => {
    if (entry.kind === 'bought') {
      bought.push(entry.exhibit.name);
      return [];
    }
    const { number, scene, option } = entry;
    const parting = partings.get(scene.id);
    const forecast = forecasts.find((each) => each.scene === scene.id);
    const decision: ReviewedDecision = {
      number,
      scene: scene.id,
      week: scene.week,
      title: scene.title,
      option: option.label,
      reason: saidAt(work, scene.id)?.reason.trim() ?? '',
      ...(forecast ? { forecast } : {}),
      bought,
      followed: followedOf(of, run, number),
      ...(parting
        ? {
            expert: {
              label: parting.experts.label,
              buys: parting.buys.map(nameOf),
              isSame: parting.same,
              why: scene.expert.why,
            },
          }
        : {}),
    };
    bought = [];
    return [decision];
  });
}

/** What was decided after the place up to which a run can be replayed: the learner’s words are not lost with it. */
export const unreplayed = (
  of: CaseText,
  work: CaseWork,
  { done }: Pick<CaseReplay, 'done'>,
): { readonly title: string; readonly option: string; readonly reason: string }[] =>
  work.steps.slice(done).flatMap((step) => {
    if (step.length === 1) return [];
    const [id, chosen, reason] = step;
    const scene = sceneOf(of, id);
    const option = scene?.options.find((each) => each.id === chosen)?.label ?? chosen;
    return [{ title: scene?.title ?? id, option, reason: reason.trim() }];
  });

/** The parts of the memo and the prompts of reflection that were answered, with their texts. */
export function textsOf(
  { simulation: { memo, reflection } }: CaseText,
  { texts }: CaseWork,
): { readonly about: string; readonly title: string; readonly text: string }[] {
  const titles = new Map<string, string>([
    ...memo.sections.map(({ id, heading }) => [`memo:${id}`, heading] as const),
    ...reflection.map(({ id, prompt }) => [`reflection:${id}`, prompt] as const),
  ]);
  return texts.map(([about, text]) => ({ about, title: titles.get(about) ?? 'A text', text }));
}
