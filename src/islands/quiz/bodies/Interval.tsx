import { pairsOf, textsOf } from '../../../domain/quiz/kinds/kind.ts';
import { rangeOf } from '../../../domain/quiz/kinds/interval.ts';
import { writeAmount, writeNumber } from '../../../domain/quiz/number-text.ts';
import type { IntervalItem } from '../../../schemas/quiz.ts';
import type { BodyProps } from '../types.ts';

/** What is asked for and what earns half; "wider than 20 %" would read as a share of something. */
export const rangeTask = ({ widest, unit }: IntervalItem): string =>
  `Give a range that you are 90\u202f% sure holds the true value. A range wider than ${
    unit === '%' ? `${writeNumber(widest)} percentage points` : writeAmount(widest, unit)
  } earns half.`;

interface LineProps {
  item: IntervalItem;
  range: { low: number; high: number };
}

/** The range as a bar and the truth as a tick. Places are shares of the width, so words keep their size at any. */
function RangeLine({ item: { truth, unit }, range: { low, high } }: LineProps) {
  const from = Math.min(low, truth);
  const span = Math.max(high, truth) - from || 1;
  const place = (value: number) => 8 + (84 * (value - from)) / span;
  const per = (share: number) => `${share.toFixed(2)}%`;
  // Words begin or end at their mark near an edge, and so stay inside the drawing.
  const word = (value: number) => ({
    x: per(place(value)),
    'text-anchor': place(value) < 35 ? 'start' : place(value) > 65 ? 'end' : 'middle',
  });
  const range = `${writeNumber(low)} to ${writeAmount(high, unit)}`;
  const side = truth > high ? 'above' : truth < low ? 'below' : 'inside';
  return (
    <svg
      class="q-range"
      width="100%"
      height="84"
      role="img"
      aria-label={`Your range was ${range}. The truth, ${writeAmount(truth, unit)}, lies ${side} it.`}
    >
      <line class="ax" x1="0" x2="100%" y1="42" y2="42" />
      <rect
        class="yours"
        x={per(place(low))}
        y="37"
        width={per(Math.max(place(high) - place(low), 1))}
        height="10"
      />
      <line class="so" x1={per(place(truth))} x2={per(place(truth))} y1="24" y2="60" />
      <text y="16" {...word(truth)}>
        {writeAmount(truth, unit)}
      </text>
      <text y="78" {...word((low + high) / 2)}>
        You: {range}
      </text>
    </svg>
  );
}

/** The two ends of a range; afterwards the range and the truth on one line. */
export function Interval({ entry, item, need, draft, edit }: BodyProps<IntervalItem>) {
  const latest = entry.status === 'open' ? undefined : entry.answers.at(-1);
  if (latest) {
    const range = rangeOf(textsOf(latest.response));
    return range ? <RangeLine item={item} range={range} /> : null;
  }
  const typed = pairsOf(draft.chosen);
  const ends = { low: typed.get('low') ?? '', high: typed.get('high') ?? '' };
  return (
    <>
      <p class="small q-note">{rangeTask(item)}</p>
      <div class="q-ends">
        {(['low', 'high'] as const).map((end) => (
          <label class="q-num" key={end}>
            <span>{end === 'low' ? 'From' : 'To'}</span>
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              maxLength={40}
              aria-describedby={need}
              value={ends[end]}
              onInput={(event) => {
                const next = { ...ends, [end]: event.currentTarget.value };
                edit({ chosen: [`low:${next.low}`, `high:${next.high}`] });
              }}
            />
            <span>{item.unit}</span>
          </label>
        ))}
      </div>
    </>
  );
}
