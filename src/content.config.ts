// Which folder of content/ obeys which schema, and nothing else.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { faqSchema } from './schemas/faq.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { misconceptionSchema } from './schemas/misconception.ts';
import { quizSchema } from './schemas/quiz.ts';
import { sourceSchema } from './schemas/source.ts';
import { trackSchema } from './schemas/track.ts';

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
  faq: defineCollection({
    loader: glob({ base: 'content/faq', pattern: '*.md' }),
    schema: faqSchema,
  }),
  tracks: defineCollection({
    // Collections come back sorted by id; the place in the file is the order of the course.
    loader: file('content/tracks.yaml', {
      parser: (text) => (parse(text) as object[]).map((track, place) => ({ ...track, place })),
    }),
    schema: trackSchema.extend({ place: z.int() }),
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossarySchema }),
  misconceptions: defineCollection({
    loader: file('content/misconceptions.yaml'),
    schema: misconceptionSchema,
  }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
};
