import { useState } from 'preact/hooks';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { useFetched } from './use-fetched.ts';

async function fetchText(slug: string): Promise<QuizText> {
  const answer = await fetch(`/practice/quizzes/${slug}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as QuizText;
}

/**
 * Quizzes by the slug of their lesson, fetched once and again when asked after a failure. Their text is in the page
 * already, for reading; fetching it apart halves the page.
 */
export function useTexts(slugs: readonly string[]) {
  const [tries, setTries] = useState(0);
  const { value, failed } = useFetched(
    `${slugs.join()} ${String(tries)}`,
    async () => new Map((await Promise.all(slugs.map(fetchText))).map((text) => [text.quiz, text])),
  );
  return {
    texts: value,
    failed,
    again: (): void => {
      setTries(tries + 1);
    },
  };
}
