import {
  MATURE_DAYS,
  minutesSpent,
  type Recall,
  recallNow,
  trueRecall,
  yearOf,
} from '../../domain/flashcards/statistics.ts';
import { plusDays } from '../../domain/flashcards/study-day.ts';
import type { Study } from './use-study.ts';
import { countOf } from '../count-of.ts';
import { percent } from './words.ts';
import { Year } from './Year.tsx';

/** Reviews below which a share says more about chance than about memory. */
const FEW = 20;

const shareOf = ({ right, of }: Recall): string =>
  of === 0 ? 'no reviews yet' : `${percent(right / of)} of ${of}`;

function finding({ right, of }: Recall, wanted: number): string {
  if (of === 0) return 'No card has come back on a later day yet';
  if (of < FEW) return `${right} of ${countOf(of, 'review')} recalled: too few to judge`;
  return `You recalled ${percent(right / of)} and asked for ${percent(wanted)}`;
}

/** How well the cards are remembered, and what it takes. */
export function Statistics({ study }: { study: Study }) {
  const { schedules, cards, today, settings } = study;
  const { crams, states } = schedules;
  const reviews = schedules.reviewsFrom(0);
  const grades = [...reviews, ...crams];
  if (grades.length === 0)
    return <p class="small">Nothing to count yet. It begins with your first grade.</p>;
  const { young, mature } = trueRecall(reviews);
  const both = { right: young.right + mature.right, of: young.of + mature.of };
  const now = recallNow(states, cards, today);
  const minutes = (from: string) =>
    countOf(Math.round(minutesSpent(grades, from, today)), 'minute');
  const rows = [
    ['Predicted recall now', now === undefined ? 'no cards yet' : percent(now)],
    [`Recalled, set for less than ${MATURE_DAYS} days (young)`, shareOf(young)],
    [`Recalled, set for ${MATURE_DAYS} days or more (mature)`, shareOf(mature)],
    ['Time, last seven days', minutes(plusDays(today, -6))],
    ['Time in all', minutes('0000-01-01')],
  ];
  return (
    <div class="fc-stats">
      <h4>{finding(both, settings.retention)}</h4>
      <table>
        <caption class="vh">Recall and time</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="r">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        Recalled means: the first review of a card on a day, not new, was not graded “Again”.
        Predicted recall is the mean over the cards your filters show that you have graded once. A
        grade counts for a minute at most.
      </p>
      <Year days={yearOf(grades, today)} />
    </div>
  );
}
