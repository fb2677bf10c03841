import { saidAt } from './case-work.ts';
import { answerChanges } from './changes-answers.ts';
import { spokenChanges } from './changes-interview.ts';
import type {
  About,
  AnswerRow,
  CaseWork,
  Claims,
  SpokenAnswer,
  Submission,
  Work,
} from './message.ts';

/** What was said at a decision; `forecast` is absent where no probability was given. */
export type Said = NonNullable<ReturnType<typeof saidAt>>;

interface Both<T> {
  readonly before: T;
  readonly after: T;
}
interface Either<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * One difference between two submissions. `about` names what it is tied to, as in a comment; empty: the whole. Where
 * `before` or `after` is absent there was nothing before, or nothing is left.
 */
export type Change = { readonly about: About } &
  /** Another kind of work, or another case or module: nothing else can be compared. */
  (
    | { readonly kind: 'work' }
    /** Another seed: hidden facts and chance were others. */
    | ({ readonly kind: 'luck' } & Both<number>)
    | ({ readonly kind: 'result' } & Both<Claims>)
    /** Another option; a decision that was not met before; or one that no longer was. */
    | ({ readonly kind: 'decision'; readonly scene: string } & Either<Said>)
    /** The same option for a reason in other words. */
    | ({ readonly kind: 'reason'; readonly scene: string } & Both<Said>)
    /** The same option with another probability. */
    | ({ readonly kind: 'forecast'; readonly scene: string } & Both<Said>)
    | { readonly kind: 'bought' | 'not-bought'; readonly exhibit: string }
    /** A section of the memo or an answer to reflection; an empty text was not there. */
    | ({ readonly kind: 'text' } & Both<string>)
    /** The last answer to an item. */
    | ({ readonly kind: 'answer'; readonly item: string } & Either<AnswerRow>)
    | ({ readonly kind: 'lesson'; readonly lesson: string } & Both<string>)
    /** A question that only one of the two interviews answers. */
    | ({ readonly kind: 'spoken'; readonly question: string } & Either<SpokenAnswer>)
    | ({ readonly kind: 'notes'; readonly question: string } & Both<string>)
    /** The learner’s own mark of a point, or what they say was heard for it. */
    | ({
        readonly kind: 'mark';
        readonly question: string;
        readonly point: string;
      } & Either<number>)
    | ({
        readonly kind: 'evidence';
        readonly question: string;
        readonly point: string;
      } & Both<string>)
  );

const scenesOf = ({ steps }: CaseWork): string[] =>
  steps.flatMap((step) => (step.length === 4 ? [step[0]] : []));
const boughtIn = ({ steps }: CaseWork): string[] =>
  steps.flatMap((step) => (step.length === 1 ? [step[0]] : []));
const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

function decisionChanges(before: CaseWork, after: CaseWork): Change[] {
  return union(scenesOf(after), scenesOf(before)).flatMap((scene): Change[] => {
    const [was, is] = [saidAt(before, scene), saidAt(after, scene)];
    const at = { about: `scene:${scene}`, scene };
    if (!was || !is)
      return [{ ...at, kind: 'decision', ...(was && { before: was }), ...(is && { after: is }) }];
    const both = { ...at, before: was, after: is };
    if (was.option !== is.option) return [{ ...both, kind: 'decision' }];
    return [
      ...(was.reason === is.reason ? [] : [{ ...both, kind: 'reason' } as const]),
      ...(was.forecast === is.forecast ? [] : [{ ...both, kind: 'forecast' } as const]),
    ];
  });
}

function evidenceChanges(before: CaseWork, after: CaseWork): Change[] {
  const [had, has] = [boughtIn(before), boughtIn(after)];
  return [
    ...has.filter((id) => !had.includes(id)).map((id) => ['bought', id] as const),
    ...had.filter((id) => !has.includes(id)).map((id) => ['not-bought', id] as const),
  ].map(([kind, exhibit]) => ({ about: '', kind, exhibit }));
}

function textChanges(before: CaseWork, after: CaseWork): Change[] {
  const [had, has] = [new Map(before.texts), new Map(after.texts)];
  return union([...has.keys()], [...had.keys()]).flatMap((about): Change[] => {
    const [was, is] = [had.get(about) ?? '', has.get(about) ?? ''];
    return was === is ? [] : [{ about, kind: 'text', before: was, after: is }];
  });
}

function caseChanges(before: CaseWork, after: CaseWork): Change[] {
  const [was, is] = [before.claims, after.claims];
  const isSame = (Object.keys(is) as (keyof Claims)[]).every((name) => was[name] === is[name]);
  return [
    ...(before.seed === after.seed
      ? []
      : [{ about: '', kind: 'luck', before: before.seed, after: after.seed } as const]),
    ...decisionChanges(before, after),
    ...evidenceChanges(before, after),
    ...textChanges(before, after),
    ...(isSame ? [] : [{ about: '', kind: 'result', before: was, after: is } as const]),
  ];
}

function workChanges(before: Work, after: Work): Change[] {
  if (before.kind === 'case' && after.kind === 'case' && before.case === after.case)
    return caseChanges(before, after);
  if (before.kind === 'answers' && after.kind === 'answers' && before.module === after.module)
    return answerChanges(before, after);
  if (before.kind === 'interview' && after.kind === 'interview')
    return spokenChanges(before, after);
  return [{ about: '', kind: 'work' }];
}

/**
 * What is different in a later submission, in the order of the work: decisions first, then evidence, texts and the
 * result. The name, the wish and the date are no work and are left out.
 */
export const changesBetween = (before: Submission, after: Submission): Change[] =>
  workChanges(before.work, after.work);
