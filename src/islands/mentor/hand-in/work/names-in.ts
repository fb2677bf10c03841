import {
  answerNames,
  caseNames,
  interviewNames,
  type Names,
} from '../../../../domain/mentor/names.ts';
import type { Texts } from './texts.ts';

/** Names of what a work is about. */
export function namesIn(texts: Texts): Names {
  if (texts.kind === 'case') return caseNames(texts.of);
  if (texts.kind === 'interview') return interviewNames(texts.questions);
  const quizzes = new Map([...texts.texts].map(([quiz, { items }]) => [quiz, items]));
  return answerNames(quizzes, texts.models, texts.lessons);
}
