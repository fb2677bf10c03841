import { useState } from 'preact/hooks';
import { attemptsOf } from '../../../domain/case-study/attempts.ts';
import type { Case } from '../../../domain/case-study/case.ts';
import { caseStanding, treesOf } from '../../../domain/case-study/standing.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { AttemptTree } from '../AttemptTree.tsx';
import { beginHref } from '../address.ts';

interface ListProps {
  of: Case;
  facts: readonly Fact[];
  /** Id of the attempt on the page. */
  inSight?: string | undefined;
}

/** Every attempt at the case, folded away: a fork stands under the attempt it left. */
export function AttemptList({ of, facts, inSight }: ListProps) {
  // All attempts are replayed and scored only for those who look.
  const [isOpen, setIsOpen] = useState(false);
  const count = attemptsOf(facts, of.slug).length;
  if (count === 0) return null;
  return (
    <details
      class="cp-fold cp-attempts"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span>Attempts</span>
        <span class="label">{count}</span>
      </summary>
      {isOpen && (
        <AttemptTree
          slug={of.slug}
          branches={treesOf(caseStanding(of, facts).all)}
          inSight={inSight}
        />
      )}
      <p>
        <a class="btn sm" href={beginHref(of.slug)}>
          Begin a new attempt
        </a>
      </p>
    </details>
  );
}
