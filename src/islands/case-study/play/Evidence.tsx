import { useState } from 'preact/hooks';
import type { Case, Run } from '../../../domain/case-study/case.ts';
import { drawerOf, type Drawer, type Held } from '../../../domain/case-study/drawer.ts';
import { Blocks } from '../exhibits/Blocks.tsx';
import { typeset } from '../exhibits/text.ts';
import { useFocus } from '../../quiz/use-focus.ts';
import { Offer } from './Offer.tsx';
import { letterOf, weekWords } from './words.ts';

interface EvidenceProps {
  of: Case;
  run: Run;
  /** Says whether it was bought. */
  onBuy: (exhibit: string) => boolean;
}

function HeldExhibit({ held, at, isNew }: { held: Held; at: number; isNew: boolean }) {
  const { exhibit, finding, decision } = held;
  return (
    <details class="cp-held" id={`held-${exhibit.id}`} open={isNew}>
      <summary>
        <span class="label">
          <b>Exhibit {letterOf(at)}</b> · {exhibit.name}
        </span>
        <span class="t">{typeset(finding.title)}</span>
      </summary>
      <div class="cp-finding">
        <p class="label">
          {exhibit.by} · bought before decision {decision}
        </p>
        <Blocks blocks={finding.blocks} id={`finding-${exhibit.id}`} />
      </div>
    </details>
  );
}

function Gone({ gone }: Pick<Drawer, 'gone'>) {
  if (gone.length === 0) return null;
  return (
    <details class="cp-gone">
      <summary>{gone.length} no longer to be had</summary>
      <ul>
        {gone.map(({ exhibit, until }) => (
          <li key={exhibit.id}>
            <b>{exhibit.name}</b> It could be bought until {weekWords(until.week)}.
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the learner holds, may buy and can buy no more. */
export function Evidence({ of, run, onBuy }: EvidenceProps) {
  const { held, offered, gone } = drawerOf(of, run);
  const { root, focus } = useFocus();
  const [asked, setAsked] = useState('');
  const [newest, setNewest] = useState('');
  if (held.length + offered.length + gone.length === 0) return null;
  return (
    <section class="cp-evidence" aria-labelledby="cp-evidence">
      <h2 id="cp-evidence">Evidence</h2>
      <div ref={root}>
        {held.map((each, at) => (
          <HeldExhibit
            key={each.exhibit.id}
            held={each}
            at={at}
            isNew={each.exhibit.id === newest}
          />
        ))}
        {offered.length > 0 && (
          <p class="small cp-terms">
            {held.length === 0 && 'You hold nothing yet. '}
            Evidence costs time and money before you know what it says. Five working days are a week
            of schedule.
          </p>
        )}
        <ul class="cp-offers">
          {offered.map((exhibit) => (
            <Offer
              key={exhibit.id}
              {...{ of, run, exhibit }}
              isAsked={asked === exhibit.id}
              onAsk={(isAsked) => {
                setAsked(isAsked ? exhibit.id : '');
                focus(`#offer-${exhibit.id} ${isAsked ? '[data-confirm]' : '[data-buy]'}`);
              }}
              onBuy={() => {
                if (!onBuy(exhibit.id)) return;
                setAsked('');
                setNewest(exhibit.id);
                focus(`#held-${exhibit.id} > summary`);
              }}
            />
          ))}
        </ul>
        <Gone gone={gone} />
      </div>
    </section>
  );
}
