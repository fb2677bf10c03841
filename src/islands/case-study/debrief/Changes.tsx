import type { VariableId } from '../../../schemas/condition.ts';
import type { Case, Happening } from '../../../domain/case-study/case.ts';
import { isBetter } from '../../../domain/case-study/debrief.ts';
import { changeWords } from './words.ts';

const up = 'M6 2 10.5 9.5h-9z';
const down = 'M6 10 1.5 2.5h9z';

/** What something changed, as chips: name, amount, and a triangle that points up where it got better. */
export function Changes({ of, change }: { of: Case; change: Happening['change'] }) {
  const moved = of.simulation.variables.flatMap(({ id }: { id: VariableId }) => {
    const by = change[id] ?? 0;
    return Math.abs(by) < 0.05 ? [] : [{ id, by, better: isBetter(of, id, by) === true }];
  });
  if (moved.length === 0) return null;
  return (
    <ul class="cd-chips">
      {moved.map(({ id, by, better }) => (
        <li key={id} class={better ? 'is-better' : 'is-worse'}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={better ? up : down} />
          </svg>
          {changeWords(of, id, by)}
          <span class="vh">{better ? ' (better)' : ' (worse)'}</span>
        </li>
      ))}
    </ul>
  );
}
