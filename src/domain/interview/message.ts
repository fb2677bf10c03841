import { shortHash } from '../checksum.ts';
import type { FactBody } from '../progress/fact.ts';
import type { Level } from './level.ts';
import type { Interview } from './session.ts';

/** Version of the messages this build writes and reads. */
export const MESSAGE_VERSION = 1;

/** What a learner sends to a friend: please interview me with these questions. */
export interface Ask {
  readonly v: typeof MESSAGE_VERSION;
  readonly kind: 'ask';
  /** Name of the learner; may be empty. */
  readonly from: string;
  readonly level: Level;
  /** An unsigned 32-bit number. */
  readonly seed: number;
  /** Id of the interview. */
  readonly attempt: string;
  /** Ids of the questions, in the order to ask them. */
  readonly questions: readonly string[];
}

/** How a friend scored one answer. */
export interface SheetAnswer {
  readonly question: string;
  /** Ids of rubric points; marks (0, 0.5 or 1) and evidence go by the same places. */
  readonly points: readonly string[];
  readonly marks: readonly number[];
  readonly evidence: readonly string[];
  /** Texts of the red flags heard. */
  readonly flags: readonly string[];
  readonly remark: string;
}

/** What the friend sends back. */
export interface Sheet {
  readonly v: typeof MESSAGE_VERSION;
  readonly kind: 'sheet';
  /** Name of the friend; never blank, since a blank name stands for the learner. */
  readonly by: string;
  readonly attempt: string;
  readonly answers: readonly SheetAnswer[];
  /** `askDigest` of the ask it answers. */
  readonly of: string;
}

/** Whatever crosses between two people about an interview. */
export type Message = Ask | Sheet;

/** The most that a message may hold: characters of texts, items of lists. Forms hold people to it. */
export const messageLimits = {
  name: 60,
  evidence: 1_000,
  remark: 2_000,
  flag: 300,
  flags: 10,
  points: 12,
  questions: 8,
} as const;

/** What makes an ask the same ask, 8 hex digits; the learner’s own name is not kept in the record and left out. */
export function askDigest(ask: Pick<Ask, 'level' | 'seed' | 'attempt' | 'questions'>): string {
  return shortHash(JSON.stringify([ask.attempt, ask.seed, ask.level, ...ask.questions]));
}

/** The ask for an interview of the record. */
export function askFor({ id, level, seed, questions }: Interview, from: string): Ask {
  return { v: MESSAGE_VERSION, kind: 'ask', from, level, seed, attempt: id, questions };
}

/** The facts that a sheet adds to the record of the learner. */
export function factsOfSheet({ by, attempt, answers }: Sheet): FactBody[] {
  return answers.map(({ question, points, marks, evidence, flags, remark }) => ({
    kind: 'assessed',
    ...{ attempt, question, by },
    ...{ points, marks, evidence, flags, remark },
  }));
}

const sameAnswer = (a: SheetAnswer, b: SheetAnswer): boolean =>
  JSON.stringify([a.points, a.marks, a.evidence, a.flags, a.remark]) ===
  JSON.stringify([b.points, b.marks, b.evidence, b.flags, b.remark]);

/** What a sheet means for a record: whose interview it scores, or why it cannot be taken in. */
export type SheetMatch =
  | { readonly ok: true; readonly interview: Interview; readonly answers: readonly SheetAnswer[] }
  | { readonly ok: false; readonly refusal: string };

/** Finds the interview that a sheet scores; gives only the answers that the record does not hold yet. */
export function matchSheet(sheet: Sheet, interviews: readonly Interview[]): SheetMatch {
  const interview = interviews.find(({ id }) => id === sheet.attempt);
  if (!interview)
    return {
      ok: false,
      refusal:
        'This sheet scores an interview that is not in this browser’s record. Open it in the browser in which you began the interview.',
    };
  const ask = askFor(interview, '');
  if (
    askDigest(ask) !== sheet.of ||
    !sheet.answers.every(({ question }) => interview.questions.includes(question))
  )
    return {
      ok: false,
      refusal:
        'This sheet does not match the interview you asked for. Ask your friend which link they opened.',
    };
  const answers = sheet.answers.filter(
    (answer) =>
      !interview.asked
        .get(answer.question)
        ?.assessments.some(
          (each) =>
            each.by === sheet.by && sameAnswer({ ...each, question: answer.question }, answer),
        ),
  );
  if (answers.length === 0)
    return { ok: false, refusal: 'This sheet is in your record already. Nothing was added.' };
  return { ok: true, interview, answers };
}
