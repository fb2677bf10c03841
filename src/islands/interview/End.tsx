import { gateOf, interviewScores, scoreOf } from '../../domain/interview/score.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { NextCard } from '../NextCard.tsx';
import { gateText, gateTitle } from './gate-words.ts';
import { latestOf, scoredBy, scorersOf } from './scorers.ts';
import type { Reread } from './types.ts';
import type { Questions } from './use-questions.ts';
import { WeakPoints } from './WeakPoints.tsx';
import { scoreText } from './words.ts';

interface EndProps {
  interview: Interview;
  questions: Questions;
  lessons: Readonly<Record<string, Reread>>;
  onOpen: (question: string) => void;
  onAgain: () => void;
  onFriend: () => void;
}

/** What an interview came to: the gate, every question’s score, the weak points and one thing to do next. */
export function End({ interview, questions, lessons, onOpen, onAgain, onFriend }: EndProps) {
  const scorers = scorersOf(interview);
  const gate = gateOf(interviewScores(interview));
  const isWeak = latestOf(interview).some(([, { marks }]) => marks.some((mark) => mark < 1));
  return (
    <div class="iv-end">
      <h1 class="iv-ask" tabIndex={-1}>
        {gateTitle(gate)}
      </h1>
      <p class="lead">{gateText(gate)}</p>
      {scorers.length > 1 && (
        <p class="small">Where a friend scored an answer, their score counts for the gate.</p>
      )}
      <div class="tscroll">
        <table>
          <caption>Scores of 6, by question</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {scorers.map((name) => (
                <th scope="col" class="r" key={name}>
                  {name === '' ? 'You' : name}
                </th>
              ))}
              <th scope="col">
                <span class="vh">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {interview.questions.map((id, index) => {
              const text = questions.byId.get(id)?.question ?? 'A question that is no longer asked';
              return (
                <tr key={id}>
                  <th scope="row">{text}</th>
                  {scorers.map((name) => {
                    const marks = scoredBy(interview, name).get(id)?.marks;
                    return (
                      <td class="r" key={name}>
                        {marks ? scoreText(scoreOf(marks)) : '–'}
                      </td>
                    );
                  })}
                  <td class="r">
                    {questions.byId.has(id) && (
                      <button
                        type="button"
                        class="btn sm"
                        aria-label={`Look at question ${String(index + 1)}`}
                        onClick={() => {
                          onOpen(id);
                        }}
                      >
                        Look
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <WeakPoints {...{ interview, questions, lessons }} />
      {isWeak ? (
        <NextCard
          why="Next"
          title="Drill what was missing as cards"
          text="Every point that was not said in full is a card, asked again over the next days."
        >
          <a class="btn pri" href="/cards/">
            To the cards
          </a>
        </NextCard>
      ) : (
        <NextCard
          why="Next"
          title="Take another interview"
          text="Questions you have met least come first."
        >
          <button type="button" class="btn pri" onClick={onAgain}>
            Choose the next one
          </button>
        </NextCard>
      )}
      <div class="acts">
        {isWeak && (
          <button type="button" class="btn" onClick={onAgain}>
            Another interview
          </button>
        )}
        <button type="button" class="btn" onClick={onFriend}>
          Ask a friend to score you on the same questions
        </button>
        <a class="btn" href={`/hand-in/#interview=${interview.id}`}>
          Hand it in to a mentor
        </a>
      </div>
    </div>
  );
}
