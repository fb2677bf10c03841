import type { Attempt } from '../../../domain/case-study/attempts.ts';
import { exhibitOf, type CaseText } from '../../../domain/case-study/case.ts';
import { factBefore, type TimelineRow } from '../../../domain/case-study/debrief.ts';
import { forkHref } from '../address.ts';
import { Arcs } from './Arcs.tsx';
import { Changes } from './Changes.tsx';
import { capital } from '../wording.ts';
import { countOf, percent } from './words.ts';

interface TimelineProps {
  of: CaseText;
  attempt: Attempt;
  rows: readonly TimelineRow[];
}

/** What the learner met before the decision of a row: what came due, what happened on arrival, what was bought. */
function Before({ of, row }: { of: CaseText; row: TimelineRow }) {
  return (
    <>
      {row.due.map((each) => (
        <div key={each.tell} class="cd-due">
          <p>
            {each.from > 0 && (
              <b>
                Because of decision {each.from}, “{each.because}”:{' '}
              </b>
            )}
            {each.tell}
          </p>
          <Changes of={of} change={each.change} />
        </div>
      ))}
      {row.arrived.map(({ tell, change, p }, at) => (
        <div key={at} class={p === undefined ? undefined : 'cd-fell'}>
          <p>
            {p !== undefined && <b>Chance, {percent(p)}: </b>}
            {tell === '' ? 'For the weeks the program was late:' : tell}
          </p>
          <Changes of={of} change={change} />
        </div>
      ))}
      {row.bought.map(({ exhibit, change }) => (
        <div key={exhibit}>
          <p>
            Bought: <b>{exhibitOf(of, exhibit)?.name ?? exhibit}</b>
          </p>
          <Changes of={of} change={change} />
        </div>
      ))}
    </>
  );
}

function Row({ of, attempt, row }: Omit<TimelineProps, 'rows'> & { row: TimelineRow }) {
  const isEnd = row.scene === undefined;
  return (
    <li class={isEnd ? 'cd-row is-end' : 'cd-row'}>
      <p class="label">
        {isEnd ? 'End' : `Decision ${String(row.number)}`}
        {row.week && <span>{row.week}</span>}
      </p>
      <div>
        <h3>{isEnd ? 'What came due at the end' : row.title}</h3>
        <Before of={of} row={row} />
        {!isEnd && (
          <p class="cd-chose">
            You chose: <b>{row.option}</b>
          </p>
        )}
        <Changes of={of} change={row.now} />
        {row.chance.map(({ tell, change, p }) => (
          <div key={tell} class="cd-fell">
            <p>
              <b>Fell this way with {percent(p ?? 0)}: </b>
              {tell}
            </p>
            <Changes of={of} change={change} />
          </div>
        ))}
      </div>
      {!isEnd && (
        <a class="cd-fork" href={forkHref(of.slug, factBefore(attempt, row.number))}>
          Fork here<span class="vh">, before decision {row.number}</span>
        </a>
      )}
    </li>
  );
}

/** The heading: how many choices came back later, and how many draws of chance there were. */
function titleOf(rows: readonly TimelineRow[]): string {
  const causes = new Set(rows.flatMap(({ due }) => due.map(({ from }) => from)));
  causes.delete(0);
  if (causes.size === 0) return 'Every choice was paid for at once, none came back later';
  return causes.size === 1
    ? 'One choice came back later'
    : `${capital(countOf(causes.size, 'choice'))} came back later`;
}

/** What led to what: each decision with its effects at once, later, and by chance. */
export function Timeline({ of, attempt, rows }: TimelineProps) {
  const hasEnd = (row: TimelineRow) =>
    row.scene !== undefined || row.due.length + row.arrived.length > 0;
  return (
    <section class="cd-sec" aria-labelledby="cd-timeline">
      <h2 id="cd-timeline">{titleOf(rows)}</h2>
      <p class="small">
        Triangles that point up mean better. All numbers are true values, also those you could not
        see.
      </p>
      <Arcs of={of} rows={rows} />
      <ol class="cd-rows">
        {rows.filter(hasEnd).map((row) => (
          <Row key={row.number} of={of} attempt={attempt} row={row} />
        ))}
      </ol>
    </section>
  );
}
