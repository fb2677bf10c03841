import { BIN, LOSING } from '../../../domain/case-study/distribution.ts';
import { linear } from '../../explorables/scale.ts';
import { boxOf, lowest, paperBox, type MirrorBox } from './mirror-box.ts';
import { MirrorLabels, type Named } from './MirrorLabels.tsx';
import { useWidth } from './use-width.ts';
import { mirrorLabel, points } from './words.ts';

interface MirrorProps {
  /** Unique on the page: patterns are named by it. */
  id: string;
  /** Above the axis, in signal; below it, in hatch. */
  upper: Named;
  lower: Named;
  /** Outcome of the run that happened. */
  run?: number;
  /** Further policies on the same axis: the middle eight in ten and the median. */
  strips?: readonly Named[];
}

type DrawingProps = MirrorProps & { box: MirrorBox };

/** Bars of both policies on one vertical scale. */
function Bars({ id, upper, lower, box }: DrawingProps) {
  const x = linear(0, 100, box.left, box.right);
  const most = Math.max(...upper.of.bins, ...lower.of.bins, 1);
  const height = (count: number) => (count / most) * box.tall;
  const width = x(BIN) - x(0) - 1.6;
  return (
    <>
      <pattern
        id={`${id}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V5" class="cd-hatch" />
      </pattern>
      {upper.of.bins.map(
        (count, at) =>
          count > 0 && (
            <rect
              key={at}
              class="f1"
              x={x(at * BIN) + 0.8}
              y={box.up - height(count)}
              width={width}
              height={height(count)}
            />
          ),
      )}
      {lower.of.bins.map(
        (count, at) =>
          count > 0 && (
            <rect
              key={at}
              class="cd-shadow"
              fill={`url(#${id}-hatch)`}
              x={x(at * BIN) + 0.8}
              y={box.down}
              width={width}
              height={height(count)}
            />
          ),
      )}
    </>
  );
}

/** The middle eight in ten of a policy as a line, its median as a mark, both also in words. */
function Strip({ strip: { name, of }, top, box }: { strip: Named; top: number; box: MirrorBox }) {
  const x = linear(0, 100, box.left, box.right);
  const [first, second, line] = box.lines.map((y) => top + y) as [number, number, number];
  const range = `median ${points(of.median)}, eight in ten from ${points(of.p10)} to ${points(of.p90)}`;
  return (
    <>
      <path class="gr" d={`M${String(box.left)} ${String(top)}H${String(box.right)}`} />
      <text class="st" x={box.left + 8} y={first}>
        {name}
        {first === second && (
          <tspan class="cd-range" dx="10">
            {range}
          </tspan>
        )}
      </text>
      {first !== second && (
        <text x={box.left + 8} y={second}>
          {range}
        </text>
      )}
      <path
        class="cd-span"
        d={`M${String(x(of.p10))} ${String(line)}H${String(x(of.p90))}M${String(x(of.p10))} ${String(line - 4)}v8M${String(x(of.p90))} ${String(line - 4)}v8`}
      />
      <rect class="f2" x={x(of.median) - 2} y={line - 7} width="4" height="14" />
    </>
  );
}

/** The drawing of the mirror in a box. */
export function MirrorDrawing(props: DrawingProps) {
  const { box, upper, lower, run, strips = [] } = props;
  const x = linear(0, 100, box.left, box.right);
  const bottom = box.end + strips.length * box.strip;
  return (
    <svg
      class="ch"
      viewBox={`0 0 ${String(box.width)} ${String(bottom + 4)}`}
      role="img"
      aria-label={mirrorLabel(upper, lower, run)}
    >
      <rect
        class="cd-field"
        x={x(0)}
        y={box.top}
        width={x(LOSING) - x(0)}
        height={bottom - box.top}
      />
      {/* In two pieces, so that it runs through no number. */}
      <path
        class="cd-edge"
        d={`M${String(x(LOSING))} ${String(box.top)}V${String(box.up)}M${String(x(LOSING))} ${String(box.down)}V${String(lowest(box))}`}
      />
      <Bars {...props} />
      <path
        class="ax"
        d={`M${String(x(0))} ${String(box.up)}H${String(x(100))}M${String(x(0))} ${String(box.down)}H${String(x(100))}`}
      />
      {[0, 25, 50, 75, 100].map((tick) => (
        <text
          key={tick}
          class="v"
          x={x(tick)}
          y={(box.up + box.down) / 2 + 4.5}
          text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
      {strips.map((strip, at) => (
        <Strip key={strip.name} strip={strip} top={box.end + at * box.strip} box={box} />
      ))}
      <MirrorLabels {...{ upper, lower, box }} {...(run === undefined ? {} : { run })} />
    </svg>
  );
}

/** Two policies on one scale: above the axis in signal, below it in hatch. The field below 50 is shaded. */
export function Mirror(props: MirrorProps) {
  const [place, width, isPaper] = useWidth();
  return (
    <div class="cd-chart" ref={place}>
      {width > 0 && <MirrorDrawing {...props} box={isPaper ? paperBox(width) : boxOf(width)} />}
    </div>
  );
}
