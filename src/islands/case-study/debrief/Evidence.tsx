import type { CaseText } from '../../../domain/case-study/case.ts';
import type { EvidenceRow, HiddenRow } from '../../../domain/case-study/missed.ts';
import { countOf, numberWord, percent, priceWords } from './words.ts';

interface EvidenceProps {
  of: CaseText;
  rows: readonly EvidenceRow[];
  hidden: readonly HiddenRow[];
}

const order: readonly EvidenceRow['kind'][] = ['missed', 'late', 'bought'];

/** What became of an exhibit, in a few words; an expert's purchase is named where the table of decisions has it. */
export function stateOf({ kind, worth, informs, wanted }: EvidenceRow): string {
  const decision = informs > 0 ? `decision ${String(informs)}` : 'a decision you never met';
  const expert = `an expert buys it before decision ${String(wanted)}`;
  if (kind === 'missed') return `Missed: ${expert}`;
  if (kind === 'late')
    return wanted > 0 ? `Too late: ${expert}` : `After ${decision}, not needed to decide`;
  if (wanted > 0) return `In time for ${decision}, though ${expert}`;
  return worth ? `In time for ${decision}` : `For ${decision}, not needed to decide`;
}

/** The finding: how much of what an expert buys in the place of this run was there in time. */
export function titleOf(rows: readonly EvidenceRow[]): string {
  const needed = rows.filter(
    ({ worth, kind, wanted }) => wanted > 0 || (worth && kind === 'bought'),
  );
  const had = needed.filter(({ kind }) => kind === 'bought').length;
  if (needed.length === 0) return 'Nothing on offer was worth its price here';
  return had === needed.length
    ? 'You had all the evidence an expert buys, in time'
    : `You had ${had === 0 ? 'none' : numberWord(had)} of the ${countOf(needed.length, 'piece')} of evidence an expert buys, in time`;
}

/** The hidden facts of this run, and whether the learner could know. */
const Hidden = ({ rows }: { rows: readonly HiddenRow[] }) => (
  <>
    <h3>What was true in this run</h3>
    <ul class="cd-hidden">
      {rows.map(({ id, words, known, share }) => (
        <li key={id}>
          <p>{words}</p>
          <p class="small">
            {known ? 'Your evidence had shown it.' : 'You did not know it.'} True of{' '}
            {percent(share)} of runs.
          </p>
        </li>
      ))}
    </ul>
  </>
);

/** Evidence: what was bought and showed, what was missed and would have shown, and what was hidden. */
export function Evidence({ of, rows, hidden }: EvidenceProps) {
  const listed = order.flatMap((kind) => rows.filter((row) => row.kind === kind));
  const left = rows.filter(({ kind }) => kind === 'left');
  return (
    <section class="cd-sec" aria-labelledby="cd-evidence">
      <h2 id="cd-evidence">{titleOf(rows)}</h2>
      <div class="cd-split">
        <div>
          <ul class="cd-ev">
            {listed.map((row) => (
              <li key={row.exhibit.id} class={`is-${row.kind}`}>
                <p class="label">{stateOf(row)}</p>
                <h3>{row.finding}</h3>
                <p class="small">
                  {row.exhibit.name}, {priceWords(row.exhibit)}.
                  {row.kind === 'missed' && ' It would have shown this.'}
                </p>
              </li>
            ))}
          </ul>
          {listed.length === 0 && <p class="ui">You bought nothing.</p>}
          {left.length > 0 && (
            <p class="small">
              Left, and not needed on this path:{' '}
              {left.map(({ exhibit }) => exhibit.name).join(', ')}.
            </p>
          )}
        </div>
        <div>
          <Hidden rows={hidden} />
          <p class="small">{of.company} is fictional; so are its people and numbers.</p>
        </div>
      </div>
    </section>
  );
}
