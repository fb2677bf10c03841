import type { Dimension } from '../../domain/interview/score.ts';
import { scoreText } from './words.ts';

const box = { width: 220, height: 72, left: 6, right: 190, top: 8, bottom: 64 };
/** Scores drawn; earlier ones are in the table. */
const SHOWN = 12;

const y = (score: number): number => box.bottom - (score / 6) * (box.bottom - box.top);

function sentence({ title, self, friend, latest, average }: Dimension): string {
  const list = (scores: Dimension['self']) =>
    scores.map(({ score }) => scoreText(score)).join(', ');
  const parts = [
    self.length > 0 ? `your own scores ${list(self)}` : '',
    friend.length > 0 ? `scores of friends ${list(friend)}` : '',
    `latest ${scoreText(latest ?? 0)}, average ${scoreText(average ?? 0)} of 6`,
  ].filter(Boolean);
  return `${title}: ${parts.join('; ')}.`;
}

/** One group’s scores in the order they were given, against the lines of the gate. */
export function ScoreLine({ row }: { row: Dimension }) {
  const all = [...row.self, ...row.friend].sort((a, b) => a.at - b.at).slice(-SHOWN);
  const x = (index: number): number =>
    box.left + 8 + (index / Math.max(1, SHOWN - 1)) * (box.right - box.left - 16);
  const points = all.map((each, index) => ({ ...each, cx: x(index), cy: y(each.score) }));
  const path = (own: boolean): string =>
    points
      .filter(({ by }) => (by === '') === own)
      .map(({ cx, cy }) => `${cx.toFixed(1)} ${cy.toFixed(1)}`)
      .join('L');
  return (
    <svg
      class="iv-line"
      viewBox={`0 0 ${String(box.width)} ${String(box.height)}`}
      width={box.width}
      height={box.height}
      role="img"
      aria-label={sentence(row)}
    >
      <path class="base" d={`M${String(box.left)} ${String(y(0))}H${String(box.right)}`} />
      <path class="four" d={`M${String(box.left)} ${String(y(4))}H${String(box.right)}`} />
      <path class="three" d={`M${String(box.left)} ${String(y(3))}H${String(box.right)}`} />
      <text x={box.right + 6} y={y(4) + 1}>
        4
      </text>
      <text x={box.right + 6} y={y(3) + 8}>
        3
      </text>
      {path(false) && <path class="friend" d={`M${path(false)}`} />}
      {path(true) && <path class="own" d={`M${path(true)}`} />}
      {points.map(({ cx, cy, by, interview, question }) =>
        by === '' ? (
          <rect
            class="dot"
            key={`${interview} ${question}`}
            x={cx - 4}
            y={cy - 4}
            width="8"
            height="8"
          />
        ) : (
          <circle class="ring" key={`${interview} ${question} ${by}`} cx={cx} cy={cy} r="4.5" />
        ),
      )}
    </svg>
  );
}
