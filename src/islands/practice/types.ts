import type { QuizOutline } from '../../domain/progress/quiz-scores.ts';

/** A lesson whose quiz can be practised. */
export interface Topic {
  /** Slug of the lesson. */
  readonly quiz: string;
  /** Such as "3.1". */
  readonly number: string;
  readonly title: string;
  /** Such as "3 Metrics that decide launches". */
  readonly module: string;
  /** The lesson has no text yet. */
  readonly planned: boolean;
}

/** Plain data: it crosses from the server to the browser as JSON. */
export interface PracticeProps {
  /** In course order, as are the outlines. */
  readonly topics: readonly Topic[];
  readonly quizzes: readonly QuizOutline[];
}
