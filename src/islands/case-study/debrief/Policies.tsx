import type { CaseText } from '../../../domain/case-study/case.ts';
import type { RerunRecord } from '../../../domain/case-study/reruns.ts';
import { writeSeed } from '../../../domain/case-study/seed.ts';
import { download } from '../../progress/download.ts';
import { Mirror } from './Mirror.tsx';
import type { Named } from './MirrorLabels.tsx';
import { csvOf } from './series-csv.ts';
import { RERUNS } from './use-series.ts';
import { Wait } from './Wait.tsx';
import { mirrorTitle, percent, points, thousands } from './words.ts';

/** The four policies of the mirror once all are re-run. */
export interface Compared {
  readonly yours: Named;
  readonly expert: Named;
  readonly simple: readonly [Named, Named];
  readonly series: readonly { readonly key: string; readonly records: readonly RerunRecord[] }[];
}

interface PoliciesProps {
  of: CaseText;
  seed: number;
  outcome: number;
  settled: number;
  compared: Compared | undefined;
  told: string;
  count: number;
}

/** What the picture shows, in numbers. */
function Numbers({ of, all }: { of: CaseText; all: readonly Named[] }) {
  const { endings } = of.simulation;
  return (
    <details class="cd-more">
      <summary>Show as a table</summary>
      <div class="tscroll" role="region" aria-label="Re-runs by policy" tabIndex={0}>
        <table>
          <caption>
            Outcome over {thousands(RERUNS)} re-runs, points of 100, and share of re-runs by ending
          </caption>
          <thead>
            <tr>
              <th scope="col">Policy</th>
              {['Mean', '10th', 'Median', '90th', 'Below 50'].map((head) => (
                <th key={head} scope="col" class="r">
                  {head}
                </th>
              ))}
              {endings.map(({ id, title }) => (
                <th key={id} scope="col" class="r">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ name, of: { mean, p10, median, p90, losing, endings: shares } }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="r">{mean.toFixed(1)}</td>
                <td class="r">{points(p10)}</td>
                <td class="r">{points(median)}</td>
                <td class="r">{points(p90)}</td>
                <td class="r">{percent(losing)}</td>
                {endings.map(({ id }) => (
                  <td key={id} class="r">
                    {percent(shares[id] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How to read the mirror: what is drawn anew and what stays. */
function Note({ of, seed, settled, compared }: PoliciesProps) {
  return (
    <aside class="cd-note" aria-label="How to read this">
      <h3>How to read this</h3>
      <p>
        A result is one draw. A policy is the whole shape. Programs are reviewed on results, so it
        is easy to learn the wrong lesson from one good run.
      </p>
      <p>
        Each re-run draws chance anew, and the hidden facts you had not settled.{' '}
        {settled > 0
          ? `What your evidence showed (${String(settled)} of ${String(of.simulation.hidden.length)} hidden facts) stays true, also what it showed late.`
          : 'Your evidence settled none of them, so all vary.'}{' '}
        Where a re-run meets a scene you never saw, chance decides for you.
      </p>
      <p class="small">
        Series {writeSeed(seed)}, the same luck for every policy.
        {compared && (
          <button
            type="button"
            class="cd-link"
            onClick={() =>
              download(
                {
                  name: `${of.slug}-${writeSeed(seed)}-reruns.csv`,
                  text: csvOf(compared.series),
                },
                'text/csv',
              )
            }
          >
            Download the re-runs (CSV)
          </button>
        )}
      </p>
    </aside>
  );
}

/** The mirror: what the learner's policy gives over many draws of chance, beside the expert's. */
export function Policies(props: PoliciesProps) {
  const { of, outcome, compared, told, count } = props;
  return (
    <section class="cd-main" aria-labelledby="cd-mirror">
      <figure class="cd-fig">
        <h2 id="cd-mirror">
          {compared
            ? mirrorTitle(compared.yours.of, compared.expert.of)
            : `${thousands(RERUNS)} re-runs of your policy, and of the expert’s`}
        </h2>
        <p class="ui">
          {thousands(RERUNS)} re-runs of each policy, by outcome, 0 to 100. Only chance differs
          between them.
        </p>
        {compared ? (
          <>
            <Mirror
              id="cd-m"
              upper={compared.yours}
              lower={compared.expert}
              run={outcome}
              strips={compared.simple}
            />
            <figcaption>
              <b>Left of the dotted line, shaded: re-runs that end below 50.</b> Bars above the axis
              are yours, hatched bars below it the expert’s. Lines under them are two simple
              policies: the middle eight in ten of their re-runs, with the median.
            </figcaption>
            <Numbers of={of} all={[compared.yours, compared.expert, ...compared.simple]} />
          </>
        ) : (
          <Wait what={told} count={count} />
        )}
      </figure>
      <Note {...props} />
    </section>
  );
}
