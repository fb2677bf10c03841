import type { Exhibit } from '../../schemas/exhibit.ts';
import type { Case, Run } from './case.ts';
import { heldBy } from './drawer.ts';
import type { Parting } from './parting.ts';
import { replay } from './replay.ts';
import { worthBuying } from './score.ts';
import { findingOf } from './view.ts';

/** One exhibit as a finished run looks back on it. */
export interface EvidenceRow {
  readonly exhibit: Exhibit;
  /**
   * `bought`: before the decision it informs. `late`: after it. `missed`: an expert in the place of this run buys it,
   * and this run did not. `left`: not bought, and not needed on this path.
   */
  readonly kind: 'bought' | 'late' | 'missed' | 'left';
  /** Whether an expert buys it in some run. */
  readonly worth: boolean;
  /** What it showed in this run, or would have shown, as a sentence. */
  readonly finding: string;
  /** Number of the decision it informs; 0 if this run never came there. */
  readonly informs: number;
  /** Number of the first decision before which an expert in the place of this run still buys it; 0 if there is none. */
  readonly wanted: number;
}

/**
 * Every exhibit of a case against a finished run, in the order of the file: what it showed when it was bought, or what
 * it would have shown where an expert buys it (else just before the decision it informs). What an expert buys here is
 * what the partings of the same run say.
 */
export function lookBackAtEvidence(
  of: Case,
  run: Run,
  partings: readonly Pick<Parting, 'number' | 'scene' | 'buys'>[],
): EvidenceRow[] {
  const worthwhile = new Set(worthBuying(of));
  const held = heldBy(of, run);
  return of.exhibits.map((exhibit) => {
    const { id, informs: scene } = exhibit;
    const bought = held.find((each) => each.exhibit.id === id);
    const apart = partings.find(({ buys }) => buys.includes(id));
    const informs = run.path.findIndex((taken) => taken.scene === scene) + 1;
    const wanted = apart?.number ?? 0;
    const common = { exhibit, worth: worthwhile.has(id), informs, wanted };
    if (bought) {
      const isLate = informs > 0 && bought.decision > informs;
      return { ...common, kind: isLate ? 'late' : 'bought', finding: bought.finding.title };
    }
    const place = apart?.scene ?? scene;
    const decided = run.actions.findIndex((a) => a.kind === 'decide' && a.scene === place);
    const before = decided === -1 ? run.actions : run.actions.slice(0, decided);
    return {
      ...common,
      kind: wanted > 0 ? 'missed' : 'left',
      finding: findingOf(exhibit, replay(of, run.seed, before).run).title,
    };
  });
}

/** A hidden fact of a run in words, and whether a bought exhibit had settled it. */
export interface HiddenRow {
  readonly id: string;
  readonly words: string;
  readonly known: boolean;
  /** Share of runs in which it is as it was in this one. */
  readonly share: number;
}

/** The hidden facts of a finished run. */
export const hiddenOf = ({ simulation }: Case, { hidden, settled }: Run): HiddenRow[] =>
  simulation.hidden.map(({ id, p, name, otherwise }) => ({
    id,
    share: hidden[id] === true ? p : 1 - p,
    words: hidden[id] === true ? name : otherwise,
    known: settled.includes(id),
  }));
