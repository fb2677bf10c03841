import type { ComponentChildren } from 'preact';
import type { Mark } from '../../../domain/quiz/grade.ts';
import type { GivenAnswer } from '../../../domain/quiz/timeline.ts';
import { Icon } from '../Icon.tsx';

interface JudgedProps {
  answer: GivenAnswer;
  /** Of the entry, gap or criterion. */
  id: string;
  why: string;
  /** Words for a mark where the usual ones say too little. */
  tags?: Partial<Record<Mark, string>>;
  children: ComponentChildren;
}

const icons = { correct: 'right', wrong: 'wrong', missed: 'part', off: 'part' } as const;
const words: Record<Mark, string> = {
  correct: 'Correct',
  wrong: 'Not so',
  missed: 'Missed',
  off: '',
};

/** One entry, gap or criterion after the answer: how it was marked, in glyph and words, and why. */
export function Judged({ answer, id, why, tags, children }: JudgedProps) {
  const mark = answer.grade.marks[id] ?? 'missed';
  return (
    <li class={`opt done ${mark}`}>
      <span class="k">
        <Icon of={answer.shown ? 'shown' : icons[mark]} />
      </span>
      <span class="txt">{children}</span>
      <span class="tag">{answer.shown ? 'Shown' : (tags?.[mark] ?? words[mark])}</span>
      <span class="why">{why}</span>
    </li>
  );
}

interface SaidProps {
  verb: 'chose' | 'wrote';
  given: string | undefined;
  right: string;
  isRight: boolean;
}

/** What was given and what is so, in words: the stroke through a wrong one only decorates. */
export const Said = ({ verb, given, right, isRight }: SaidProps) => (
  <span class="q-said">
    {given !== undefined && (
      <>
        You {verb} “{isRight ? <b>{given}</b> : <s>{given}</s>}”.{' '}
      </>
    )}
    {!isRight && (
      <>
        The answer is “<b>{right}</b>”.
      </>
    )}
  </span>
);
