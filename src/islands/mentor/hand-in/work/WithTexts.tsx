import type { ComponentChildren } from 'preact';
import type { Catalog } from '../../../../domain/mentor/catalog.ts';
import { useCase } from '../../../case-study/use-case.ts';
import { useQuestions } from '../../../interview/use-questions.ts';
import { useModels } from '../../../quiz/use-models.ts';
import { useTexts } from '../../../quiz/use-texts.ts';
import { Waiting } from './Waiting.tsx';
import { lessonTitles, type Texts, type Wanted } from './texts.ts';

interface WithTextsProps {
  wanted: Wanted;
  catalog: Catalog;
  children: (texts: Texts) => ComponentChildren;
}

type Part<K extends Wanted['kind']> = Omit<WithTextsProps, 'wanted'> & {
  wanted: Wanted & { kind: K };
};

function WithCase({ wanted, children }: Part<'case'>) {
  const { of, failed, again } = useCase(wanted.slug);
  return of ? <>{children({ kind: 'case', of })}</> : <Waiting {...{ failed, again }} />;
}

function WithQuestions({ children }: Part<'interview'>) {
  const { questions, failed, again } = useQuestions();
  return questions ? (
    <>{children({ kind: 'interview', questions: questions.byId })}</>
  ) : (
    <Waiting {...{ failed, again }} />
  );
}

function WithQuizzes({ wanted, catalog, children }: Part<'answers'>) {
  const { texts, failed, again } = useTexts(wanted.quizzes);
  const models = useModels([...(texts?.values() ?? [])].flatMap(({ items }) => items));
  return texts && models ? (
    <>{children({ kind: 'answers', texts, models, lessons: lessonTitles(catalog) })}</>
  ) : (
    <Waiting {...{ failed, again }} />
  );
}

/** Fetches what a work is shown by, and then shows it. */
export function WithTexts({ wanted, ...rest }: WithTextsProps) {
  if (wanted.kind === 'case') return <WithCase key={wanted.slug} wanted={wanted} {...rest} />;
  return wanted.kind === 'interview' ? (
    <WithQuestions wanted={wanted} {...rest} />
  ) : (
    <WithQuizzes key={wanted.quizzes.join()} wanted={wanted} {...rest} />
  );
}
