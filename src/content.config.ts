// Which folder of content/ obeys which schema, and nothing else.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { caseStudySchema, mentorNotesSchema, rubricSchema } from './schemas/case-study.ts';
import { exerciseSchema } from './schemas/exercise.ts';
import { exhibitsSchema } from './schemas/exhibit.ts';
import { faqSchema } from './schemas/faq.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { interviewGroupSchema } from './schemas/interview.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { misconceptionSchema } from './schemas/misconception.ts';
import { quizSchema } from './schemas/quiz.ts';
import { simulationSchema } from './schemas/simulation.ts';
import { sourceSchema } from './schemas/source.ts';
import { toolSchema } from './schemas/tool.ts';
import { trackSchema } from './schemas/track.ts';

const slugOf = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;

/** One file of each case, by the name of its folder. */
const ofCases = (pattern: string) =>
  glob({ base: 'content/case-studies', pattern: `*/${pattern}`, generateId: slugOf });

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: 'content/lessons',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
    }),
    schema: lessonSchema,
  }),
  quizzes: defineCollection({
    loader: glob({ base: 'content/quizzes', pattern: '*.yaml' }),
    schema: quizSchema,
  }),
  caseStudies: defineCollection({ loader: ofCases('index.mdx'), schema: caseStudySchema }),
  simulations: defineCollection({ loader: ofCases('simulation.yaml'), schema: simulationSchema }),
  exhibits: defineCollection({
    loader: ofCases('exhibits.yaml'),
    schema: exhibitsSchema,
  }),
  rubrics: defineCollection({
    loader: ofCases('rubric.yaml'),
    schema: rubricSchema,
  }),
  mentorNotes: defineCollection({ loader: ofCases('mentor.mdx'), schema: mentorNotesSchema }),
  exercises: defineCollection({ loader: ofCases('exercise.yaml'), schema: exerciseSchema }),
  faq: defineCollection({
    loader: glob({ base: 'content/faq', pattern: '*.md' }),
    schema: faqSchema,
  }),
  interviews: defineCollection({
    loader: glob({ base: 'content/interviews', pattern: '*.yaml' }),
    schema: interviewGroupSchema,
  }),
  tracks: defineCollection({
    // Collections come back sorted by id; the place in the file is the order of the course.
    loader: file('content/tracks.yaml', {
      parser: (text) => (parse(text) as object[]).map((track, place) => ({ ...track, place })),
    }),
    schema: trackSchema.extend({ place: z.int() }),
  }),
  tools: defineCollection({
    // As above: the place in the file is the order of the list.
    loader: file('content/tools.yaml', {
      parser: (text) => (parse(text) as object[]).map((tool, place) => ({ ...tool, place })),
    }),
    schema: toolSchema.extend({ place: z.int() }),
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossarySchema }),
  misconceptions: defineCollection({
    loader: file('content/misconceptions.yaml'),
    schema: misconceptionSchema,
  }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
};
