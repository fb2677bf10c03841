import { continueAt } from '../../domain/progress/continue.ts';
import { lessonProgress, type LessonProgress } from '../../domain/progress/lessons.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import {
  countingAnswers,
  quizScores,
  type QuizOutline,
} from '../../domain/progress/quiz-scores.ts';
import { ownCalibration } from '../../domain/progress/own-calibration.ts';
import { dueRereads } from '../../domain/progress/rereads.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Calibration } from './Calibration.tsx';

interface Lesson {
  slug: string;
  number: string;
  title: string;
  minutes: number;
  module: number;
  wording?: string;
  sections?: Record<string, string>;
}

interface Props {
  modules: { number: number; id: string; title: string }[];
  course: Lesson[];
  quizzes: QuizOutline[];
}

const nothing: readonly Fact[] = [];
const reasons = {
  'too-sure': 'you were sure, and it was not so',
  missed: 'not right yet',
  changed: 'the text changed since you finished it',
} as const;
const words = {
  'not-started': 'not started',
  reading: 'reading',
  done: 'done',
  skipped: 'skipped',
} as const;

type Shown = 'planned' | 'changed' | LessonProgress['state'];

function shownState(lesson: Lesson, progress: LessonProgress | undefined): Shown {
  if (lesson.wording === undefined) return 'planned';
  return progress?.changed ? 'changed' : (progress?.state ?? 'not-started');
}

const label: Record<Shown, string> = {
  ...words,
  planned: 'planned',
  changed: 'done, changed since',
};
const points = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** What a learner did, module by module, and the one thing to do next; everything shown is folded from the log. */
export function ProgressBoard({ modules, course, quizzes }: Props) {
  const facts = useStored($facts, nothing);
  const lessons = course.map((lesson) => ({
    slug: lesson.slug,
    wording: lesson.wording ?? '',
    ready: lesson.wording !== undefined,
    sections: Object.keys(lesson.sections ?? {}),
  }));
  const progress = lessonProgress(facts, lessons);
  const changed = lessons.filter(({ slug }) => progress.get(slug)?.changed).map(({ slug }) => slug);
  const answers = countingAnswers(facts, quizzes);
  const due = dueRereads(answers, changed);
  const scores = quizScores(facts, quizzes);
  const of = (slug: string) => course.find((lesson) => lesson.slug === slug);
  const isWritten = (slug: string) => of(slug)?.wording !== undefined;
  const inLessons = due.filter(({ lesson }) => isWritten(lesson));
  const go = continueAt(facts, lessons, Date.now(), inLessons);
  const next = go && of(go.lesson);
  return (
    <>
      {next && (
        <section class="next" aria-label="Next">
          <p class="next-h">
            <span>
              {facts.length === 0
                ? 'Start here'
                : go.reason === 'due'
                  ? 'Read again'
                  : 'Do this first'}
            </span>
            <span>{next.minutes} min</span>
          </p>
          <div class="next-b">
            <div>
              <h2>
                {next.number} {next.title}
              </h2>
              <p>
                {facts.length === 0
                  ? 'Nothing is recorded yet. Your record begins at the second section of a lesson or at the first answer.'
                  : due.length > 0
                    ? `Then ${due.length} ${due.length === 1 ? 'place' : 'places'} to read again, listed below.`
                    : 'Nothing is waiting to be read again.'}
              </p>
            </div>
            <a
              class="btn pri"
              href={`/lessons/${next.slug}/${go.section === undefined ? '' : `#${go.section}`}`}
            >
              {go.reason === 'reading' ? 'Continue' : 'Read it'}
            </a>
          </div>
        </section>
      )}
      <div class="pg">
        <section class="a" aria-labelledby="modules-h">
          <h2 id="modules-h">Modules</h2>
          <p class="small">Each square is a lesson; the words beside it say the same.</p>
          <ol class="mms">
            {modules.map((module) => {
              const own = course.filter((lesson) => lesson.module === module.number);
              const states = own.map((lesson) => ({
                lesson,
                state: shownState(lesson, progress.get(lesson.slug)),
              }));
              const counts = (Object.keys(label) as Shown[]).flatMap((state) => {
                const count = states.filter((each) => each.state === state).length;
                return count === 0 ? [] : [`${count} ${label[state]}`];
              });
              return (
                <li class="mm">
                  <a href={`/modules/${module.id}/`}>
                    {module.number} {module.title}
                  </a>
                  <span class="sq" aria-hidden="true">
                    {states.map(({ lesson, state }) => (
                      <i class={`s-${state}`} title={`${lesson.number} ${label[state]}`} />
                    ))}
                  </span>
                  <span class="cnt">{counts.join(', ')}</span>
                </li>
              );
            })}
          </ol>
          <p class="legend small" aria-hidden="true">
            {(['done', 'changed', 'reading', 'skipped', 'not-started', 'planned'] as const).map(
              (state) => (
                <span>
                  <i class={`s-${state}`} /> {label[state]}
                </span>
              ),
            )}
          </p>
        </section>
        <section class="b" aria-labelledby="again-h">
          <h2 id="again-h">To read again</h2>
          {due.length === 0 ? (
            <div class="empty">
              <div>
                <p>
                  {scores.length === 0
                    ? 'Nothing yet. Sections appear here when a quiz answer was wrong, or too sure and wrong.'
                    : 'Nothing. Every latest answer is right.'}
                </p>
              </div>
            </div>
          ) : (
            <ul class="due">
              {due.map((again) => {
                const lesson = of(again.lesson);
                const title =
                  again.section === undefined ? undefined : lesson?.sections?.[again.section];
                return (
                  <li>
                    <a
                      href={
                        isWritten(again.lesson)
                          ? `/lessons/${again.lesson}/${title === undefined ? '' : `#${again.section ?? ''}`}`
                          : // Until the lesson is written, an answer of the FAQ mends what was missed.
                            `/faq/${again.section ?? ''}/`
                      }
                    >
                      {lesson?.number} {title ?? lesson?.title}
                    </a>
                    <span class="small">{reasons[again.reason]}</span>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
        <section class="a" aria-labelledby="sure-h">
          <h2 id="sure-h">How sure you are, against how often you are right</h2>
          <Calibration
            own={ownCalibration(answers)}
            nameOf={(slug) => `${of(slug)?.number ?? ''} ${of(slug)?.title ?? slug}`}
          />
        </section>
        <section class="b" aria-labelledby="quizzes-h">
          <h2 id="quizzes-h">Quizzes</h2>
          {scores.length === 0 ? (
            <div class="empty">
              <div>
                <p>No quiz answered yet. First tries are kept apart from retries.</p>
              </div>
            </div>
          ) : (
            <div class="tscroll" role="region" aria-label="Quiz results" tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Lesson</th>
                    <th scope="col" class="r">
                      Answered
                    </th>
                    <th scope="col" class="r">
                      First try
                    </th>
                    <th scope="col" class="r">
                      Now
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {scores.map((score) => (
                    <tr>
                      <th scope="row">
                        <a
                          href={
                            isWritten(score.quiz) ? `/lessons/${score.quiz}/#quiz` : '/practice/'
                          }
                        >
                          {of(score.quiz)?.number} {of(score.quiz)?.title}
                        </a>
                      </th>
                      <td class="r">
                        {score.answered} of {score.of}
                      </td>
                      <td class="r">
                        {points(score.firstTry)} of {score.answered}
                      </td>
                      <td class="r">
                        {points(score.now)} of {score.answered}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      </div>
    </>
  );
}
