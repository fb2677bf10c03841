import type { Level } from '../interview/level.ts';
import { daysBetween } from '../progress/days-between.ts';
import { assigned, cameIn, type Kept } from './correspondence.ts';
import type { Assignment, Submission, Work } from './message.ts';

/** What a cohort worked on. */
export type Subject =
  | { readonly kind: 'case'; readonly case: string }
  | { readonly kind: 'module'; readonly module: string }
  | { readonly kind: 'quiz' }
  | { readonly kind: 'interview'; readonly level: Level };

/** One learner of a cohort, by the latest version of what they handed in. */
export interface Learner {
  /** Digest of that version. */
  readonly key: string;
  /** As typed: names are self-chosen. */
  readonly name: string;
  readonly submission: Submission;
  /** Another learner of the cohort has the same name: two people, or one who began anew. */
  readonly hasNamesake: boolean;
  /** Days after the due date on which it was made; 0 if in time, or if no due date is known. */
  readonly late: number;
}

/** Learners who answered the same assignment, or who worked on the same without one. */
export interface Cohort {
  readonly key: string;
  readonly subject: Subject;
  /** Digest of the assignment; empty without one. */
  readonly of: string;
  /** The assignment, if it was made in this browser. */
  readonly assignment: Assignment | undefined;
  /** By name. */
  readonly learners: readonly Learner[];
}

function subjectOf(work: Work): Subject {
  if (work.kind === 'case') return { kind: 'case', case: work.case };
  if (work.kind === 'interview') return { kind: 'interview', level: work.level };
  return work.module === '' ? { kind: 'quiz' } : { kind: 'module', module: work.module };
}

/** A name as it tells people apart: however it is spaced and written large or small. */
const nameOf = ({ message }: Kept<Submission>): string =>
  message.by.trim().replace(/\s+/g, ' ').toLowerCase();

/** Which of two versions is the later one; handed in twice with one number, the day decides, then the digest. */
const byVersion = (a: Kept<Submission>, b: Kept<Submission>): number =>
  a.message.version - b.message.version ||
  a.message.made.localeCompare(b.message.made) ||
  (a.digest < b.digest ? -1 : 1);

/** The earliest version under the same name of which this is a later one. */
function rootOf(one: Kept<Submission>, here: ReadonlyMap<string, Kept<Submission>>) {
  const met = new Set<string>();
  let root = one;
  for (;;) {
    met.add(root.digest);
    const before = here.get(root.message.before);
    if (!before || met.has(before.digest)) return root;
    root = before;
  }
}

/**
 * Submissions of one name by the work they continue. A later version whose earlier one did not come here is counted to
 * the only beginning there is under that name; with two beginnings nobody can tell whose it is, and it stays apart.
 */
function threadsOf(same: readonly Kept<Submission>[]): Kept<Submission>[][] {
  const here = new Map(same.map((each) => [each.digest, each]));
  const threads = Map.groupBy(same, (each) => rootOf(each, here));
  const versions = [...threads.keys()].map(({ message }) => message.version);
  return new Set(versions).size === versions.length ? [[...same]] : [...threads.values()];
}

function learnersOf(all: readonly Kept<Submission>[], due: string): Learner[] {
  return [...Map.groupBy(all, nameOf).values()]
    .flatMap((same) => {
      const threads = threadsOf(same);
      return threads.flatMap((thread): Learner[] => {
        const latest = [...thread].sort(byVersion).at(-1);
        if (!latest) return [];
        const { digest: key, message: submission } = latest;
        const late = due === '' ? 0 : Math.max(0, daysBetween(due, submission.made));
        return [{ key, name: submission.by, submission, hasNamesake: threads.length > 1, late }];
      });
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1));
}

/**
 * The cohorts of everything that came in, the largest first. `isShelved` says which submissions the mentor has put out
 * of sight.
 */
export function cohortsOf(
  kept: readonly Kept[],
  isShelved: (digest: string) => boolean = () => false,
): Cohort[] {
  const made = new Map(assigned(kept).map(({ digest, message }) => [digest, message]));
  const all = cameIn(kept).filter(({ digest }) => !isShelved(digest));
  const groups = Map.groupBy(all, ({ message: { of, work } }) =>
    [of, ...Object.values(subjectOf(work))].join(' '),
  );
  return [...groups]
    .flatMap(([key, group]): Cohort[] => {
      const [first] = group;
      if (!first) return [];
      const { of, work } = first.message;
      const assignment = made.get(of);
      const learners = learnersOf(group, assignment?.due ?? '');
      return [{ key, subject: subjectOf(work), of, assignment, learners }];
    })
    .sort((a, b) => b.learners.length - a.learners.length || (a.key < b.key ? -1 : 1));
}
