import { lessonProgress } from '../../domain/progress/lessons.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts, record } from '../../stores/log.ts';
import { SaveLine } from '../progress/SaveLine.tsx';
import { useStored } from '../use-stored.ts';

interface Props {
  lesson: string;
  /** Hash of the lesson's present text. */
  wording: string;
}

const nothing: readonly Fact[] = [];
const says = {
  'not-started': 'Not marked yet.',
  reading: 'You are reading this lesson.',
  done: 'You marked this lesson as done.',
  skipped: 'You skipped this lesson.',
} as const;

/** Where a learner says that a lesson is done, skipped or open again: only they can know. */
export function LessonEnd({ lesson, wording }: Props) {
  const facts = useStored($facts, nothing);
  const progress = lessonProgress(facts, [{ slug: lesson, wording }]).get(lesson);
  const state = progress?.state ?? 'not-started';
  const closed = state === 'done' || state === 'skipped';
  const label = 'Your progress in this lesson';
  // Without a script there is nothing to press.
  if (facts === nothing)
    return (
      <section class="lesson-end" aria-label={label}>
        <p class="ui">Your progress is kept by a script in this browser, and nowhere else.</p>
      </section>
    );
  return (
    <section class="lesson-end" aria-label={label}>
      <p class="ui" role="status">
        {says[state]}
        {progress?.changed && ' Its text has changed since; nothing of yours is lost.'}
      </p>
      <div class="acts">
        {(!closed || progress?.changed) && (
          <button
            type="button"
            class="btn"
            onClick={() => record({ kind: 'finished', lesson, wording })}
          >
            {progress?.changed ? 'I have read the changes' : 'Mark as done'}
          </button>
        )}
        {closed ? (
          <button type="button" class="btn sm" onClick={() => record({ kind: 'reopened', lesson })}>
            Open it again
          </button>
        ) : (
          <button type="button" class="btn sm" onClick={() => record({ kind: 'skipped', lesson })}>
            Skip it
          </button>
        )}
        <SaveLine />
      </div>
    </section>
  );
}
