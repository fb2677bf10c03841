import type { Work } from '../../../../domain/mentor/message.ts';
import { Answers } from './Answers.tsx';
import { type Beside, CaseRun, placesOfRun } from './CaseRun.tsx';
import { Spoken } from './Spoken.tsx';
import type { Texts } from './texts.ts';

interface WorkViewProps {
  work: Work;
  texts: Texts;
  beside: Beside;
}

/** Every place in a work that something can be said about, in order. */
export function placesOf(work: Work): string[] {
  if (work.kind === 'case') return placesOfRun(work);
  return work.kind === 'interview'
    ? work.answers.map(({ question }) => `question:${question}`)
    : [...new Set(work.answers.map(([item]) => `item:${item}`))];
}

/** All of a work in words, with what stands beside its parts. Texts in it are drawn as text, whoever wrote them. */
export function WorkView({ work, texts, beside }: WorkViewProps) {
  if (work.kind === 'case' && texts.kind === 'case')
    return <CaseRun of={texts.of} {...{ work, beside }} />;
  if (work.kind === 'answers' && texts.kind === 'answers')
    return <Answers {...{ work, texts, beside }} />;
  return work.kind === 'interview' && texts.kind === 'interview' ? (
    <Spoken {...{ work, texts, beside }} />
  ) : null;
}
