import type { InterviewQuestion } from '../../schemas/interview.ts';

/** A group of questions, which is a dimension of the scorecard. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** What an interviewer learns from it: “Whether you …”. */
  readonly shows: string;
  /** Ids of its questions, in the order of the file. */
  readonly questions: readonly string[];
}

/** A question with all that an interviewer needs; texts are plain. */
export interface Question {
  /** Permanent and unique among all questions. */
  readonly id: string;
  /** Id of its group. */
  readonly group: string;
  readonly question: string;
  readonly topics: InterviewQuestion['topics'];
  readonly lesson: string;
  readonly rubric: InterviewQuestion['rubric'];
  readonly probes: InterviewQuestion['probes'];
  readonly flags: readonly string[];
  /** The model answer: paragraphs parted by an empty line. */
  readonly answer: string;
}
