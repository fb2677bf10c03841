import type { Assessment, Interview } from '../../domain/interview/session.ts';

/** The assessments of one scorer (empty for the learner), the latest for each question. */
export function scoredBy(interview: Interview, by: string): ReadonlyMap<string, Assessment> {
  const latest = new Map<string, Assessment>();
  for (const [question, { assessments }] of interview.asked)
    for (const each of assessments) if (each.by === by) latest.set(question, each);
  return latest;
}

/** Everybody who scored it: the learner first (as an empty name), then friends. */
export function scorersOf({ asked }: Interview): readonly string[] {
  const all = [...asked.values()].flatMap(({ assessments }) => assessments.map(({ by }) => by));
  return [...new Set(all)].sort((a, b) => Number(a !== '') - Number(b !== ''));
}

/** The latest assessment of each answer, whoever gave it, by the id of the question. */
export const latestOf = ({ asked }: Interview): readonly (readonly [string, Assessment])[] =>
  [...asked].flatMap(([question, { assessments }]) => {
    const latest = assessments.at(-1);
    return latest ? [[question, latest] as const] : [];
  });
