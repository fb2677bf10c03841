import { countedScore } from '../../domain/interview/score.ts';
import type { Group } from '../../domain/interview/question.ts';
import { ownAssessment, type Interview } from '../../domain/interview/session.ts';
import { History } from './History.tsx';
import { OpenFile } from '../exchange/OpenFile.tsx';
import type { View } from './types.ts';
import { countOf } from '../count-of.ts';

interface BesideProps {
  groups: readonly Group[];
  interviews: readonly Interview[];
  /** Left open. */
  open: Interview | undefined;
  onSee: (view: View) => void;
  /** The text of a sheet that came as a file. */
  onFile: (text: string) => void;
}

/** Beside the choice: what was left open, the scorecard, sheets that came back, and the history. */
export function Beside({ groups, interviews, open, onSee, onFile }: BesideProps) {
  const scored = interviews.flatMap(({ asked }) =>
    [...asked.values()].filter((each) => countedScore(each) !== undefined),
  ).length;
  const groupOf = (question: string) =>
    groups.find(({ questions }) => questions.includes(question))?.title ?? '';
  const left = open?.questions.filter((id) => !ownAssessment(open.asked.get(id))).length ?? 0;
  return (
    <>
      {open && (
        <section class="next pr-open" aria-label="Left open">
          <div class="next-b">
            <p>
              You left an interview open: {countOf(left, 'question')} of {open.questions.length} to
              go.
            </p>
            <button
              type="button"
              class="btn"
              onClick={() => {
                onSee({ at: 'interview', id: open.id });
              }}
            >
              Go on with it
            </button>
          </div>
        </section>
      )}
      <section class="pr-history">
        <h2>Scorecard</h2>
        <p class="ui">
          {scored === 0
            ? 'Nothing is scored yet. The scorecard shows each group over time, and whether the gate is met.'
            : `${countOf(scored, 'answer')} scored. It shows each group over time, and whether the gate is met.`}
        </p>
        <div class="pr-row iv-beside">
          {scored > 0 && (
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                onSee({ at: 'scorecard' });
              }}
            >
              Open the scorecard
            </button>
          )}
          <OpenFile
            label="Open a sheet from a friend"
            onFiles={([text = '']) => {
              onFile(text);
            }}
          />
        </div>
      </section>
      <History
        interviews={interviews.filter(({ id }) => id !== open?.id)}
        groupOf={groupOf}
        onOpen={(id) => {
          onSee({ at: 'interview', id });
        }}
      />
    </>
  );
}
