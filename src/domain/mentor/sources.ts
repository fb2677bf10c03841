import type { Case } from '../case-study/case.ts';
import { replayAttempt } from '../case-study/attempts.ts';
import { interviewsOf } from '../interview/session.ts';
import type { Level } from '../interview/level.ts';
import type { Fact } from '../progress/fact.ts';
import { sessionsOf } from '../quiz/session.ts';
import { finishedAttempts } from './case-work.ts';
import type { Catalog } from './catalog.ts';
import { canHandIn } from './interview-work.ts';
import type { Task } from './message.ts';
import type { Source } from './submission.ts';

/** Something finished that can be handed in. */
export interface Offered {
  readonly source: Source;
  /** When it was last worked on, in milliseconds since the epoch, and the local civil date. */
  readonly at: number;
  readonly day: string;
  /** For a run: its number among the attempts at its case, its decisions and the title of its ending. */
  readonly run?: { readonly number: number; readonly decisions: number; readonly ending: string };
  /** For answers: how many different items were answered. */
  readonly answered?: number;
  /** For an interview. */
  readonly level?: Level;
}

const isAnswer = (fact: Fact): fact is Fact & { kind: 'answered' | 'revealed' } =>
  fact.kind === 'answered' || fact.kind === 'revealed';

const runs = (of: Case, facts: readonly Fact[]): Offered[] =>
  finishedAttempts(of, facts).map((attempt) => {
    const { run } = replayAttempt(of, attempt);
    const ending = of.simulation.endings.find(({ id }) => id === run.ending);
    return {
      source: { kind: 'case', case: of.slug, seed: attempt.seed, at: attempt.last },
      at: facts.find(({ id }) => id === attempt.last)?.at ?? 0,
      day: attempt.touched,
      run: {
        number: attempt.number,
        decisions: run.path.length,
        ending: ending?.title ?? '',
      },
    };
  });

const practised = (facts: readonly Fact[]): Offered[] =>
  sessionsOf(facts).flatMap(({ id, items, endedAt }) => {
    const own = facts.filter(isAnswer).filter(({ attempt }) => attempt === id);
    const last = own.at(-1);
    if (endedAt === undefined || !last) return [];
    const answered = new Set(own.map(({ quiz, item }) => `${quiz}/${item}`)).size;
    return [
      { source: { kind: 'practice', session: id, items }, at: endedAt, day: last.day, answered },
    ];
  });

const interviewed = (facts: readonly Fact[]): Offered[] =>
  interviewsOf(facts)
    .filter(canHandIn)
    .map(({ id, questions, endedAt = 0, day, level }) => ({
      source: { kind: 'interview', interview: id, questions },
      at: endedAt,
      day,
      level,
    }));

const modules = (facts: readonly Fact[], catalog: Catalog): Offered[] =>
  catalog.modules.flatMap(({ id, lessons }) => {
    const own = facts.filter(isAnswer).filter(({ quiz }) => lessons.includes(quiz));
    const last = own.at(-1);
    if (!last) return [];
    const answered = new Set(own.map(({ quiz, item }) => `${quiz}/${item}`)).size;
    return [{ source: { kind: 'module', module: id }, at: last.at, day: last.day, answered }];
  });

/** Everything of the record that can be handed in, the newest first; `cases` are those the record has attempts at. */
export const offersOf = (
  facts: readonly Fact[],
  cases: readonly Case[],
  catalog: Catalog,
): Offered[] =>
  [
    ...cases.flatMap((of) => runs(of, facts)),
    ...practised(facts),
    ...interviewed(facts),
    ...modules(facts, catalog),
  ].sort((a, b) => b.at - a.at);

/** Something to hand in as the task that it would answer; a module is asked for as a whole. */
export function taskOf({ source, level = 'senior' }: Pick<Offered, 'source' | 'level'>): Task {
  if (source.kind === 'case') return { kind: 'case', case: source.case };
  if (source.kind === 'practice') return { kind: 'quiz', items: source.items };
  if (source.kind === 'interview') return { kind: 'interview', level, questions: source.questions };
  return { kind: 'module', module: source.module };
}

/** Cases that the record has attempts at and the site still has. */
export const casesMet = (facts: readonly Fact[], catalog: Catalog): string[] => {
  const begun = new Set(facts.flatMap((fact) => (fact.kind === 'began' ? [fact.case] : [])));
  return catalog.cases.map(({ slug }) => slug).filter((slug) => begun.has(slug));
};

/** What the address of the hand-in page asks for. */
export interface Asked {
  /** Which work is named, by its kind and id; absent if none is. */
  readonly named?: { readonly kind: Source['kind']; readonly id: string; readonly at: string };
  /** Digest of an assignment; empty if none is named. */
  readonly of: string;
}

/** Reads the part of an address after #, which anybody may have written. */
export function readHandIn(fragment: string): Asked {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const of = fields.get('for') ?? '';
  for (const kind of ['case', 'practice', 'interview', 'module'] as const) {
    const id = fields.get(kind) ?? '';
    if (id !== '') return { named: { kind, id, at: fields.get('at') ?? '' }, of };
  }
  return { of };
}

/** The work that an address names: of a case without a run the newest finished one. */
export const offerNamed = (
  offers: readonly Offered[],
  { kind, id, at }: NonNullable<Asked['named']>,
): Offered | undefined =>
  offers.find(({ source }) => {
    if (source.kind !== kind) return false;
    if (source.kind === 'case') return source.case === id && (at === '' || source.at === at);
    if (source.kind === 'practice') return source.session === id;
    return source.kind === 'interview' ? source.interview === id : source.module === id;
  });
