import { gradeNames, intervalWords } from './words.ts';

interface Props {
  /** Days each grade would set; undefined while cramming. */
  intervals: readonly number[] | undefined;
  onGrade: (grade: number) => void;
}

/** The four grades, each with when the card would come next. */
export function Grades({ intervals, onGrade }: Props) {
  return (
    <>
      <h3 id="fc-how">How well did you recall it?</h3>
      <div class="fc-grades" role="group" aria-labelledby="fc-how">
        {gradeNames.map((name, at) => (
          <button
            type="button"
            key={name}
            onClick={() => {
              onGrade(at + 1);
            }}
          >
            {name}{' '}
            <small>
              {intervals ? intervalWords(intervals[at] ?? 0) : 'no change'}
              <kbd aria-hidden="true">{at + 1}</kbd>
            </small>
          </button>
        ))}
      </div>
    </>
  );
}
