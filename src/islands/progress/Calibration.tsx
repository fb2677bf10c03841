import type { ConfidenceBand, OwnCalibration } from '../../domain/progress/own-calibration.ts';
import { FEWEST_FOR_ADVICE } from '../../domain/progress/own-calibration.ts';

interface Props {
  own: OwnCalibration;
  /** Number and title of a lesson. */
  nameOf: (slug: string) => string;
}

const percent = (share: number) => `${Math.round(share * 100)}\u202f%`;

const advice: Record<OwnCalibration['verdict'], string> = {
  few: '',
  'too-sure':
    'You are surer than you are right. Before you say 80 % or more, name one way the answer could be wrong.',
  'too-careful':
    'You are right more often than you say. Where you can state the reason, say a higher number.',
  fits: 'What you say and what comes true agree, as far as so few answers can show.',
};

const wide = { width: 600, height: 360, left: 44, right: 560, top: 16, bottom: 316, size: 'wid' };
const narrow = { width: 320, height: 320, left: 40, right: 296, top: 16, bottom: 272, size: 'nar' };

/** A reliability diagram of the learner's own answers: the diagonal is as sure as right, whiskers are 95 % intervals. */
function Diagram({
  bands,
  box,
  label,
}: {
  bands: readonly ConfidenceBand[];
  box: typeof wide;
  label: string;
}) {
  const x = (share: number) => box.left + share * (box.right - box.left);
  const y = (share: number) => box.bottom - share * (box.bottom - box.top);
  return (
    <svg
      class={`ch ${box.size}`}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
    >
      <path class="own-below" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}V${y(0)}Z`} />
      <path class="ax" d={`M${box.left} ${y(0)}H${box.right}M${box.left} ${y(0)}V${y(1)}`} />
      <path class="own-even" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      {[0, 0.5, 1].map((share) => (
        <>
          <text class="v" x={box.left - 8} y={y(share) + 4} text-anchor="end">
            {share * 100}
          </text>
          <text class="v" x={x(share)} y={box.bottom + 18} text-anchor="middle">
            {share * 100}
          </text>
        </>
      ))}
      <text x={(box.left + box.right) / 2} y={box.bottom + 38} text-anchor="middle">
        how sure you said you were, %
      </text>
      <text class="an" x={x(0.28)} y={y(0.07)} text-anchor="middle">
        too sure
      </text>
      <text class="an" x={box.left + 12} y={y(0.9)}>
        right, % of answers
      </text>
      {bands.length > 1 && (
        <path
          class="own-line"
          d={`M${bands.map(({ said, right, answers }) => `${x(said)} ${y(right / answers)}`).join('L')}`}
        />
      )}
      {bands.map(({ said, right, answers, low, high }) => (
        <g key={said}>
          <path class="ax" d={`M${x(said)} ${y(low)}V${y(high)}`} />
          <rect class="f1" x={x(said) - 5} y={y(right / answers) - 5} width="10" height="10" />
          <text
            class="v"
            x={x(said) + (said > 0.9 ? -9 : 9)}
            y={y(right / answers) + 15}
            text-anchor={said > 0.9 ? 'end' : 'start'}
          >
            {box === wide && 'n '}
            {answers}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** How sure the learner is against how often they are right, in a picture, a table and a sentence. */
export function Calibration({ own, nameOf }: Props) {
  const { answers, bands, topics, verdict } = own;
  if (answers === 0)
    return (
      <div class="empty">
        <div>
          <p>
            Nothing yet. Every quiz asks how sure you are; from {FEWEST_FOR_ADVICE} answers on, this
            says what that is worth.
          </p>
        </div>
      </div>
    );
  const label = `Your calibration. ${bands.map(({ said, right, answers: n }) => `Said ${percent(said)}: right in ${right} of ${n}.`).join(' ')}`;
  return (
    <>
      <p class="small">
        {answers} first {answers === 1 ? 'answer' : 'answers'} with a confidence. Bars are 95 %
        intervals: wide means too few to tell.
      </p>
      <Diagram bands={bands} box={wide} label={label} />
      <Diagram bands={bands} box={narrow} label={label} />
      <output class="own-says">
        {verdict === 'few'
          ? `${answers} of the ${FEWEST_FOR_ADVICE} answers needed before this can say anything about you.`
          : advice[verdict]}{' '}
        {own.brier !== undefined &&
          `Your Brier score is ${own.brier.toFixed(2)}; always saying 50 % gives 0.25, and lower is better.`}
      </output>
      <div class="tscroll own-topics" role="region" aria-label="By lesson" tabIndex={0}>
        <table>
          <caption>By lesson: how far confidence runs ahead of being right</caption>
          <thead>
            <tr>
              <th scope="col">Lesson</th>
              <th scope="col" class="r">
                Answers
              </th>
              <th scope="col" class="r">
                Ahead by
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ lesson, answers: n, gap }) => (
              <tr key={lesson}>
                <th scope="row">{nameOf(lesson)}</th>
                <td class="r">{n}</td>
                <td class="r">
                  {Math.round(gap * 100)
                    .toString()
                    .replace('-', '−')}{' '}
                  points
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>Show as a table</summary>
        <div class="tscroll" role="region" aria-label="Calibration" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">You said</th>
                <th scope="col" class="r">
                  Answers
                </th>
                <th scope="col" class="r">
                  Right
                </th>
                <th scope="col" class="r">
                  95 % interval
                </th>
              </tr>
            </thead>
            <tbody>
              {bands.map((band) => (
                <tr key={band.said}>
                  <th scope="row">{percent(band.said)}</th>
                  <td class="r">{band.answers}</td>
                  <td class="r">{band.right}</td>
                  <td class="r">
                    {percent(band.low)} to {percent(band.high)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
