import type { CaseFrontMatter, MentorNotes, Rubric } from '../schemas/case-study.ts';
import type { Exercise } from '../schemas/exercise.ts';
import type { Exhibit } from '../schemas/exhibit.ts';
import type { Faq } from '../schemas/faq.ts';
import type { GlossaryTerm } from '../schemas/glossary.ts';
import type { InterviewGroup } from '../schemas/interview.ts';
import type { Lesson } from '../schemas/lesson.ts';
import type { Misconception } from '../schemas/misconception.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Simulation } from '../schemas/simulation.ts';
import type { Source } from '../schemas/source.ts';
import type { Tool } from '../schemas/tool.ts';
import type { Track } from '../schemas/track.ts';
import { proveCase } from './case-study/proof.ts';
import { checkExercise } from './content-exercises.ts';
import { checkInterviews } from './content-interviews.ts';
import { missing, repeated, type Problem } from './content-links.ts';
import { giveAways } from './quiz/give-aways.ts';
import { misconceptionsOf } from './quiz/misconceptions.ts';
import { quizProblems } from './quiz/proof.ts';

/** The five files of a case, and a sixth where its calibration exercise is written. */
export interface CaseStudyEntry {
  briefing: { data: CaseFrontMatter; body: string };
  simulation: Simulation;
  exhibits: Exhibit[];
  rubric: Rubric;
  mentor: { data: MentorNotes; body: string };
  exercise?: Exercise;
}

/** Everything under content/, already valid by itself; keys are slugs or ids taken from file names. */
export interface Content {
  tracks: Track[];
  lessons: Map<string, { data: Lesson; body: string }>;
  quizzes: Map<string, Quiz>;
  caseStudies: Map<string, CaseStudyEntry>;
  faq: Map<string, Faq>;
  interviews: Map<string, InterviewGroup>;
  glossary: GlossaryTerm[];
  misconceptions: Misconception[];
  sources: Source[];
  tools: Tool[];
}

export type { Problem } from './content-links.ts';

const lessonFile = (slug: string) => `content/lessons/${slug}/index.mdx`;
const quizFile = (slug: string) => `content/quizzes/${slug}.yaml`;

/** Anchors that a lesson's text declares with `## Title [#id]`. */
export function sectionsOf(body: string): { id: string; title: string }[] {
  return [...body.matchAll(/^##\s+(.+?)\s*\[#([a-z0-9-]+)\]\s*$/gm)].map(
    ([, title = '', id = '']) => ({
      id,
      title: title.replace(/[*_`]/g, ''),
    }),
  );
}

/** Ids used by `<Tag id="…">` in a lesson's text. */
export function idsIn(body: string, tag: string): string[] {
  return [...body.matchAll(new RegExp(`<${tag}\\s[^>]*?id="([^"]*)"`, 'g'))].map(
    ([, id = '']) => id,
  );
}

/** Every link between entries that does not resolve, every repeated id and every entry nobody uses. */
export function checkGraph(content: Content): Problem[] {
  const slugs = content.tracks.flatMap((t) =>
    t.modules.flatMap((m) => m.lessons.map((l) => l.slug)),
  );
  const known = {
    lessons: new Set(slugs),
    sources: new Set(content.sources.map((s) => s.id)),
    terms: new Set(content.glossary.map((t) => t.id)),
    misconceptions: new Set(content.misconceptions.map((m) => m.id)),
  };
  const former = content.tracks.flatMap((t) =>
    t.modules.flatMap((m) => m.lessons.flatMap((l) => l.formerly)),
  );
  return [
    ...repeated([...slugs, ...former], 'content/tracks.yaml'),
    ...repeated(
      content.tracks.flatMap((t) => t.modules.map((m) => m.id)),
      'content/tracks.yaml',
    ),
    ...repeated(
      content.sources.map((s) => s.id),
      'content/sources.yaml',
    ),
    ...repeated(
      content.glossary.map((t) => t.id),
      'content/glossary.yaml',
    ),
    ...repeated(
      content.misconceptions.map((m) => m.id),
      'content/misconceptions.yaml',
    ),
    ...[...content.lessons].flatMap(([slug, lesson]) => checkLesson(slug, lesson, content, known)),
    ...[...content.quizzes].flatMap(([slug, quiz]) => checkQuiz(slug, quiz, content, known)),
    ...checkGuessing(content),
    ...[...content.caseStudies].flatMap(([slug, entry]) => checkCase(slug, entry, known)),
    ...repeated(
      [...content.caseStudies.values()].map(({ briefing }) => `order ${briefing.data.order}`),
      'content/case-studies/',
    ),
    ...checkFaq(content, known),
    ...checkInterviews(content.interviews, { ...known, answers: new Set(content.faq.keys()) }),
    ...content.glossary.flatMap((t) =>
      missing(
        'content/glossary.yaml',
        `${t.id}.lesson`,
        t.lesson,
        known.lessons,
        'content/tracks.yaml',
      ),
    ),
    ...checkMisconceptions(content, known),
    ...checkTools(content),
  ];
}

const instrumentsIn = (body: string): string[] =>
  [...body.matchAll(/<Explorable\s[^>]*?name="([^"]*)"/g)].map(([, name = '']) => name);

/** Every instrument of a written lesson is a tool, and every tool is the instrument of its lesson. */
function checkTools({ tools, lessons }: Content): Problem[] {
  const file = 'content/tools.yaml';
  return [
    ...repeated(
      tools.map(({ id }) => id),
      file,
    ),
    ...tools.flatMap(({ id, lesson }) =>
      instrumentsIn(lessons.get(lesson)?.body ?? '').includes(id)
        ? []
        : [
            {
              file,
              field: `${id}.lesson`,
              mend: `the lesson "${lesson}" has no <Explorable name="${id}" />; name the lesson that has it`,
            },
          ],
    ),
    ...[...lessons].flatMap(([slug, { body }]) =>
      instrumentsIn(body)
        .filter((name) => !tools.some(({ id }) => id === name))
        .map((name) => ({
          file: lessonFile(slug),
          field: '<Explorable name>',
          mend: `"${name}" is not in content/tools.yaml; add the question that it answers at work`,
        })),
    ),
  ];
}

type Known = Record<'lessons' | 'sources' | 'terms' | 'misconceptions', ReadonlySet<string>>;

function checkLesson(
  slug: string,
  { data, body }: { data: Lesson; body: string },
  content: Content,
  known: Known,
): Problem[] {
  const file = lessonFile(slug);
  const count = (tag: string) => body.match(new RegExp(`<${tag}[\\s/>]`, 'g'))?.length ?? 0;
  return [
    ...missing(file, 'folder name', slug, known.lessons, 'content/tracks.yaml'),
    ...repeated(
      data.objectives.map((o) => o.id),
      file,
    ),
    ...repeated(
      sectionsOf(body).map((s) => s.id),
      file,
    ),
    ...data.builds_on.flatMap((id) =>
      missing(file, 'builds_on', id, known.lessons, 'content/tracks.yaml'),
    ),
    ...data.terms.flatMap((id) => missing(file, 'terms', id, known.terms, 'content/glossary.yaml')),
    ...data.misconceptions.flatMap((id) =>
      missing(file, 'misconceptions', id, known.misconceptions, 'content/misconceptions.yaml'),
    ),
    ...idsIn(body, 'Cite').flatMap((id) =>
      missing(file, '<Cite id>', id, known.sources, 'content/sources.yaml'),
    ),
    ...idsIn(body, 'Term').flatMap((id) =>
      missing(file, '<Term id>', id, known.terms, 'content/glossary.yaml'),
    ),
    ...(content.quizzes.has(slug)
      ? []
      : [{ file, field: '<Quiz />', mend: `write ${quizFile(slug)}` }]),
    ...(count('Quiz') === 1
      ? []
      : [{ file, field: '<Quiz />', mend: 'put <Quiz /> into the text exactly once' }]),
  ];
}

/** Where a wrong answer may send its reader, and what it tests: a planned lesson has answers of the FAQ and own objectives. */
function checkQuiz(slug: string, quiz: Quiz, content: Content, known: Known): Problem[] {
  const file = quizFile(slug);
  const lesson = content.lessons.get(slug);
  const own = quiz.objectives?.map(({ id }) => id) ?? [];
  const objectives = new Set(lesson ? lesson.data.objectives.map(({ id }) => id) : own);
  const rereads = new Set(
    lesson ? sectionsOf(lesson.body).map(({ id }) => id) : content.faq.keys(),
  );
  const home = lesson ? lessonFile(slug) : 'this file';
  const tested = new Set(quiz.items.map((item) => item.objective));
  return [
    ...missing(file, 'file name', slug, known.lessons, 'content/tracks.yaml'),
    ...(lesson && own.length > 0
      ? [
          {
            file,
            field: 'objectives',
            mend: `the lesson is written: move these to ${lessonFile(slug)} and delete them here`,
          },
        ]
      : []),
    ...quiz.items.flatMap((item) => [
      ...missing(
        file,
        `${item.id}.objective`,
        item.objective,
        objectives,
        `the objectives of ${home}`,
      ),
      ...missing(
        file,
        `${item.id}.reread`,
        item.reread,
        rereads,
        lesson ? `the sections of ${home}` : 'content/faq/',
      ),
      ...misconceptionsOf(item).flatMap((id) =>
        missing(
          file,
          `${item.id}.misconception`,
          id,
          known.misconceptions,
          'content/misconceptions.yaml',
        ),
      ),
    ]),
    ...[...objectives]
      .filter((id) => !tested.has(id))
      .map((id) => ({ file, field: 'objective', mend: `no item tests "${id}"; write one` })),
    ...quizProblems(quiz, lesson !== undefined).map(({ field, mend }) => ({ file, field, mend })),
  ];
}

/** Ways to guess without reading that beat chance, over all quizzes together. */
function checkGuessing({ quizzes }: Content): Problem[] {
  const { rules } = giveAways([...quizzes.values()].flatMap(({ items }) => items));
  return rules
    .filter(({ right, limit }) => right > limit)
    .map(({ rule, right, applies, chance }) => ({
      file: 'content/quizzes/',
      field: 'options',
      mend: `guessing "${rule}" is right on ${right} of ${applies} items, chance is ${chance.toFixed(1)}; even out the options`,
    }));
}

/** Links of a case, then its proof: it is played some ten thousand times. */
function checkCase(slug: string, entry: CaseStudyEntry, known: Known): Problem[] {
  const { briefing, simulation, exhibits, rubric, mentor, exercise } = entry;
  const file = (name: string) => `content/case-studies/${slug}/${name}`;
  const cited = (name: string, body: string) =>
    idsIn(body, 'Cite').flatMap((id) =>
      missing(file(name), '<Cite id>', id, known.sources, 'content/sources.yaml'),
    );
  return [
    ...briefing.data.lessons.flatMap((id) =>
      missing(file('index.mdx'), 'lessons', id, known.lessons, 'content/tracks.yaml'),
    ),
    ...briefing.data.incidents.flatMap(({ source }) =>
      missing(file('index.mdx'), 'incidents', source, known.sources, 'content/sources.yaml'),
    ),
    ...simulation.scenes.flatMap(({ id, expert }) =>
      expert.sources.flatMap((source) =>
        missing(
          file('simulation.yaml'),
          `${id}.expert.sources`,
          source,
          known.sources,
          'content/sources.yaml',
        ),
      ),
    ),
    ...cited('index.mdx', briefing.body),
    ...cited('mentor.mdx', mentor.body),
    ...repeated(
      rubric.map(({ id }) => id),
      file('rubric.yaml'),
    ),
    ...proveCase({ slug, simulation, exhibits }).problems.map(({ file: name, field, mend }) => ({
      file: file(name),
      field,
      mend,
    })),
    ...(exercise
      ? checkExercise({ slug, simulation, exhibits }, rubric, exercise, file('exercise.yaml'))
      : []),
  ];
}

function checkFaq(content: Content, known: Known): Problem[] {
  const places = new Map<number, string>();
  return [...content.faq].flatMap(([id, entry]) => {
    const file = `content/faq/${id}.md`;
    const rival = places.get(entry.order);
    places.set(entry.order, id);
    return [
      ...missing(file, 'lesson', entry.lesson, known.lessons, 'content/tracks.yaml'),
      ...entry.sources.flatMap((source) =>
        missing(file, 'sources', source, known.sources, 'content/sources.yaml'),
      ),
      ...(rival === undefined
        ? []
        : [
            {
              file,
              field: 'order',
              mend: `"${rival}" has the same order ${entry.order}; give this one another`,
            },
          ]),
      ...(entry.topics.includes('law') && entry.checked === undefined
        ? [
            {
              file,
              field: 'checked',
              mend: 'an answer about law needs the date it was last checked',
            },
          ]
        : []),
    ];
  });
}

function checkMisconceptions(content: Content, known: Known): Problem[] {
  const file = 'content/misconceptions.yaml';
  const met = new Set(
    [...content.lessons.values()].flatMap((lesson) => lesson.data.misconceptions),
  );
  const tested = new Set(
    [...content.quizzes.values()].flatMap((quiz) => quiz.items.flatMap(misconceptionsOf)),
  );
  return content.misconceptions.flatMap((m) => {
    const lesson = content.lessons.get(m.lesson);
    const sections = new Set(sectionsOf(lesson?.body ?? '').map((s) => s.id));
    return [
      ...missing(file, `${m.id}.lesson`, m.lesson, known.lessons, 'content/tracks.yaml'),
      ...(lesson
        ? missing(
            file,
            `${m.id}.section`,
            m.section,
            sections,
            `the sections of ${lessonFile(m.lesson)}`,
          )
        : []),
      ...(met.has(m.id)
        ? []
        : [
            {
              file,
              field: m.id,
              mend: 'no lesson lists it under misconceptions; list it or delete it',
            },
          ]),
      ...(tested.has(m.id)
        ? []
        : [
            {
              file,
              field: m.id,
              mend: 'no quiz option stands for it; use it as a distractor or delete it',
            },
          ]),
    ];
  });
}
