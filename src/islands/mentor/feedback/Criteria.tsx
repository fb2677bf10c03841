import { rubricLevels } from '../../../domain/case-study/case.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { commentsAbout } from '../../../domain/mentor/feedback-view.ts';
import type { Assignment, CaseWork, Feedback } from '../../../domain/mentor/message.ts';
import { Comments, type Resolving } from './Comments.tsx';
import { useRubric } from './use-mentor-sheet.ts';

interface CriteriaProps {
  feedback: Feedback;
  work: CaseWork;
  catalog: Catalog;
  assignment: Assignment | undefined;
  resolving: Resolving;
}

/** A criterion that was marked or commented on. */
interface Shown {
  readonly about: string;
  readonly title: string;
  readonly asks?: string;
  /** 1 to 4; absent without a mark. */
  readonly level?: number;
  /** What that level looks like. */
  readonly anchor?: string;
}

/** Criteria of the case and of the mentor’s own that the feedback says something about, in their order. */
function shownCriteria(
  { feedback, work, catalog, assignment }: Omit<CriteriaProps, 'resolving'>,
  rubric: ReturnType<typeof useRubric>,
): Shown[] {
  const marks = new Map(feedback.marks);
  const titled = catalog.cases.find(({ slug }) => slug === work.case)?.criteria ?? [];
  const known: Shown[] = titled.map(({ id, title }) => {
    const full = rubric?.find((each) => each.id === id);
    const level = marks.get(id);
    const anchor = level === undefined ? undefined : full?.levels[level - 1];
    return {
      about: `criterion:${id}`,
      title,
      ...(full && { asks: full.asks }),
      ...(level !== undefined && { level }),
      ...(anchor !== undefined && { anchor }),
    };
  });
  const own: Shown[] = (assignment?.own ?? []).map((title, at) => ({
    about: `own:${String(at)}`,
    title,
  }));
  // A criterion that the case no longer has keeps its mark.
  const gone: Shown[] = [...marks]
    .filter(([id]) => !titled.some((each) => each.id === id))
    .map(([id, level]) => ({ about: `criterion:${id}`, title: id, level }));
  return [...known, ...own, ...gone].filter(
    ({ about, level }) => level !== undefined || commentsAbout(feedback, about).length > 0,
  );
}

/** Places that the criteria of a feedback stand for. */
export const criteriaPlaces = ({ marks, comments }: Feedback): string[] => [
  ...marks.map(([id]) => `criterion:${id}`),
  ...comments.map(({ about }) => about).filter((about) => /^(?:criterion|own):/.test(about)),
];

const Level = ({ level }: { level: number }) => (
  <p class="fd-level">
    <span class="fd-band" aria-hidden="true">
      {rubricLevels.map((name, at) => (
        <i key={name} class={at < level ? 'on' : undefined} />
      ))}
    </span>
    <b>{rubricLevels[level - 1]}</b>
    <span class="num">
      {level} of {rubricLevels.length}
    </span>
  </p>
);

/** Marks by criterion with what their level looks like, and what was said about each. */
export function Criteria(props: CriteriaProps) {
  const { feedback, work, resolving } = props;
  const rubric = useRubric(work.case);
  const shown = shownCriteria(props, rubric);
  if (shown.length === 0) return null;
  return (
    <section class="fd-sec" aria-labelledby="fd-criteria">
      <h2 id="fd-criteria">Against the rubric</h2>
      {shown.map(({ about, title, asks, level, anchor }) => (
        <section class="wk-row fd-criterion" key={about} aria-label={title}>
          <div>
            <h3>{title}</h3>
            {asks && <p class="small">{asks}</p>}
            {level === undefined ? (
              <p class="small">No mark; comments only.</p>
            ) : (
              <Level level={level} />
            )}
            {anchor && <p class="fd-anchor">{anchor}</p>}
          </div>
          <Comments comments={commentsAbout(feedback, about)} {...resolving} />
        </section>
      ))}
    </section>
  );
}
