import type { CaseText } from '../../../domain/case-study/case.ts';
import type { Parting } from '../../../domain/case-study/parting.ts';
import { lessonAfter } from '../../../domain/case-study/parting.ts';
import { beginHref } from '../address.ts';

/** Real events, sources and lessons behind a case. */
export function Sources({ of }: { of: CaseText }) {
  const named = new Set(of.incidents.map(({ source }) => source));
  const others = Object.entries(of.sources).filter(([id]) => !named.has(id));
  return (
    <section class="cd-sec cd-sources" aria-labelledby="cd-sources">
      <h2 id="cd-sources">The company is invented, the events behind it are not</h2>
      <div class="cd-split">
        <ul class="cd-events">
          {of.incidents.map(({ source, shows }) => {
            const found = of.sources[source];
            return (
              <li key={source}>
                <p>{shows}</p>
                {found && (
                  <p class="small">
                    <a href={found.href}>{found.title}</a> ({found.by})
                  </p>
                )}
              </li>
            );
          })}
        </ul>
        <div>
          {others.length > 0 && (
            <>
              <h3>Sources of the expert’s reasons</h3>
              <ul class="cd-list">
                {others.map(([id, { title, by, href }]) => (
                  <li key={id}>
                    <a href={href}>{title}</a> ({by})
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>Lessons that prepare for this case</h3>
          <ul class="cd-list">
            {of.lessons.map(({ title, href }) => (
              <li key={title}>{href ? <a href={href}>{title}</a> : `${title} (to come)`}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

const arrow = 'M1.5 8h12M9 3.5 13.5 8 9 12.5';

/**
 * The one thing to do next: the lesson tied to the costliest decision (the first of several alike that has one), or
 * another draw of luck.
 */
export function Next({
  of,
  last,
  worst,
}: {
  of: CaseText;
  /** Id of the attempt’s last fact. */
  last: string;
  worst: readonly Parting[];
}) {
  const from = worst.find(({ scene }) => lessonAfter(of, scene));
  const lesson = from && lessonAfter(of, from.scene);
  const again = beginHref(of.slug);
  return (
    <>
      <section class="next cd-next" aria-label="Next">
        <div class="next-h">
          <span>{from ? `Next, from decision ${String(from.number)}` : 'Next'}</span>
          {!lesson && <span>{of.minutes} min</span>}
        </div>
        <div class="next-b">
          <div>
            <h2>{lesson ? lesson.title : 'Play it again with new luck'}</h2>
            <p>
              {from
                ? `The lesson nearest to “${from.title}”, which cost you most${worst.length > 1 ? ', with another' : ''}. Read it, then play the case with new luck.`
                : 'A policy shows over several draws. Hidden facts and chance fall anew.'}
            </p>
          </div>
          <a class="btn pri" href={lesson?.href ?? again}>
            {lesson ? 'Read the lesson' : 'Play with a new seed'}
            <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
              <path d={arrow} />
            </svg>
          </a>
        </div>
      </section>
      <div class="acts cd-acts">
        {lesson && (
          <a class="btn" href={again}>
            Play again, new seed
          </a>
        )}
        <a class="btn" href={`/cases/${of.slug}/`}>
          All attempts at this case
        </a>
        <a class="btn" href={`/hand-in/#case=${of.slug}&at=${encodeURIComponent(last)}`}>
          Hand it in to a mentor
        </a>
        <button
          type="button"
          class="btn"
          onClick={() => {
            print();
          }}
        >
          Print the debrief
        </button>
      </div>
    </>
  );
}
