import type { Case } from '../../../domain/case-study/case.ts';
import { replayAttempt } from '../../../domain/case-study/attempts.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import { attemptHref } from '../address.ts';

interface OvertakenProps {
  of: Case;
  resumed: Resumed;
  /** Number of the attempt that an action here would begin. */
  next: number;
}

/** The attempt went on in another tab: this one stays where it is, says so and leads after it. */
export function Overtaken({ of, resumed, next }: OvertakenProps) {
  const { attempt, run } = resumed;
  const there = replayAttempt(of, attempt).run;
  const number = there.path.length + 1;
  const [where, go] =
    there.scene === undefined
      ? ['to its end', 'See how it ended']
      : there.path.length === run.path.length
        ? ['where evidence was bought', 'Go on with that evidence']
        : [`to decision ${number}`, `Go to decision ${number}`];
  return (
    <div class="cp-note" role="alert">
      <div>
        <p>
          This attempt went on in another tab, {where}. What you typed here is kept. Committing or
          buying here begins attempt {next}.
        </p>
        <a class="btn sm" href={attemptHref(of.slug, 'play', attempt.last)}>
          {go}
        </a>
      </div>
    </div>
  );
}
