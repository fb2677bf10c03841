import { attemptsOf } from '../../../domain/case-study/attempts.ts';
import { interviewsOf } from '../../../domain/interview/session.ts';
import { answersWorkOf } from '../../../domain/mentor/answers-work.ts';
import { caseWorkOf } from '../../../domain/mentor/case-work.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { interviewWorkOf } from '../../../domain/mentor/interview-work.ts';
import type { Work } from '../../../domain/mentor/message.ts';
import type { Source } from '../../../domain/mentor/submission.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { moduleItems, type Texts } from './work/texts.ts';

/** A work as the record has it, whatever a page may show of it; undefined if the record no longer holds it. */
export function buildWork(
  source: Source,
  facts: readonly Fact[],
  texts: Texts,
  catalog: Catalog,
): Work | undefined {
  if (source.kind === 'case') {
    const attempt = attemptsOf(facts, source.case).find(({ last }) => last === source.at);
    return attempt && texts.kind === 'case' ? caseWorkOf(texts.of, attempt, facts) : undefined;
  }
  if (source.kind === 'interview') {
    const interview = interviewsOf(facts).find(({ id }) => id === source.interview);
    return interview && interviewWorkOf(interview);
  }
  if (texts.kind !== 'answers') return undefined;
  const quizzes = new Map([...texts.texts].map(([quiz, { items }]) => [quiz, items]));
  const graders = { quizzes, models: texts.models };
  if (source.kind === 'practice') {
    const { items, session } = source;
    return answersWorkOf(facts, { module: '', items, lessons: [], session }, graders);
  }
  const { module } = source;
  const lessons = catalog.modules.find(({ id }) => id === module)?.lessons ?? [];
  return answersWorkOf(facts, { module, items: moduleItems(module, catalog), lessons }, graders);
}
