import type { Group } from '../../domain/interview/question.ts';

/** A lesson to read again. */
export interface Reread {
  /** Number and title. */
  readonly title: string;
  /** Absent while the lesson is only planned. */
  readonly href?: string;
}

/** Plain data: it crosses from the server to the browser as JSON. */
export interface InterviewProps {
  /** In order, with the ids of their questions. */
  readonly groups: readonly Group[];
  /** Lessons that the questions name, by slug. */
  readonly lessons: Readonly<Record<string, Reread>>;
}

/** Where the island stands; what it shows comes from the record. */
export type View =
  | { readonly at: 'choose' | 'scorecard' | 'sheet' }
  | { readonly at: 'interview' | 'friend'; readonly id: string };
