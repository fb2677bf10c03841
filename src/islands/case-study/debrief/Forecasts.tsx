import { cameTrueIn, type RerunRecord } from '../../../domain/case-study/reruns.ts';
import type { Forecast } from '../../../domain/case-study/score.ts';
import { countOf, percent, thousands } from './words.ts';

interface ForecastsProps {
  forecasts: readonly Forecast[];
  brier: number | undefined;
  /** Re-runs of the learner's policy under what was known at a scene, once they are there. */
  recordsAt: (scene: string) => readonly RerunRecord[] | undefined;
}

/** The Brier score of always saying 50 %. */
const EVEN = 0.25;

const each = (count: number): string => (count === 1 ? '' : 'each time ');

/** What these few forecasts scored, as the score is shown: they are too few to say how somebody forecasts. */
export function titleOf(brier: number, count: number): string {
  const these = count === 1 ? 'This one forecast' : `These ${countOf(count, 'forecast')}`;
  const shown = Math.round(brier * 100) / 100;
  if (shown === EVEN) return `${these} scored as saying 50\u202f% ${each(count)}would have`;
  return `${these} scored ${shown < EVEN ? 'better' : 'worse'} than saying 50\u202f% ${each(count)}would have`;
}

/** Each forecast, what happened, and how often it comes true: one run cannot tell whether a forecast was good. */
export function Forecasts({ forecasts, brier, recordsAt }: ForecastsProps) {
  if (brier === undefined) return null;
  return (
    <section class="cd-sec" aria-labelledby="cd-forecasts">
      <h2 id="cd-forecasts">{titleOf(brier, forecasts.length)}</h2>
      <p class="small">
        Brier score {brier.toFixed(2)}: the mean squared distance between what you said and what
        happened. 0 is best, always saying 50 % gives 0.25. It is the mean of{' '}
        {countOf(forecasts.length, 'forecast')}, so luck moves it a lot; how often each came true in
        re-runs under what you knew then is the fairer judge.
      </p>
      <table class="cd-fc" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {['How probable is it?', 'You said', 'What happened', 'In re-runs'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {forecasts.map(({ scene, question, said, cameTrue }) => {
            const records = recordsAt(scene);
            const often = records && cameTrueIn(records, scene);
            return (
              <tr key={scene} role="row">
                <th role="rowheader" scope="row">
                  {question}
                </th>
                <td role="cell" class="mono" data-l="You said">
                  {percent(said)}
                </td>
                <td role="cell" data-l="What happened">
                  {cameTrue ? 'It came true' : 'It did not'}
                </td>
                <td role="cell" data-l="In re-runs">
                  {often
                    ? `True in ${thousands(often.times)} of ${thousands(often.met)}`
                    : 'counting'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
