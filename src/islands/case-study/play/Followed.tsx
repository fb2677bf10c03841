import type { Case, Happening, Run } from '../../../domain/case-study/case.ts';
import { decisionBehind, followedAt, priceAt } from '../../../domain/case-study/history.ts';
import { typeset } from '../exhibits/text.ts';
import { deltasOf, priceWords } from './words.ts';

interface FollowedProps {
  of: Case;
  run: Run;
  /** What happened, in order. */
  happened: readonly Happening[];
  /** They stand under their decision, which need not be named again. */
  isUnderDecision?: boolean;
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
  return (
    <ol class="cp-tells">
      {props.happened.map((each, at) => (
        <li class={each.kind} key={at}>
          <p class="label">{causeWords(props, each)}</p>
          <p>{typeset(each.tell)}</p>
          <Deltas deltas={deltasOf(props.of, each.change)} />
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

/** What the last decision led to, above what it led to next. */
export function Followed({ of, run }: Pick<FollowedProps, 'of' | 'run'>) {
  const step = run.path.length;
  const happened = followedAt(run, step);
  const price = priceAt(run, step);
  if (happened.length === 0) return null;
  return (
    <section class="cp-followed" aria-labelledby="cp-followed">
      <h2 id="cp-followed">{step === 0 ? 'What has happened' : 'What followed'}</h2>
      <FollowedList {...{ of, run, happened }} />
      {price && (
        <p class="small">
          Decision {step} cost {priceWords(price.change)}.
        </p>
      )}
    </section>
  );
}
