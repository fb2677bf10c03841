/** Tests that are broken on purpose: users go missing from one arm, and the result looks like a lift. */
import { binomialsFrom } from './draws.ts';
import { randomFrom } from './random.ts';

/** A segment of the users of a test. */
export interface TestSegment {
  readonly name: string;
  /** Users assigned to both arms together, a whole number. */
  readonly users: number;
  /** Conversion rate in arm A, 0 to 1. */
  readonly rate: number;
}

/** Users who were assigned but never counted. */
export interface Leak {
  readonly arm: 'a' | 'b';
  /** Name of the segment that leaks; `undefined`: all of them. */
  readonly segment?: string;
  /** Share of the arm's users who go missing, 0 to below 1. */
  readonly loss: number;
  /** Conversion of the missing relative to their segment: 0 none of them would have, 1 like the others. */
  readonly conversion: number;
}

/** What the "break it" buttons do; the sizes are illustrations, the segment of the crash is the caller's. */
export const leaks = {
  /** The redirect to B loses the impatient, who convert less: B seems better. */
  redirect: { arm: 'b', loss: 0.03, conversion: 0.2 },
  /** One app version crashes in B before anything is logged; those users are like the others. */
  crash: { arm: 'b', loss: 0.2, conversion: 1 },
  /** B makes people so active that a filter takes some for bots, who convert more: B seems worse. */
  bots: { arm: 'b', loss: 0.02, conversion: 2.5 },
} as const satisfies Record<string, Leak>;

/** A test on segments; the change truly multiplies each rate by 1 + lift. */
export interface BrokenTest {
  readonly segments: readonly TestSegment[];
  /** Planned share of arm A, 0 to 1. */
  readonly planned: number;
  /** True relative lift of B, 0 for none. */
  readonly lift: number;
  readonly leak?: Leak;
}

/** Counts of one segment; fractions when they are expectations. */
export interface SegmentCounts {
  readonly name: string;
  readonly a: { readonly users: number; readonly hits: number };
  readonly b: { readonly users: number; readonly hits: number };
}

function lossOf({ leak }: BrokenTest, segment: TestSegment, arm: 'a' | 'b'): number {
  const leaking = leak?.arm === arm && (leak.segment ?? segment.name) === segment.name;
  return leaking ? leak.loss : 0;
}

/** Conversion rate of those who are left to be counted in an arm: r(1 − loss·conversion) / (1 − loss). */
function countedRate(test: BrokenTest, segment: TestSegment, arm: 'a' | 'b'): number {
  const rate = arm === 'b' ? segment.rate * (1 + test.lift) : segment.rate;
  const loss = lossOf(test, segment, arm);
  return (rate * (1 - loss * (test.leak?.conversion ?? 1))) / (1 - loss);
}

/** The counts to expect in each segment after the leak. */
export function expectedSegments(test: BrokenTest): SegmentCounts[] {
  return test.segments.map((segment) => {
    const arm = (name: 'a' | 'b', share: number) => {
      const users = segment.users * share * (1 - lossOf(test, segment, name));
      return { users, hits: users * countedRate(test, segment, name) };
    };
    return { name: segment.name, a: arm('a', test.planned), b: arm('b', 1 - test.planned) };
  });
}

/** One seeded run of the test: assignment, leak and conversions are exact binomial draws. */
export function runBrokenTest(test: BrokenTest, seed: number): SegmentCounts[] {
  const binomial = binomialsFrom(randomFrom(seed));
  return test.segments.map((segment) => {
    const inA = binomial(segment.users, test.planned);
    const arm = (name: 'a' | 'b', assigned: number) => {
      const users = binomial(assigned, 1 - lossOf(test, segment, name));
      return { users, hits: binomial(users, countedRate(test, segment, name)) };
    };
    return { name: segment.name, a: arm('a', inA), b: arm('b', segment.users - inA) };
  });
}

/** Relative lift of B's counted conversion rate over A's, all segments together; `undefined` without hits in A. */
export function observedLift(counts: readonly SegmentCounts[]): number | undefined {
  const rate = (arm: 'a' | 'b'): number =>
    counts.reduce((sum, row) => sum + row[arm].hits, 0) /
    counts.reduce((sum, row) => sum + row[arm].users, 0);
  return rate('a') > 0 ? rate('b') / rate('a') - 1 : undefined;
}
