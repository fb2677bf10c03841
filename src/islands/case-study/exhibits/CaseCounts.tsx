import type { Scale } from '../../explorables/scale.ts';
import { At } from './plot.tsx';
import { writable } from './text.ts';

/** Smallest widths in px of the square: on a phone of 320 px, and where words stand beside it. */
const WIDTHS = { phone: 216, wide: 330 };
/** Height of the strip under the square, and side of its biggest square. */
const STRIP = 46;
const BIGGEST = 20;

interface CaseCountsProps {
  bins: readonly { readonly score: number; readonly cases: number }[];
  x: Scale;
}

/** How many cases stand behind each point, as the area of squares: the fullest bin would flatten bars to nothing. */
export function CaseCounts({ bins, x }: CaseCountsProps) {
  const most = Math.max(...bins.map(({ cases }) => cases));
  const texts = bins.map(({ score, cases }) => ({
    place: x(score),
    text: cases.toLocaleString('en-US'),
  }));
  const onPhone = writable(texts, WIDTHS.phone);
  const onWide = writable(texts, WIDTHS.wide);
  return (
    <svg class="ex-cases" width="100%" height={STRIP}>
      <line class="ax" x1="0%" x2="100%" y1={STRIP} y2={STRIP} />
      {texts.map(({ place, text }, index) => {
        const side = Math.max(2, Math.round(BIGGEST * Math.sqrt((bins[index]?.cases ?? 0) / most)));
        return (
          <At key={index} x={place} y={0}>
            <rect class="ex-count" x={-side / 2} y={STRIP - side} width={side} height={side} />
            {(onWide.has(index) || onPhone.has(index)) && (
              <text
                class={`v${onPhone.has(index) ? '' : ' ex-if-wide'}${onWide.has(index) ? '' : ' ex-if-phone'}`}
                y={STRIP - BIGGEST - 6}
                text-anchor="middle"
              >
                {text}
              </text>
            )}
          </At>
        );
      })}
    </svg>
  );
}
