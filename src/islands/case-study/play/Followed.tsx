import type { Case, Happening, Run } from '../../../domain/case-study/case.ts';
import {
  decisionBehind,
  followedAt,
  priceAt,
  skippedBy,
} from '../../../domain/case-study/history.ts';
import { shownChanges } from '../../../domain/case-study/meter.ts';
import { typeset } from '../exhibits/text.ts';
import { deltasOf, priceWords, skippedWords } from './words.ts';

interface FollowedProps {
  of: Case;
  run: Run;
  /** What happened, in order. */
  happened: readonly Happening[];
  /** They stand under their decision, which need not be named again. */
  isUnderDecision?: boolean;
  /** By which a heading is described. */
  id?: string;
}

function causeWords(
  { of, run, isUnderDecision }: FollowedProps,
  { kind, cause }: Happening,
): string {
  if (kind === 'arrival') return 'Meanwhile';
  if (kind === 'chance') return 'Then, by chance';
  const decision = decisionBehind(of, run, cause);
  if (!decision) return 'Because of what had happened before';
  if (isUnderDecision && kind === 'outcome') return 'At once';
  return kind === 'later'
    ? `Because of decision ${decision.number}: ${decision.label}`
    : `Decision ${decision.number}: ${decision.label}`;
}

/** What happened, each with its cause; what came late is marked, as it is the consequence one overlooks. */
export function FollowedList(props: FollowedProps) {
  const { of, run, happened, id } = props;
  const shown = shownChanges(of, run);
  return (
    <ol class="cp-tells" id={id}>
      {happened.map((each, at) => (
        <li class={each.kind} key={at}>
          <p class="label">{causeWords(props, each)}</p>
          <p>{typeset(each.tell)}</p>
          <Deltas deltas={deltasOf(of, shown.get(each) ?? {})} />
        </li>
      ))}
    </ol>
  );
}

function Deltas({ deltas }: { deltas: readonly string[] }) {
  if (deltas.length === 0) return null;
  return (
    <p class="cp-deltas">
      {deltas.map((delta) => (
        <span key={delta}>{delta}</span>
      ))}
    </p>
  );
}

/** Describes the heading that takes the focus after a decision: what followed stands above it. */
const FOLLOWED_LIST = 'cp-followed-list';

/** Id of what describes the heading of a run, if something followed. */
export const describedBy = (run: Run): string | undefined =>
  followedAt(run, run.path.length).length > 0 ? FOLLOWED_LIST : undefined;

/** What the last decision led to, above what it led to next. */
export function Followed({ of, run }: Pick<FollowedProps, 'of' | 'run'>) {
  const step = run.path.length;
  const happened = followedAt(run, step);
  const price = priceAt(run, step);
  const skipped = skippedBy(of, run);
  if (happened.length === 0) return null;
  return (
    <section class="cp-followed" aria-labelledby="cp-followed">
      <h2 id="cp-followed">{step === 0 ? 'What has happened' : 'What followed'}</h2>
      <FollowedList {...{ of, run, happened }} id={FOLLOWED_LIST} />
      {price && (
        <p class="small">
          Decision {step} cost {priceWords(price.change)}.
        </p>
      )}
      {skipped > 0 && <p class="small">{skippedWords(skipped)}</p>}
    </section>
  );
}
