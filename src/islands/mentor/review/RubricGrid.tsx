import { rubricLevels } from '../../../domain/case-study/case.ts';
import { missingMarks } from '../../../domain/mentor/review.ts';
import type { RubricSheet } from '../../../domain/mentor/rubric-sheet.ts';
import { countOf } from '../../count-of.ts';
import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';

type Criterion = RubricSheet['first'][number];

/** A level in words: “3 Proficient”. */
export const levelWords = (level: number): string =>
  `${String(level)} ${rubricLevels[level - 1] ?? ''}`;

/** One criterion: four anchors of which one is chosen, and the comments on it. */
function Row({ criterion, review }: { criterion: Criterion; review: ReviewHandle }) {
  const { id, title, asks, levels } = criterion;
  const mark = review.draft.marks.get(id);
  return (
    <div class="mr-crit" role="radiogroup" aria-labelledby={`mr-crit-${id}`}>
      <div class="mr-cr">
        <h3 id={`mr-crit-${id}`}>{title}</h3>
        <p>{asks}</p>
        <p class="mr-mark">
          {mark === undefined ? (
            'Not marked yet'
          ) : (
            <>
              <b>{levelWords(mark)}</b>
              <button
                type="button"
                class="mr-clear"
                onClick={(event) => {
                  // The button goes with the mark.
                  event.currentTarget
                    .closest('.mr-crit')
                    ?.querySelector<HTMLElement>('input')
                    ?.focus();
                  review.mark(id, 0);
                }}
              >
                Clear<span class="vh"> the mark of {title}</span>
              </button>
            </>
          )}
        </p>
      </div>
      {levels.map((anchor, at) => (
        <label class="mr-lv" key={at}>
          <input
            type="radio"
            name={`mr-mark-${id}`}
            checked={mark === at + 1}
            onChange={() => {
              review.mark(id, at + 1);
            }}
          />
          <span>
            <i>{levelWords(at + 1)}</i> {anchor}
            {mark === at + 1 && <em>your mark</em>}
          </span>
        </label>
      ))}
      <Remarks review={review} about={`criterion:${id}`} noun="this criterion" place={title} />
    </div>
  );
}

/** What has no mark yet, of the criteria that are looked at first. */
export function unmarked({ first }: RubricSheet, review: ReviewHandle): string {
  const missing = missingMarks(first, review.draft);
  return missing.length === 0
    ? ''
    : `Not marked yet: ${missing.map(({ title }) => title).join(', ')}.`;
}

/** The rubric of a case: those criteria first that the assignment looks at, then the mentor’s own. */
export function RubricGrid({ sheet, review }: { sheet: RubricSheet; review: ReviewHandle }) {
  const { first, others, own } = sheet;
  const marked = first.length - missingMarks(first, review.draft).length;
  return (
    <section class="mr-rubric" aria-labelledby="mr-rubric">
      <h2 class="mr-h" id="mr-rubric">
        Rubric, {marked} of {first.length} marked
      </h2>
      <p class="small">
        Mark what was written and said, not how the run ended: chance has no place in it.
        {others.length > 0 && ' The criteria your assignment looks at come first.'}
      </p>
      <div class="mr-grid">
        <div class="mr-heads" aria-hidden="true">
          <span>Criterion</span>
          {rubricLevels.map((_, at) => (
            <span key={at}>{levelWords(at + 1)}</span>
          ))}
        </div>
        {first.map((criterion) => (
          <Row key={criterion.id} {...{ criterion, review }} />
        ))}
      </div>
      {others.length > 0 && (
        <details class="mr-fold">
          <summary>The other {countOf(others.length, 'criterion', 'criteria')} of the case</summary>
          <div class="mr-grid">
            {others.map((criterion) => (
              <Row key={criterion.id} {...{ criterion, review }} />
            ))}
          </div>
        </details>
      )}
      <OwnCriteria own={own} review={review} />
      <p class="small" role="status">
        {unmarked(sheet, review)}
      </p>
    </section>
  );
}

/** Criteria that the mentor added to the assignment: they have no levels. */
export function OwnCriteria({ own, review }: { own: RubricSheet['own']; review: ReviewHandle }) {
  if (own.length === 0) return null;
  return (
    <div class="mr-own">
      <p class="label">Your own criteria have no levels: they take comments only</p>
      {own.map(({ about, title }) => (
        <div key={about}>
          <h3>{title}</h3>
          <Remarks review={review} about={about} noun="this criterion" place={title} />
        </div>
      ))}
    </div>
  );
}
