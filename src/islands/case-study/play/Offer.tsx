import type { Case, Run } from '../../../domain/case-study/case.ts';
import { weeksOf } from '../../../domain/case-study/case.ts';
import type { Exhibit } from '../../../schemas/exhibit.ts';
import { countWords, moneyWords, valueWords } from './words.ts';

interface OfferProps {
  of: Case;
  run: Run;
  exhibit: Exhibit;
  isAsked: boolean;
  onAsk: (isAsked: boolean) => void;
  onBuy: () => void;
}

/** What is left of schedule and budget once a price is paid. */
export const leftOf = ({ state }: Run, weeks: number, budget: number) => ({
  weeks: state.schedule - weeks,
  budget: state.budget - budget,
});

function Confirm({ run, exhibit, onAsk, onBuy }: OfferProps) {
  const { days, budget } = exhibit.price;
  const left = leftOf(run, weeksOf(days), budget);
  return (
    <div class="cp-confirm">
      <p>
        Buy: {countWords(days, 'day')} and {moneyWords(budget)} now.{' '}
        {days > 0 &&
          `Schedule goes from ${valueWords('weeks', run.state.schedule)} to ${valueWords('weeks', left.weeks)} weeks. `}
        {budget > 0 &&
          `Budget goes from ${valueWords('$k', run.state.budget)} to ${valueWords('$k', left.budget)}. `}
        {left.weeks < 0 && 'That is past the date. '}A purchase stays in this attempt.
      </p>
      <div class="acts">
        <button type="button" class="btn" data-confirm onClick={onBuy}>
          Buy it
        </button>
        <button
          type="button"
          class="btn sm cp-quiet"
          onClick={() => {
            onAsk(false);
          }}
        >
          Leave it
        </button>
      </div>
    </div>
  );
}

/** An exhibit on offer: the question it answers, who makes it, its price and what that leaves. */
export function Offer(props: OfferProps) {
  const { run, exhibit, isAsked, onAsk } = props;
  const { id, name, asks, by, price } = exhibit;
  const left = leftOf(run, weeksOf(price.days), price.budget);
  return (
    <li class="cp-offer" id={`offer-${id}`}>
      <div>
        <h3>{name}</h3>
        <p>{asks}</p>
        <p class="cp-facts">
          <span>{by}</span>
          <span class={left.weeks < 0 || left.budget < 0 ? 'over' : undefined}>
            leaves {valueWords('weeks', left.weeks)} weeks and {valueWords('$k', left.budget)}
            {left.weeks < 0 && ': late'}
            {left.budget < 0 && ': over budget'}
          </span>
        </p>
      </div>
      {isAsked ? (
        <Confirm {...props} />
      ) : (
        <button
          type="button"
          class="btn sm"
          data-buy
          onClick={() => {
            onAsk(true);
          }}
        >
          <span>
            Buy for {countWords(price.days, 'day')}, {moneyWords(price.budget)}
            <span class="vh">: {name}</span>
          </span>
        </button>
      )}
    </li>
  );
}
