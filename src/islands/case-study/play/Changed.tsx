import type { CaseText } from '../../../domain/case-study/case.ts';
import { exhibitOf, sceneOf } from '../../../domain/case-study/case.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import { attemptHref, forkHref } from '../address.ts';

interface ChangedProps {
  of: CaseText;
  resumed: Resumed;
  onBegin: () => void;
}

/** What of an old action the case of today no longer has. */
function goneWords({ of, resumed }: ChangedProps): string {
  const { changed, run } = resumed;
  if (!changed) return '';
  const { action, why } = changed;
  if (action.kind === 'buy') {
    const exhibit = exhibitOf(of, action.exhibit);
    return exhibit
      ? `the evidence “${exhibit.name}” can no longer be bought at this point`
      : 'the evidence you bought next is no longer part of the case';
  }
  const scene = sceneOf(of, action.scene);
  if (!scene) return 'the scene you decided next is no longer part of the case';
  if (why === 'elsewhere')
    return `the story now goes another way: next comes “${sceneOf(of, run.scene)?.title ?? 'the end'}”, not “${scene.title}”`;
  const option = scene.options.find(({ id }) => id === action.option);
  return option
    ? `the option “${option.label}” is no longer open at this point`
    : `the option you chose in “${scene.title}” is no longer part of the case`;
}

/** The case was edited since this was played, so that the rest cannot be replayed. */
export function Changed(props: ChangedProps) {
  const { of, resumed, onBegin } = props;
  const { attempt, done, after, run } = resumed;
  const rest = attempt.steps.length - done;
  return (
    <section class="cp-changed" aria-labelledby="cp-changed">
      <div>
        <h2 id="cp-changed">The case changed here</h2>
        <p>
          Since you played attempt {attempt.number}, the case was edited, and {goneWords(props)}.
          What you did up to here still holds;{' '}
          {rest === 1 ? 'one later step' : `${rest} later steps`} can no longer be replayed. Nothing
          is lost: the attempt stays in your record as you played it.
        </p>
        <div class="acts">
          {run.scene === undefined ? (
            <a class="btn pri" href={attemptHref(of.slug, 'debrief', attempt.last)}>
              Look back: it now ends here
            </a>
          ) : (
            <a class="btn pri" href={forkHref(of.slug, after)}>
              Go on from here
            </a>
          )}
          <button type="button" class="btn" onClick={onBegin}>
            Begin anew
          </button>
        </div>
      </div>
    </section>
  );
}
