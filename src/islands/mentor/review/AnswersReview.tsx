import { useMemo } from 'preact/hooks';
import { type ReviewedItem, reviewedItems, sureness } from '../../../domain/mentor/answer-sheet.ts';
import type { AnswersWork } from '../../../domain/mentor/message.ts';
import { answerNames } from '../../../domain/mentor/names.ts';
import { rubricSheet } from '../../../domain/mentor/rubric-sheet.ts';
import type { Models } from '../../../domain/quiz/model.ts';
import type { QuizText } from '../../../domain/quiz/quiz-text.ts';
import { countOf } from '../../count-of.ts';
import { useModels } from '../../quiz/use-models.ts';
import { useTexts } from '../../quiz/use-texts.ts';
import { AnsweredItem } from './AnsweredItem.tsx';
import { Head } from './Head.tsx';
import { Icon } from './Icon.tsx';
import type { BodyProps } from './Opened.tsx';
import { Paper } from './Paper.tsx';
import { Release } from './Release.tsx';
import { OwnCriteria } from './RubricGrid.tsx';
import { Saying } from './Saying.tsx';
import { Since } from './Since.tsx';
import { useReview } from './use-review.ts';
import { percentText } from './words.ts';

/** How sure they were against how often they were right. */
function surenessWords(items: readonly ReviewedItem[]): string {
  const found = sureness(items);
  if (!found) return '–';
  return `${percentText(found.said)} sure, right in ${percentText(found.true)} of ${countOf(found.count, 'first answer')}`;
}

interface GradedProps extends BodyProps {
  work: AnswersWork;
  texts: ReadonlyMap<string, QuizText>;
  models: Models;
}

function Graded({ work, texts, models, arrival, arrivals, facts, onDone }: GradedProps) {
  const items = useMemo(() => reviewedItems(work, texts, models), [work, texts, models]);
  const review = useReview(facts, arrival.kept.digest, []);
  const { own } = rubricSheet([], arrival.answers?.message);
  const placeOf = (about: string): string => {
    if (about === '') return 'The whole';
    const at = items.findIndex(({ ref }) => `item:${ref}` === about);
    if (at >= 0)
      return `Question ${String(at + 1)}: ${items[at]?.item?.stem.replaceAll('*', '') ?? ''}`;
    return own.find((each) => each.about === about)?.title ?? 'A question of another version';
  };
  const names = answerNames(new Map([...texts].map(([quiz, text]) => [quiz, text.items])), models);
  const right = items.filter(({ answers }) => answers.at(-1)?.verdict === 'right').length;
  const differs = items.filter(({ answers }) => answers.some(({ stated }) => stated !== undefined));
  return (
    <>
      <div class="mr-screen">
        <Head {...{ arrival, onDone }}>
          <div class="mr-cell">
            <dt>Graded again here</dt>
            <dd>
              <span class={differs.length === 0 ? 'mr-check' : 'mr-check is-off'}>
                <Icon name={differs.length === 0 ? 'check' : 'warn'} />
                <span>
                  {differs.length === 0
                    ? 'The same scores'
                    : `${countOf(differs.length, 'answer')} differ${differs.length === 1 ? 's' : ''} from what is stated`}
                </span>
              </span>
            </dd>
          </div>
          <div>
            <dt>Right at last</dt>
            <dd class="num">
              {right} of {items.length}
            </dd>
          </div>
          <div class="mr-cell">
            <dt>Calibration</dt>
            <dd>{surenessWords(items)}</dd>
          </div>
        </Head>
        <p class="small mr-seed">
          Answers live in the page a learner had: this is for learning and not an exam.
        </p>
        <Since {...{ arrival, arrivals, review, placeOf }} names={names} />
        {work.lessons.length > 0 && (
          <details class="mr-fold">
            <summary>What they marked of the lessons</summary>
            <ul class="mr-lessons">
              {work.lessons.map(([lesson, state]) => (
                <li key={lesson}>
                  {texts.get(lesson)?.lessonNumber ?? ''} {lesson.replaceAll('-', ' ')}:{' '}
                  {state.replaceAll('-', ' ')}
                </li>
              ))}
            </ul>
          </details>
        )}
        <section class="mr-items" aria-labelledby="mr-items">
          <h2 class="mr-h" id="mr-items">
            Answer by answer
          </h2>
          {items.map((reviewed, at) => (
            <AnsweredItem key={reviewed.ref} {...{ reviewed, review }} number={at + 1} />
          ))}
        </section>
        <OwnCriteria {...{ own, review }} />
        <Saying {...{ review, placeOf }} />
        <Release {...{ arrival, review, placeOf }} unmarked="" />
      </div>
      <Paper {...{ arrival, review, placeOf }} />
    </>
  );
}

function Modelled(props: Omit<GradedProps, 'models'>) {
  const refs = new Set(props.work.answers.map(([ref]) => ref));
  const models = useModels(
    [...props.texts].flatMap(([quiz, { items }]) =>
      items.filter(({ id }) => refs.has(`${quiz}/${id}`)),
    ),
  );
  return models ? <Graded {...props} models={models} /> : <p role="status">Grading …</p>;
}

/** Answers to a selection of items, or to a module, being reviewed. */
export function AnswersReview(props: BodyProps) {
  const { work } = props.arrival.kept.message;
  const rows = work.kind === 'answers' ? work.answers : [];
  const slugs = [...new Set(rows.map(([ref]) => ref.split('/')[0] ?? ''))].sort();
  const { texts, failed, again } = useTexts(slugs);
  if (work.kind !== 'answers') return null;
  if (texts) return <Modelled {...props} {...{ work, texts }} />;
  return (
    <div role="status">
      <p>
        {failed
          ? 'The questions could not be fetched. Try again when you are connected.'
          : 'Fetching the questions …'}
      </p>
      {failed && (
        <button type="button" class="btn pri" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
