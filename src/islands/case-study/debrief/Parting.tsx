import type { Attempt } from '../../../domain/case-study/attempts.ts';
import { exhibitOf, type CaseText } from '../../../domain/case-study/case.ts';
import { matters, type Difference } from '../../../domain/case-study/distribution.ts';
import { costless, costliest, type Parting } from '../../../domain/case-study/parting.ts';
import { Said } from './Said.tsx';
import { capital } from '../wording.ts';
import { countOf, decisionsWords, doubtWords, intervalWords, signed } from './words.ts';

interface PartingsProps {
  of: CaseText;
  attempt: Attempt;
  partings: readonly Parting[];
  /** Against the expert's choice, by scene, as far as it is counted. */
  costs: ReadonlyMap<string, Difference>;
}

/** A bar to the left for a cost, to the right for a gain, from a line that is the expert. */
function CostBar({ mean, most }: { mean: number; most: number }) {
  const isNothing = Math.abs(mean) < 0.05;
  const length = Math.max(1.5, (Math.abs(mean) / most) * 66);
  return (
    <svg class="cd-bar" width="144" height="14" viewBox="0 0 144 14" aria-hidden="true">
      <path class="cd-zero" d="M72 0V14" />
      {isNothing ? (
        <rect class="is-gain" x="69" y="4" width="6" height="6" />
      ) : (
        <rect
          class={mean < 0 ? 'is-cost' : 'is-gain'}
          x={mean < 0 ? 72 - length : 72}
          y="3"
          width={length}
          height="8"
        />
      )}
    </svg>
  );
}

function Against({ cost, most }: { cost: Difference | undefined; most: number }) {
  if (!cost) return <span class="cd-pending">counting</span>;
  return (
    <>
      <span class="mono">
        {signed(cost.mean)} <small>{intervalWords(cost)}</small>
      </span>
      <CostBar mean={cost.mean} most={most} />
      {doubtWords(cost) !== '' && <span class="small">{doubtWords(cost)}</span>}
    </>
  );
}

/** The finding of the table, as its heading. */
export function titleOf({ partings, costs }: Pick<PartingsProps, 'partings' | 'costs'>): string {
  if (costs.size < partings.length) return 'Where the policies part';
  const worst = costliest(partings, costs);
  const [first] = worst;
  if (first) {
    const each = worst.length > 1 ? ' each' : '';
    const size = Math.abs(costs.get(first.scene)?.mean ?? 0).toFixed(1);
    return `${capital(decisionsWords(worst))} cost you most: ${size} points of 100${each}`;
  }
  if (partings.every(({ same }) => same)) return 'You and the expert never parted';
  return [...costs.values()].some((cost) => cost.mean < 0 && matters(cost))
    ? 'No decision cost you more than chance could explain'
    : 'No decision cost you half a point';
}

/** What was said at each decision that parts from the expert's; the others fold away. Paper has only what cost points. */
function SaidAll({ of, attempt, partings, costs }: PartingsProps) {
  const apart = partings.filter(({ same }) => !same);
  const alike = partings.filter(({ same }) => same);
  const free = costless(partings, costs);
  const said = (each: Parting) => (
    <Said
      key={each.scene}
      {...{ of, attempt }}
      parting={each}
      {...(free.includes(each) && { class: 'is-free' })}
    />
  );
  const costly = apart.some((each) => !free.includes(each));
  return (
    <>
      {apart.length > 0 && (
        <>
          <h3 class={costly ? 'cd-saidh' : 'cd-saidh is-free'}>
            What you said at the time, and what an expert saw
          </h3>
          <div class="cd-two">{apart.map(said)}</div>
        </>
      )}
      {free.length > 0 && (
        <p class="small cd-free">
          {capital(decisionsWords(free))} cost no points; what you said there is left out on paper.
        </p>
      )}
      {alike.length > 0 && (
        <details class="cd-more">
          <summary>
            {capital(countOf(alike.length, 'decision'))} as the expert takes{' '}
            {alike.length === 1 ? 'it' : 'them'}
          </summary>
          <div class="cd-two">{alike.map(said)}</div>
        </details>
      )}
    </>
  );
}

/** Decision by decision: you, the expert, and what the difference is worth over all re-runs. */
export function Partings(props: PartingsProps) {
  const { of, partings, costs } = props;
  const most = Math.max(2, ...[...costs.values()].map(({ mean }) => Math.abs(mean)));
  return (
    <section class="cd-sec" aria-labelledby="cd-parting">
      <h2 id="cd-parting">{titleOf(props)}</h2>
      <p class="small">
        Against expert: mean outcome of your policy less that of your policy with the expert’s
        choice at this place, with the evidence you then had, all else as you played it and under
        the same luck. What you learnt later is drawn anew. A bar to the left is a cost; ± is the 95
        % interval of the mean over the re-runs.
      </p>
      <table class="cd-parts" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {['No.', 'Decision', 'You', 'Expert', 'Against expert, points'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {partings.map((each) => (
            <tr key={each.scene} role="row" class={each.same ? 'is-same' : undefined}>
              <td role="cell" class="mono">
                {each.number}
              </td>
              <th role="rowheader" scope="row">
                {each.title}
              </th>
              <td role="cell" data-l="You">
                {each.yours.label}
              </td>
              <td role="cell" data-l="Expert">
                {each.same
                  ? 'The same'
                  : each.experts === each.yours
                    ? 'The same'
                    : each.experts.label}
                {each.buys.length > 0 &&
                  `, after buying: ${each.buys.map((id) => exhibitOf(of, id)?.name ?? id).join('; ')}`}
              </td>
              <td role="cell" class="cd-against" data-l="Against expert">
                <Against cost={costs.get(each.scene)} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaidAll {...props} />
    </section>
  );
}
