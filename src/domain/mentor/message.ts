import type { Level } from '../interview/level.ts';

/** Version of the messages this build writes, and the newest it reads. */
export const MESSAGE_VERSION = 1;

/** What a mentor asks for. */
export type Task =
  | { readonly kind: 'case'; readonly case: string }
  /** `items` are `quiz/item`, in the order to ask them. */
  | { readonly kind: 'quiz'; readonly items: readonly string[] }
  | { readonly kind: 'interview'; readonly level: Level; readonly questions: readonly string[] }
  | { readonly kind: 'module'; readonly module: string };

/** A mentor asks a learner for something. */
export interface Assignment {
  readonly v: typeof MESSAGE_VERSION;
  readonly kind: 'assignment';
  /** Random, so that two assignments of the same work are told apart. */
  readonly id: string;
  /** Name the mentor chose; may be empty. */
  readonly from: string;
  readonly task: Task;
  /** The seed for everybody; −1: each learner has luck and figures of their own. */
  readonly seed: number;
  /** Local civil date (YYYY-MM-DD) by which it is wanted; empty if there is none. */
  readonly due: string;
  readonly note: string;
  /** Ids of criteria of the case’s rubric that are looked at; none: all of them. */
  readonly look: readonly string[];
  /** Criteria of the mentor’s own, as titles; they have no levels and take comments only. */
  readonly own: readonly string[];
}

/** One action of a run: an exhibit bought, or scene, option, reason and the probability given (−1: none was asked). */
export type Step =
  | readonly [exhibit: string]
  | readonly [scene: string, option: string, reason: string, forecast: number];

/** What the learner’s browser says a run came to; the mentor’s recomputes it. */
export interface Claims {
  readonly ending: string;
  /** 0 to 100, to one decimal. */
  readonly outcome: number;
  readonly process: number;
  /** Brier score to three decimals; −1 if nothing was forecast. */
  readonly brier: number;
}

/** A finished run of a case. */
export interface CaseWork {
  readonly kind: 'case';
  readonly case: string;
  readonly seed: number;
  /** Hash of the rules it was played by. */
  readonly rules: string;
  readonly steps: readonly Step[];
  readonly claims: Claims;
  /** Sections of the memo (`memo:<section>`) and answers to reflection (`reflection:<prompt>`) with their texts. */
  readonly texts: readonly (readonly [id: string, text: string])[];
}

/** One answer: `how` says whether a hint was taken or the answer shown. */
export type AnswerRow = readonly [
  /** `quiz/item`. */
  item: string,
  /** Seed of the attempt, by which its figures are drawn again. */
  seed: number,
  response: readonly string[] | number,
  confidence: number,
  structure: string,
  /** Share earned as the learner’s browser graded it. */
  score: number,
  how: '' | 'hinted' | 'shown',
];

/** Answers to a selection of items, or to all of a module. */
export interface AnswersWork {
  readonly kind: 'answers';
  /** Id of the module; empty for a selection. */
  readonly module: string;
  /** The first answer to each item, and the last if there were several. */
  readonly answers: readonly AnswerRow[];
  /** Slugs of the module’s written lessons with what the learner marked: `done`, `reading`, `skipped` or `not-started`. */
  readonly lessons: readonly (readonly [lesson: string, state: string])[];
}

/** One answer of a mock interview, with how the learner scored it. */
export interface SpokenAnswer {
  readonly question: string;
  /** Seconds. */
  readonly think: number;
  readonly talk: number;
  readonly notes: string;
  /** Ids of rubric points; marks (0, 0.5 or 1) and evidence go by the same places. */
  readonly points: readonly string[];
  readonly marks: readonly number[];
  readonly evidence: readonly string[];
}

/** A mock interview. */
export interface InterviewWork {
  readonly kind: 'interview';
  readonly level: Level;
  readonly answers: readonly SpokenAnswer[];
}

/** What is handed in. */
export type Work = CaseWork | AnswersWork | InterviewWork;

/** A learner hands something in. */
export interface Submission {
  readonly v: typeof MESSAGE_VERSION;
  readonly kind: 'submission';
  /** Name the learner chose; never blank. */
  readonly by: string;
  /** What the learner wants from the review. */
  readonly wish: string;
  /** Local civil date of handing in. */
  readonly made: string;
  /** 1 at first, one more each time. */
  readonly version: number;
  /** Digest of the version before; empty at first. */
  readonly before: string;
  /** Digest of the assignment it answers; empty if nobody asked. */
  readonly of: string;
  readonly work: Work;
}

/** What a comment is. */
export const commentKinds = ['praise', 'question', 'issue', 'idea'] as const;
export type CommentKind = (typeof commentKinds)[number];

/**
 * What a comment is about, as `<kind>:<id>`: a decision (`scene:`), an artefact (`memo:` or `reflection:`), a criterion
 * (`criterion:`, or `own:` with the place of a criterion of the mentor’s own), an answer (`item:`) or an interview
 * question (`question:`). Empty: the whole.
 */
export type About = string;

/** Something a mentor says. */
export interface Comment {
  readonly id: string;
  readonly about: About;
  readonly kind: CommentKind;
  readonly text: string;
}

/** A mentor gives back a review. */
export interface Feedback {
  readonly v: typeof MESSAGE_VERSION;
  readonly kind: 'feedback';
  /** Name the mentor chose; never blank. */
  readonly by: string;
  readonly made: string;
  /** 1 at first, one more each time this submission’s review is released again. */
  readonly version: number;
  /** Digest of the submission it answers. */
  readonly of: string;
  /** Levels 1 to 4 by criterion; criteria without a mark are left out. */
  readonly marks: readonly (readonly [criterion: string, level: number])[];
  readonly comments: readonly Comment[];
  /** The one thing to try next; may be empty. */
  readonly next: string;
}

/** Whatever crosses between a mentor and a learner. */
export type Message = Assignment | Submission | Feedback;

/** A message with what shows that two came from the same key: public key and signature, in base64url. */
export interface Signed {
  readonly key: string;
  readonly signature: string;
}

/** The most that a message may hold, in characters of texts and places of lists. Forms hold people to it. */
export const messageLimits = {
  name: 60,
  note: 600,
  wish: 600,
  own: 5,
  ownTitle: 80,
  items: 40,
  questions: 8,
  reason: 500,
  steps: 60,
  /** A section of a memo, or an answer to a prompt. */
  text: 6_000,
  texts: 20,
  answers: 400,
  lessons: 40,
  notes: 6_000,
  evidence: 1_000,
  points: 12,
  marks: 12,
  comment: 1_500,
  comments: 60,
  next: 1_500,
} as const;

/** Longest message as JSON, in UTF-16 units: what one line of the record holds with room to spare. */
export const MESSAGE_LIMIT = 90_000;
