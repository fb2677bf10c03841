import { useState } from 'preact/hooks';
import type { Group, Question } from '../../domain/interview/question.ts';
import { useFetched } from '../quiz/use-fetched.ts';

/** All that an interviewer needs, by the id of the question. */
export interface Questions {
  readonly groups: readonly Group[];
  readonly byId: ReadonlyMap<string, Question>;
}

async function fetchQuestions(): Promise<Questions> {
  const answer = await fetch('/interview/questions.json');
  if (!answer.ok) throw new Error(String(answer.status));
  const { groups, questions } = (await answer.json()) as {
    groups: Group[];
    questions: Question[];
  };
  return { groups, byId: new Map(questions.map((question) => [question.id, question])) };
}

/** The questions with rubrics and answers, fetched when they are first needed and again when asked after a failure. */
export function useQuestions() {
  const [tries, setTries] = useState(0);
  const { value, failed } = useFetched(String(tries), fetchQuestions);
  return {
    questions: value,
    failed,
    again: (): void => {
      setTries(tries + 1);
    },
  };
}
