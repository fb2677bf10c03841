import type { ComponentChildren } from 'preact';
import type { Attempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText, Run } from '../../../domain/case-study/case.ts';
import type { scoresOf } from '../../../domain/case-study/score.ts';
import { writeSeed } from '../../../domain/case-study/seed.ts';
import { verdictOf } from '../../../domain/case-study/verdict.ts';
import type { Compared } from './Policies.tsx';
import { leadOf, points } from './words.ts';

interface HeadlineProps {
  of: CaseText;
  attempt: Attempt;
  run: Run;
  scores: ReturnType<typeof scoresOf>;
  compared: Compared | undefined;
  /** Notes on the attempt: that the case has changed. */
  children?: ComponentChildren;
}

/** The marks of this run, each of 100, and how they make one. */
function Scores({ scores }: Pick<HeadlineProps, 'scores'>) {
  const { outcome, process, calibration, total } = scores;
  return (
    <div class="cd-scores">
      <dl>
        <div>
          <dt>Outcome of this run</dt>
          <dd>{points(outcome)}</dd>
        </div>
        <div>
          <dt>Process</dt>
          <dd>{points(process)}</dd>
        </div>
        <div>
          <dt>Calibration</dt>
          <dd>{calibration === undefined ? '–' : points(calibration)}</dd>
        </div>
        <div class="cd-total">
          <dt>Total</dt>
          <dd>{points(total)}</dd>
        </div>
      </dl>
      <p class="small">
        {calibration === undefined
          ? 'Each of 100. The total is half outcome and half process, as nothing was forecast.'
          : 'Each of 100. The total is 40 % outcome, 40 % process, 20 % calibration.'}{' '}
        Process marks what you did by what you could know.
      </p>
    </div>
  );
}

/** The verdict in words, decision quality apart from luck, with the scores beside it. */
export function Headline({ of, attempt, run, scores, compared, children }: HeadlineProps) {
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  const verdict =
    compared &&
    verdictOf(
      scores.outcome,
      (compared.series[0]?.records ?? []).map(({ outcome }) => outcome),
      compared.yours.of,
      compared.expert.of,
      compared.simple.map((each) => each.of),
    );
  return (
    <header class="cd-head">
      <div>
        <p class="label">
          {of.title} · debrief · attempt {attempt.number} · seed {writeSeed(attempt.seed)}
        </p>
        <h1>{verdict?.title ?? `Your run ended at ${points(scores.outcome)} of 100.`}</h1>
        <p class="lead">
          {compared && verdict
            ? leadOf(scores.outcome, verdict, compared.yours.of, compared.expert.of)
            : 'Whether that was the decisions or the luck, the re-runs tell in a moment.'}
        </p>
        <p class="vh" role="status">
          {verdict ? `The re-runs are done. ${verdict.title}` : ''}
        </p>
        {ending && (
          <p class="cd-ending">
            <b>{ending.title}.</b> {ending.text}
          </p>
        )}
        {children}
      </div>
      <Scores scores={scores} />
    </header>
  );
}
