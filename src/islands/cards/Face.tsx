import { useState } from 'preact/hooks';
import { type Card, kindOf } from '../../domain/flashcards/card.ts';
import { Grades } from './Grades.tsx';
import { Typed } from './Typed.tsx';
import type { CardsProps } from './types.ts';
import { kindLabels } from './words.ts';

interface Props {
  card: Card;
  names: CardsProps;
  isTurned: boolean;
  isTyped: boolean;
  /** Days each grade would set; undefined while cramming. */
  intervals: readonly number[] | undefined;
  onTurn: () => void;
  onGrade: (grade: number) => void;
}

const paragraphs = (text: string) => text.split('\n\n').map((part) => <p key={part}>{part}</p>);

/** One card: its front, then its back and the four grades. */
export function Face({ card, names, isTurned, isTyped, intervals, onTurn, onGrade }: Props) {
  const [answer, setAnswer] = useState('');
  const lesson = names.lessons.find(({ slug }) => slug === card.lesson);
  const kind = kindOf(card.id);
  const typed = answer.trim();
  return (
    <>
      <article class="fc-card">
        <div class="fc-meta label">
          <span>{kind && kindLabels[kind]}</span>
          {lesson && (
            <span>
              Lesson {lesson.number} {lesson.title}
            </span>
          )}
        </div>
        <h2 class="fc-front" tabIndex={-1}>
          {card.front.split('\n').map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
        {isTyped && !isTurned && (
          <label class="field">
            <span>Your answer, in your own words</span>
            <textarea
              rows={3}
              maxLength={2000}
              value={answer}
              onInput={(event) => {
                setAnswer(event.currentTarget.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onTurn();
              }}
            />
            <small class="fc-hint">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> turns the card while you type.
            </small>
          </label>
        )}
        {isTurned && (
          <div class={typed === '' ? 'fc-back' : 'fc-back with-typed'} tabIndex={-1}>
            <div>
              <p class="label">Answer</p>
              {paragraphs(card.back)}
              <p class="ui fc-more-of">
                <a href={card.href}>
                  {card.href === '/interview/' ? 'Say it in an interview' : 'The whole answer'}
                </a>
                {lesson?.ready && <a href={`/lessons/${lesson.slug}/`}>Lesson {lesson.number}</a>}
              </p>
            </div>
            {typed !== '' && <Typed answer={typed} back={card.back} />}
          </div>
        )}
      </article>
      <div class="fc-foot">
        {isTurned ? (
          <Grades {...{ intervals, onGrade }} />
        ) : (
          <button type="button" class="btn pri" onClick={onTurn}>
            Show the answer <kbd aria-hidden="true">Space</kbd>
          </button>
        )}
      </div>
    </>
  );
}
