import type { Change } from './changes.ts';
import type { InterviewWork, SpokenAnswer } from './message.ts';

/** Mark and evidence of each point of an answer, by its id. */
const pointsOf = ({ points, marks, evidence }: SpokenAnswer) =>
  new Map(points.map((id, at) => [id, { mark: marks[at], evidence: evidence[at] ?? '' }]));

function answerChanges(was: SpokenAnswer, is: SpokenAnswer): Change[] {
  const { question } = is;
  const at = { about: `question:${question}`, question };
  const [had, has] = [pointsOf(was), pointsOf(is)];
  const points = [...new Set([...has.keys(), ...had.keys()])].flatMap((point): Change[] => {
    const [old, now] = [had.get(point), has.get(point)];
    const marks = {
      ...(old?.mark !== undefined && { before: old.mark }),
      ...(now?.mark !== undefined && { after: now.mark }),
    };
    const heard = { before: old?.evidence ?? '', after: now?.evidence ?? '' };
    return [
      ...(marks.before === marks.after ? [] : [{ ...at, kind: 'mark', point, ...marks } as const]),
      ...(heard.before === heard.after
        ? []
        : [{ ...at, kind: 'evidence', point, ...heard } as const]),
    ];
  });
  return [
    ...(was.notes === is.notes
      ? []
      : [{ ...at, kind: 'notes', before: was.notes, after: is.notes } as const]),
    ...points,
  ];
}

/** What differs between two interviews: questions answered, notes, marks and evidence; seconds are left out. */
export function spokenChanges(before: InterviewWork, after: InterviewWork): Change[] {
  const [had, has] = [before, after].map(
    ({ answers }) => new Map(answers.map((answer) => [answer.question, answer])),
  );
  return [...new Set([...(has?.keys() ?? []), ...(had?.keys() ?? [])])].flatMap(
    (question): Change[] => {
      const [was, is] = [had?.get(question), has?.get(question)];
      if (was && is) return answerChanges(was, is);
      const both = { ...(was && { before: was }), ...(is && { after: is }) };
      return [{ about: `question:${question}`, kind: 'spoken', question, ...both }];
    },
  );
}
