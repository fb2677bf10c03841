import type { Attempt } from '../../../domain/case-study/attempts.ts';
import { sceneOf, type CaseText } from '../../../domain/case-study/case.ts';
import type { Parting } from '../../../domain/case-study/parting.ts';
import { percent } from './words.ts';

interface SaidProps {
  of: CaseText;
  attempt: Attempt;
  parting: Parting;
  class?: string;
}

/** The sources that an expert's reasons rest on, as links. */
function Cited({ of, ids }: { of: CaseText; ids: readonly string[] }) {
  const known = ids.flatMap((id) => (of.sources[id] ? [of.sources[id]] : []));
  if (known.length === 0) return null;
  return (
    <p class="small cd-cited">
      {known.map(({ title, by, href }, at) => (
        <span key={href}>
          {at > 0 && '; '}
          <a href={href}>{title}</a> ({by})
        </span>
      ))}
    </p>
  );
}

/** One decision: the learner's own words at the time, and what an expert sees in the same place. */
export function Said({ of, attempt, parting, class: more }: SaidProps) {
  const step = attempt.steps.find(
    ({ action }) => action.kind === 'decide' && action.scene === parting.scene,
  );
  const expert = sceneOf(of, parting.scene)?.expert;
  return (
    <article class={more ? `cd-said ${more}` : 'cd-said'}>
      <p class="label">
        Decision {parting.number} · {parting.week}
        {step?.forecast !== undefined && ` · you gave the forecast ${percent(step.forecast)}`}
      </p>
      <h4>{parting.yours.label}</h4>
      {step && step.reason !== '' ? (
        <blockquote>“{step.reason}”</blockquote>
      ) : (
        <p class="small">You gave no reason.</p>
      )}
      <p class="cd-why">
        <b>{parting.same ? 'An expert agrees: ' : 'An expert: '}</b>
        {expert?.why}
      </p>
      <Cited of={of} ids={expert?.sources ?? []} />
    </article>
  );
}
