import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../domain/flashcards/card.ts';
import { needsMore } from '../../domain/flashcards/deck.ts';
import { type CardFilter, everything } from '../../domain/flashcards/filter.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts, $saving, type Saving } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Home } from './Home.tsx';
import { Review } from './Review.tsx';
import type { CardsProps } from './types.ts';
import { useOffered } from './use-offered.ts';
import { useShaping } from './use-shaping.ts';
import { useStudy } from './use-study.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];
const idle: Saving = { state: 'idle' };

type Live = CardsProps & {
  facts: readonly Fact[];
  shaping: readonly Fact[];
  offered: readonly Card[];
};

function CardsLive({ facts, shaping, offered, ...names }: Live) {
  const [filter, setFilter] = useState<CardFilter>(everything);
  const [mode, setMode] = useState<'home' | 'back' | 'review' | 'cram'>('home');
  const study = useStudy(facts, shaping, offered, filter);
  if (mode === 'review' || mode === 'cram')
    return (
      <Review
        key={mode}
        {...{ study, names }}
        isCram={mode === 'cram'}
        onLeave={() => {
          setMode('back');
        }}
      />
    );
  return (
    <Home
      {...{ study, names, filter }}
      takesFocus={mode === 'back'}
      onFilter={setFilter}
      onStart={setMode}
    />
  );
}

/** Tells what is not kept or not here; empty as long as all is well. */
function Trouble({ failed, again }: { failed: boolean; again: () => void }) {
  const { message } = useStored($saving, idle);
  if (!failed && message === undefined) return null;
  return (
    <div class="fc-trouble" role="alert">
      {message !== undefined && (
        <p>
          {message} <a href="/progress/#your-file">Your file</a>
        </p>
      )}
      {failed && (
        <>
          <p>
            The cards could not be fetched. Your grades are safe; try again when you are connected.
          </p>
          <button type="button" class="btn" onClick={again}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}

function CardsFetched({ facts, ...names }: CardsProps & { facts: readonly Fact[] }) {
  const shaping = useShaping(facts);
  const { offered, failed, again } = useOffered(needsMore(shaping));
  return (
    <>
      <Trouble {...{ failed, again }} />
      {offered ? (
        <CardsLive {...names} {...{ facts, shaping, offered }} />
      ) : (
        <p role="status">{failed ? '' : 'Fetching the cards …'}</p>
      )}
    </>
  );
}

/** The cards page. Its children stand until the browser has read the record. */
export function Cards({ children, ...props }: CardsProps & { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return (
    <div class="fc">{facts === unread ? children : <CardsFetched {...props} facts={facts} />}</div>
  );
}
