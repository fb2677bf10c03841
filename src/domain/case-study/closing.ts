import { following } from './advance.ts';
import type { Case } from './case.ts';
import type { CaseOption } from '../../schemas/simulation.ts';

const mayEnd = ({ outcomes }: CaseOption, next: string | undefined): boolean =>
  outcomes.some(({ go, chance = [{ go }] }) =>
    chance.some((branch) => {
      const to = branch.go ?? go ?? next;
      return to === undefined || to === 'end';
    }),
  );

/** Decisions (`scene/option`) after which a case may be over: nobody is asked to go on from one without a look at it. */
export const closingDecisions = (of: Case): string[] =>
  of.simulation.scenes.flatMap(({ id, options }) => {
    const next = following(of, id)?.id;
    return options.filter((option) => mayEnd(option, next)).map((option) => `${id}/${option.id}`);
  });
