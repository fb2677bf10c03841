import type { CaseText } from '../../../domain/case-study/case.ts';
import { latenessOf } from '../../../domain/case-study/lateness.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import { typeset } from '../exhibits/text.ts';
import { attemptHref } from '../address.ts';
import { describedBy } from './Followed.tsx';
import { Sign } from './icons.tsx';
import { latenessWords } from './words.ts';

interface EndingProps {
  of: CaseText;
  resumed: Resumed;
  onBegin: () => void;
}

/** The end of a run: what it came to, and the way to look back at it. */
export function Ending({ of, resumed, onBegin }: EndingProps) {
  const { run, attempt } = resumed;
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  const late = latenessOf(of, run);
  return (
    <>
      <section class="cp-sit" aria-labelledby="cp-scene">
        <p class="label">How it ended · {of.company}</p>
        <h1 id="cp-scene" tabIndex={-1} aria-describedby={describedBy(run)}>
          {ending?.title ?? 'The case is over'}
        </h1>
        {ending && <p>{typeset(ending.text)}</p>}
        {late && <p class="small">{latenessWords(of, late, true)}</p>}
      </section>
      <section class="next cp-next" aria-label="Next">
        <p class="next-h">
          <span>How it ended is not how well you decided</span>
        </p>
        <div class="next-b">
          <div>
            <h2>What was your hand, and what was luck?</h2>
            <p>
              Your choices meet 1,000 other draws of luck, beside an expert’s and two simple
              policies.
            </p>
          </div>
          <a class="btn pri" href={attemptHref(of.slug, 'debrief', attempt.last)}>
            Look back: decision and luck <Sign of="next" />
          </a>
        </div>
      </section>
      <div class="acts cp-again">
        <button type="button" class="btn" onClick={onBegin}>
          Begin another attempt
        </button>
        <span class="small">
          With new luck. To meet the same luck again, fork from a decision in the log.
        </span>
      </div>
    </>
  );
}
