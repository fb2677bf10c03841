import { calibrationOf } from '../../../domain/case-study/score.ts';
import type { CaseReplay } from '../../../domain/mentor/case-work.ts';
import type { CaseWork } from '../../../domain/mentor/message.ts';
import { ReplayCheck } from './ReplayCheck.tsx';

/** A figure with its name; a dash where there is none. */
export type Figure = readonly [name: string, value: string];

/** Outcome, process and calibration of a run as it was replayed here, each of 100. */
export function figuresOf({ claims, run }: CaseReplay): Figure[] {
  const isOver = run.ending !== undefined;
  const { outcome, process, brier } = claims;
  return [
    ['Outcome', isOver ? outcome.toFixed(1) : '–'],
    ['Process', isOver ? process.toFixed(1) : '–'],
    ['Calibration', isOver && brier >= 0 ? calibrationOf(brier).toFixed(0) : '–'],
  ];
}

/** The replay check and the figures, as cells of the strip. */
export function CaseFigures({ work, figures }: { work: CaseWork; figures: readonly Figure[] }) {
  return (
    <>
      <div class="mr-cell">
        <dt>Replay check</dt>
        <dd>
          <ReplayCheck work={work} />
        </dd>
      </div>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </>
  );
}
