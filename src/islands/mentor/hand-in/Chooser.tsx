import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { correspondenceOf, handedIn, type Kept } from '../../../domain/mentor/correspondence.ts';
import { dueText } from '../../../domain/mentor/due.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { shelvedKey } from '../../../domain/mentor/registers.ts';
import type { Offered } from '../../../domain/mentor/sources.ts';
import { fits, handInFragment, taskHref } from '../../../domain/mentor/submission.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { registers } from '../../../domain/progress/registers.ts';
import { dateWords, kindWords, offerLine, offerTitle, today } from './words.ts';
import { taskOf } from '../../../domain/mentor/sources.ts';

interface ChooserProps {
  facts: readonly Fact[];
  catalog: Catalog;
  offers: readonly Offered[];
  assignments: readonly Kept<Assignment>[];
  /** What the address names and the record does not have. */
  missing: 'work' | 'assignment' | undefined;
  /** The assignment that the address names. */
  asked: Kept<Assignment> | undefined;
}

const doWords: Readonly<Record<Assignment['task']['kind'], string>> = {
  case: 'Play the case',
  quiz: 'To the practice page',
  interview: 'To the interview page',
  module: 'To the module',
};

interface WantedProps extends Pick<ChooserProps, 'catalog' | 'offers'> {
  kept: Kept<Assignment>;
  /** How often it was handed in. */
  handed: number;
  /** It is the one to hand in now. */
  isFirst: boolean;
}

/** An accepted assignment with the work that answers it, or what is still to do. */
function Wanted({ kept, offers, catalog, handed, isFirst }: WantedProps) {
  const { digest, message } = kept;
  const offer = offers.find(({ source }) => fits(message, source));
  const title = taskTitle(message.task, catalog);
  const from = message.from.trim();
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p class="ui">
          {[from === '' ? 'Asked of you' : `Asked by “${from}”`, dueText(message.due, today())]
            .filter(Boolean)
            .join(', ')}
          .{' '}
          {handed > 0
            ? `Handed in ${handed === 1 ? 'once' : `${String(handed)} times`}.`
            : offer
              ? 'Done, and not handed in yet.'
              : 'Still to do.'}
        </p>
      </div>
      {offer ? (
        <a class={isFirst ? 'btn pri' : 'btn'} href={handInFragment(offer.source, digest)}>
          {handed > 0 ? 'Hand it in again' : 'Hand it in'}
          <span class="vh">: {title}</span>
        </a>
      ) : (
        <a class="btn" href={taskHref(message.task)}>
          {doWords[message.task.kind]}
          <span class="vh">: {title}</span>
        </a>
      )}
    </li>
  );
}

function Offer({ offer, catalog }: { offer: Offered; catalog: Catalog }) {
  const title = offerTitle(offer, catalog);
  return (
    <li>
      <div>
        <p class="label">
          {kindWords[taskOf(offer).kind]} · {dateWords(offer.day)}
        </p>
        <h3>{title}</h3>
        <p class="ui">{offerLine(offer)}</p>
      </div>
      <a class="btn" href={handInFragment(offer.source)}>
        Look and hand in
        <span class="vh">
          : {title}, {offerLine(offer)}
        </span>
      </a>
    </li>
  );
}

const missingWords = {
  work: {
    title: 'This work is not in this browser’s record',
    text: 'It may have been done on another device, or it is not finished yet. What is finished here stands below.',
  },
  assignment: {
    title: 'This assignment was not accepted in this browser',
    text: 'Open its link here and accept it, or hand your work in without it.',
  },
} as const;

/** Nothing can be handed in yet: what has to happen first, and where. */
const Nothing = () => (
  <div class="empty">
    <div>
      <p>
        Nothing is finished in this browser yet. A case can be handed in once it is played to its
        end, a practice session once it is closed, an interview once it is over.
      </p>
      <a class="btn pri" href="/cases/">
        Choose a case
      </a>
    </div>
  </div>
);

/** The heading: what the address asked for and is not there, or the choice. */
function headOf({ missing, asked, catalog }: Pick<ChooserProps, 'missing' | 'asked' | 'catalog'>) {
  if (missing) return missingWords[missing];
  if (asked)
    return {
      title: `“${taskTitle(asked.message.task, catalog)}” is still to do`,
      text: 'Nothing in this browser answers that assignment yet. Do it here, then come back to hand it in.',
    };
  return {
    title: 'Choose what a mentor should look at',
    text: 'You see every word of it before anything is made. No server is asked: you send a link or a file yourself.',
  };
}

/** Everything that can be handed in, and what it would answer. */
export function Chooser(props: ChooserProps) {
  const { facts, catalog, offers, assignments } = props;
  const kept = registers(facts);
  const handed = handedIn(correspondenceOf(facts));
  const open = assignments.filter(({ digest }) => kept.get(shelvedKey(digest)) !== 'yes');
  const times = ({ digest }: Kept<Assignment>): number =>
    handed.filter(({ message }) => message.of === digest).length;
  // The one that waits only for its learner.
  const ready = open.findLast(
    (each) => times(each) === 0 && offers.some(({ source }) => fits(each.message, source)),
  );
  const { title, text } = headOf(props);
  return (
    <>
      <header class="page-head">
        <p class="label">Hand in</p>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {handed.length > 0 && (
          <p class="ui hi-to">
            <a href="/feedback/">What you handed in, and what came back</a>
          </p>
        )}
      </header>
      {open.length > 0 && (
        <section class="hi-list" aria-labelledby="hi-asked">
          <h2 id="hi-asked">Asked of you</h2>
          <ul>
            {open.toReversed().map((each) => (
              <Wanted
                key={each.digest}
                {...{ catalog, offers }}
                kept={each}
                handed={times(each)}
                isFirst={each === ready}
              />
            ))}
          </ul>
        </section>
      )}
      <section class="hi-list" aria-labelledby="hi-offers">
        <h2 id="hi-offers">Finished in this browser</h2>
        {offers.length === 0 ? (
          <Nothing />
        ) : (
          <ul>
            {offers.map((offer) => (
              <Offer key={JSON.stringify(offer.source)} {...{ offer, catalog }} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
