import { levels, type Level } from '../../domain/interview/level.ts';
import type { Question } from '../../domain/interview/question.ts';
import type { Asked } from '../../domain/interview/session.ts';
import { countOf } from '../count-of.ts';
import { spanText } from './words.ts';

const shape = [
  ['Clarify', 'What is asked, for whom, and what is known'],
  ['Frame', 'The parts of it, and which one decides'],
  ['Answer', 'Numbers, owners, dates, what you would not do'],
  ['Close', 'Your decision in one sentence, and what would change it'],
] as const;

/** What stands beside an answer while it is given: a shape, the level, and what opens afterwards. */
export function Shape({ question, level }: { question: Question; level: Level }) {
  const choice = levels.find(({ id }) => id === level);
  return (
    <aside class="iv-side">
      <section>
        <h2>A shape to lean on</h2>
        <ol>
          {shape.map(([name, text]) => (
            <li key={name}>
              <b>{name}</b>
              {text}
            </li>
          ))}
        </ol>
      </section>
      {choice && (
        <section>
          <h2>What this level expects</h2>
          <p class="ui">
            <b>{choice.title}.</b> {choice.expects}
          </p>
        </section>
      )}
      <section>
        <h2>Opens when you have answered</h2>
        <div class="iv-shut">
          <div>
            <p class="ui">
              <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3 7.5h10v7H3zM5 7.5V5a3 3 0 0 1 6 0v2.5" />
              </svg>{' '}
              <b>The rubric, {countOf(question.rubric.length, 'point')}</b>
            </p>
            <p class="small">The model answer follows once every point is scored.</p>
          </div>
        </div>
      </section>
    </aside>
  );
}

/** What was kept of an answer, to score it by. */
export function Kept({ question, asked }: { question: Question; asked: Asked }) {
  const probe = question.probes.find(({ id }) => id === asked.probe);
  return (
    <aside class="iv-side">
      <h2>What you noted</h2>
      <p class="iv-kept">{asked.notes || 'No notes.'}</p>
      <p class="small">
        You thought for {spanText(asked.think)} and talked for {spanText(asked.talk)}.
        {probe && ` The follow-up was: “${probe.ask}”`}
      </p>
    </aside>
  );
}
