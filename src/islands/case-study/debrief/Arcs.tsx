import type { Case } from '../../../domain/case-study/case.ts';
import {
  arcsOf,
  weightiest,
  type Arc,
  type TimelineRow,
} from '../../../domain/case-study/debrief.ts';
import { useWidth } from './use-width.ts';
import { changeWords, percent } from './words.ts';

const LEFT = 24;
/** Below this width the arcs would tangle; the list under them says the same. */
const NARROWEST = 600;
/** Height of the shortest and of the longest arc. */
const LOW = 44;
const STEP = 22;

const labelOf = (of: Case, { change }: Arc): string => {
  const id = weightiest(of, change);
  const others = Object.keys(change).length - 1;
  if (id === undefined) return 'no number moved';
  return changeWords(of, id, change[id] ?? 0) + (others > 0 ? ` and ${String(others)} more` : '');
};

/** Says every arc in words, for those who do not see them. */
export const arcsLabel = (of: Case, rows: readonly TimelineRow[]): string =>
  `${String(rows.length - 1)} decisions in a line. Delayed effects: ${arcsOf(rows).length === 0 ? 'none.' : ''}${arcsOf(
    rows,
  )
    .map(
      (arc) =>
        `From decision ${String(arc.from)} to ${arc.to === rows.length ? 'the end' : `decision ${String(arc.to)}`}: ${labelOf(of, arc)}.`,
    )
    .join(' ')}`;

interface DrawingProps {
  of: Case;
  rows: readonly TimelineRow[];
  width: number;
}

/** An arc with where it begins and ends, and the height of the line it stands on. */
interface Placed {
  arc: Arc;
  a: number;
  b: number;
  base: number;
}

const heightOf = ({ from, to }: Arc): number => LOW + STEP * (to - from - 1);

function ArcLine({ arc, a, b, base }: Placed) {
  const top = base - 10 - heightOf(arc) * 1.25;
  return (
    <>
      <path
        class="cd-arc"
        d={`M${String(a)} ${String(base - 10)}C${String(a)} ${String(top)} ${String(b)} ${String(top)} ${String(b)} ${String(base - 13)}`}
      />
      <path class="cd-arc-head" d={`M${String(b - 4.5)} ${String(base - 19)}h9l-4.5 8z`} />
    </>
  );
}

function ArcName({ of, arc, a, b, base, width }: Placed & Pick<DrawingProps, 'of' | 'width'>) {
  const middle = (a + b) / 2;
  const isAtEdge = middle > width - 90;
  return (
    <text
      class="cd-halo"
      x={isAtEdge ? width - 2 : middle}
      y={base - 17 - heightOf(arc) * 0.94}
      text-anchor={isAtEdge ? 'end' : 'middle'}
    >
      {labelOf(of, arc)}
    </text>
  );
}

function Drawing({ of, rows, width }: DrawingProps) {
  const arcs = arcsOf(rows);
  const longest = Math.max(0, ...arcs.map(({ from, to }) => to - from));
  const base = longest === 0 ? 14 : 32 + LOW + STEP * (longest - 1);
  const x = (number: number) => LEFT + ((number - 1) / (rows.length - 1)) * (width - 2 * LEFT);
  const placed = arcs.map((arc) => ({ arc, base, a: x(arc.from), b: x(arc.to) }));
  return (
    <svg
      class="ch"
      viewBox={`0 0 ${String(width)} ${String(base + 52)}`}
      role="img"
      aria-label={arcsLabel(of, rows)}
    >
      <path class="ax" d={`M${String(x(1))} ${String(base)}H${String(x(rows.length))}`} />
      {placed.map((each) => (
        <ArcLine key={each.a + each.b / 1e4} {...each} />
      ))}
      {/* After all lines, so that none runs through a word. */}
      {placed.map((each) => (
        <ArcName key={each.a + each.b / 1e4} {...each} {...{ of, width }} />
      ))}
      {rows.map(({ number, arrived, chance }) => {
        const isEnd = number === rows.length;
        const fell = [...arrived, ...chance].flatMap(({ p }) =>
          p === undefined ? [] : [percent(p)],
        );
        return (
          <g key={number}>
            {isEnd ? (
              <path class="ax" d={`M${String(x(number))} ${String(base - 8)}v16`} />
            ) : (
              <rect class="f2" x={x(number) - 5.5} y={base - 5.5} width="11" height="11" />
            )}
            <text class="v" x={x(number)} y={base + 24} text-anchor="middle">
              {isEnd ? 'end' : number}
            </text>
            {fell.length > 0 && (
              <text class="an" x={x(number)} y={base + 45} text-anchor="middle">
                {fell.join(', ')}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Decisions on a line, delayed effects as arcs from their cause to where they came due, chance below the line. */
export function Arcs({ of, rows }: { of: Case; rows: readonly TimelineRow[] }) {
  const [place, width] = useWidth();
  return (
    <div class="cd-chart cd-arcs" ref={place}>
      {width >= NARROWEST && (
        <>
          <p class="small">
            {arcsOf(rows).length > 0 && 'Arcs lead from a decision to where it came due. '}
            Below the line stands how probable the turn was that chance took.
          </p>
          <Drawing {...{ of, rows, width }} />
        </>
      )}
    </div>
  );
}
