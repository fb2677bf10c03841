import type { Group } from '../../domain/interview/question.ts';
import { AllOrNone, Tick } from '../practice/Ticks.tsx';

interface GroupsProps {
  groups: readonly Group[];
  /** Ids of those chosen. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** The groups of questions, and what an interviewer learns from each. */
export function Groups({ groups, chosen, onChoose }: GroupsProps) {
  return (
    <fieldset class="pr-set">
      <legend>Groups</legend>
      <AllOrNone all={groups.map(({ id }) => id)} onChoose={onChoose} />
      <div class="pr-module iv-choice">
        {groups.map(({ id, title, shows }) => (
          <Tick key={id} {...{ id, chosen, onChoose }}>
            <span class="txt">
              <b>{title}</b>
              <small>{shows}</small>
            </span>
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
