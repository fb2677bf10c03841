import type { InterviewGroup, InterviewQuestion } from '../schemas/interview.ts';
import { missing, type Problem } from './content-links.ts';

/** What the mock interviews promise: every question in its group, and enough of them answered. */
const promised = { groups: 8, questions: 60, answers: 3 };

interface Known {
  readonly lessons: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/** Links of interview questions that do not resolve, ids and places given twice, and groups that are not complete. */
export function checkInterviews(
  groups: ReadonlyMap<string, InterviewGroup>,
  known: Known,
): Problem[] {
  return [
    ...checkCounts(groups),
    ...checkPlaces(groups),
    ...checkIds(groups),
    ...[...groups].flatMap(([group, { questions }]) => [
      ...checkAnswers(group, questions),
      ...questions.flatMap((question) => checkQuestion(group, question, known)),
    ]),
  ];
}

const fileOf = (group: string) => `content/interviews/${group}.yaml`;

function checkCounts(groups: ReadonlyMap<string, InterviewGroup>): Problem[] {
  const count = [...groups.values()].reduce((sum, { questions }) => sum + questions.length, 0);
  if (groups.size === promised.groups && count === promised.questions) return [];
  return [
    {
      file: 'content/interviews/',
      field: 'questions',
      mend: `${count} questions in ${groups.size} groups; the site promises ${promised.questions} in ${promised.groups}`,
    },
  ];
}

function checkPlaces(groups: ReadonlyMap<string, InterviewGroup>): Problem[] {
  const places = new Map<number, string>();
  return [...groups].flatMap(([group, { order }]) => {
    const rival = places.get(order);
    places.set(order, group);
    if (rival === undefined) return [];
    const mend = `"${rival}" has the same order ${order}; give this one another`;
    return [{ file: fileOf(group), field: 'order', mend }];
  });
}

/** Ids of questions are unique over all groups, because answers and cards are kept under them. */
function checkIds(groups: ReadonlyMap<string, InterviewGroup>): Problem[] {
  const homes = new Map<string, string>();
  return [...groups].flatMap(([group, { questions }]) =>
    questions.flatMap(({ id, rubric, probes }) => {
      const home = homes.get(id);
      homes.set(id, group);
      const file = fileOf(group);
      const where = home === undefined ? '' : fileOf(home);
      const mend = `the id is also used in ${where}; give one of them another`;
      return [
        ...(home === undefined ? [] : [{ file, field: id, mend }]),
        ...twins(group, `${id}.rubric`, rubric),
        ...twins(group, `${id}.probes`, probes),
      ];
    }),
  );
}

function twins(group: string, field: string, entries: readonly { id: string }[]): Problem[] {
  const ids = entries.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => ({
    file: fileOf(group),
    field,
    mend: `"${id}" is used twice; give each entry its own id`,
  }));
}

function checkAnswers(group: string, questions: readonly InterviewQuestion[]): Problem[] {
  const count = questions.filter(({ answer }) => answer !== undefined).length;
  if (count >= promised.answers) return [];
  const mend = `${count} questions have a model answer; write at least ${promised.answers}`;
  return [{ file: fileOf(group), field: 'questions', mend }];
}

function checkQuestion(group: string, question: InterviewQuestion, known: Known): Problem[] {
  const { id, lesson, key, sources, topics, checked } = question;
  const file = fileOf(group);
  return [
    ...missing(file, `${id}.lesson`, lesson, known.lessons, 'content/tracks.yaml'),
    ...sources.flatMap((source) =>
      missing(file, `${id}.sources`, source, known.sources, 'content/sources.yaml'),
    ),
    ...(key === undefined ? [] : missing(file, `${id}.key`, key, known.answers, 'content/faq/')),
    ...(topics.includes('law') && checked === undefined
      ? [
          {
            file,
            field: `${id}.checked`,
            mend: 'a question about law needs the date it was last checked',
          },
        ]
      : []),
  ];
}
