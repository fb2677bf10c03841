import { useState } from 'preact/hooks';
import type { Choice, Divergence } from '../../../domain/mentor/divergence.ts';
import { countOf } from '../../count-of.ts';
import { percent } from './words.ts';

/** The learners who took each option, drawn only once it is opened: there may be hundreds. */
function Who({ choices }: { choices: readonly Choice[] }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="co-fold"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>Who chose what</summary>
      {isOpen && (
        <dl class="co-who">
          {choices
            .filter(({ who }) => who.length > 0)
            .map(({ option, label, who }) => (
              <div key={option}>
                <dt>{label}</dt>
                <dd>
                  {who.map(({ key, name }, at) => (
                    <span key={key}>
                      {at > 0 && ', '}
                      <a href={`/mentor/review/#of=${key}`}>{name}</a>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      )}
    </details>
  );
}

/** An option with its bar: how many took it, and what they had bought by then. */
function Option({ choice, met }: { choice: Choice; met: number }) {
  const { label, share, who, evidence } = choice;
  return (
    <tr>
      <th scope="row">
        {label}
        <svg class="co-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share * 100} height="10" />
        </svg>
      </th>
      <td class="num">
        <b>{who.length}</b> of {met}
        <small>{percent(share)}</small>
      </td>
      <td>
        {who.length === 0 ? (
          <small>nobody</small>
        ) : evidence.length === 0 ? (
          'nothing'
        ) : (
          <ul class="co-had">
            {evidence.map(({ exhibit, name, count }) => (
              <li key={exhibit}>
                {name} <span class="num">{count === who.length ? 'all' : count}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Scene({ divergence }: { divergence: Divergence }) {
  const { scene, title, week, met, division, choices } = divergence;
  return (
    <section class="co-scene" aria-labelledby={`co-${scene}`}>
      <div>
        <p class="label">{week}</p>
        <h3 id={`co-${scene}`}>{title}</h3>
        <p class="small">
          {countOf(met, 'learner')} came here. Division {division.toFixed(2)}.
        </p>
        <Who choices={choices} />
      </div>
      <div class="tscroll" role="region" aria-label={title} tabIndex={0}>
        <table class="co-choices">
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Chose it</th>
              <th scope="col">Had bought before</th>
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => (
              <Option key={choice.option} {...{ choice, met }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** So many scenes stand open; the others are folded, as nobody discusses ten in one meeting. */
const OPEN = 3;

/** Where a cohort decided differently, the most divided scene first. */
export function Divergences({ divergences }: { divergences: readonly Divergence[] }) {
  const [first] = divergences;
  if (!first) return null;
  const split = divergences.filter(({ division }) => division > 0);
  const agreed = divergences.filter(({ division }) => division === 0);
  return (
    <section class="co-part" aria-labelledby="co-divergence">
      <h2 id="co-divergence">
        {split.length === 0
          ? 'Everybody decided alike'
          : `They were most divided on “${first.title}”`}
      </h2>
      <p class="ui co-method">
        The most divided scene stands first. Division is 1 − Σ share²: the chance that two learners
        drawn at random decided differently. 0 is agreement; among four options, 0.75 is the most.
      </p>
      {split.slice(0, OPEN).map((divergence) => (
        <Scene key={divergence.scene} divergence={divergence} />
      ))}
      {split.length > OPEN && (
        <details class="co-fold co-others">
          <summary>{countOf(split.length - OPEN, 'more scene')} in which they differed</summary>
          {split.slice(OPEN).map((divergence) => (
            <Scene key={divergence.scene} divergence={divergence} />
          ))}
        </details>
      )}
      {agreed.length > 0 && (
        <>
          <h3 class="co-agreed">Nobody differed in {countOf(agreed.length, 'scene')}</h3>
          <ul class="co-same ui">
            {agreed.map(({ scene, title, met, choices }) => (
              <li key={scene}>
                {title}: <b>{choices[0]?.label}</b> ({met} of {met})
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
