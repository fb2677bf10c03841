import { useEffect, useRef, useState } from 'preact/hooks';
import { dimensions, gateOf, type Dimension, type Gate } from '../../domain/interview/score.ts';
import { scorecardFileName, scorecardText } from '../../domain/interview/scorecard.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { civilDay } from '../../domain/progress/civil-day.ts';
import { download } from '../progress/download.ts';
import { AllScores } from './AllScores.tsx';
import { gateRule } from './gate-words.ts';
import { ScoreLine } from './ScoreLine.tsx';
import type { Questions } from './use-questions.ts';
import { countOf } from '../count-of.ts';
import { dateText, scoreText } from './words.ts';

interface ScorecardProps {
  interviews: readonly Interview[];
  questions: Questions;
  onDone: (interview?: string) => void;
}

const figure = (score: number | undefined): string =>
  score === undefined ? '–' : scoreText(score);

function titleOf({ verdict, because }: Gate, scored: readonly Dimension[]): string {
  if (verdict === 'none') return 'Nothing is scored yet';
  if (verdict === 'met') return 'By your latest answers the gate is met';
  const below = scored.filter(({ latest }) => latest !== undefined && latest < 3);
  return because === 'lowest'
    ? `${below.length === 1 && below[0] ? below[0].title : countOf(below.length, 'group')} below 3 keeps the gate shut`
    : 'By your latest answers the gate is not met yet';
}

function textOf(gate: Gate, scored: readonly Dimension[], groups: number): string {
  if (gate.verdict === 'none') return 'Score an answer, and its group appears here.';
  const latest = `The latest answers of ${countOf(scored.length, 'group')} average ${scoreText(gate.average)} of 6; the lowest has ${scoreText(gate.lowest)}.`;
  const rest = groups - scored.length;
  return rest > 0 ? `${latest} ${countOf(rest, 'group')} not asked yet.` : latest;
}

/** How the learner stands in each group over time, and against the gate; as a file and on paper too. */
export function Scorecard({ interviews, questions, onDone }: ScorecardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const [said, say] = useState('');
  const all = [...questions.byId.values()];
  const rows = dimensions(interviews, questions.groups, all);
  const scored = rows.filter(({ latest }) => latest !== undefined);
  const gate = gateOf(scored.flatMap(({ latest }) => latest ?? []));
  const save = () => {
    const day = civilDay(Date.now(), new Date().getTimezoneOffset());
    const name = scorecardFileName(day);
    const text = scorecardText({ interviews, groups: questions.groups, questions: all, day });
    say(
      download({ name, text }, 'text/markdown')
        ? `Your browser was asked to save ${name}.`
        : 'This browser does not let the page save a file.',
    );
  };
  return (
    <div class="iv-card">
      <p class="label">Scorecard, {dateText(Date.now())}</p>
      <h1 class="iv-ask" ref={heading} tabIndex={-1}>
        {titleOf(gate, scored)}
      </h1>
      <p class="lead">{textOf(gate, scored, rows.length)}</p>
      <p class="ui iv-rule">
        {gateRule} Where friends scored an answer, their score counts: one hears oneself too kindly.
      </p>
      <table class="iv-dims">
        <caption>
          Scores of 6 by group, oldest left. Squares are your own, rings are friends’; the line is
          the 4 that the average needs, the dashed one the 3 below which no answer may be.
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Over time</th>
            <th scope="col" class="r">
              Latest
            </th>
            <th scope="col" class="r">
              Average
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row">{row.title}</th>
              <td>
                {row.latest === undefined ? (
                  <span class="small">not asked yet</span>
                ) : (
                  <ScoreLine row={row} />
                )}
              </td>
              <td class={row.latest !== undefined && row.latest < 3 ? 'r iv-low' : 'r'}>
                {figure(row.latest)}
              </td>
              <td class="r">{figure(row.average)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AllScores rows={rows} />
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            onDone();
          }}
        >
          Choose the next interview
        </button>
        <button type="button" class="btn" onClick={save}>
          Save as a Markdown file
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}
