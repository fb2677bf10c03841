import { z } from 'astro/zod';
import { idSchema, lineOf } from './id.ts';

const lessonEntry = z.strictObject({
  slug: idSchema.describe(
    'Folder name of the lesson; carries no number, so reordering breaks no address.',
  ),
  formerly: z
    .array(idSchema)
    .default([])
    .describe('Slugs it had before: progress, links and addresses of old follow it.'),
  title: lineOf(14).describe('Title of the lesson.'),
  outcome: lineOf(30).describe('What the learner can do afterwards, starting with a verb.'),
  minutes: z.int().min(5).max(60).describe('Honest minutes for reading, instrument and quiz.'),
  leaves_with: lineOf(16).describe('The artefact the learner takes to work.'),
});

const moduleEntry = z.strictObject({
  id: idSchema,
  title: lineOf(10).describe('Title of the module.'),
  question: lineOf(20).describe('The question the module answers.'),
  leaves_with: lineOf(14).describe('What the learner leaves the module with.'),
  lessons: z.array(lessonEntry).min(1).describe('Lessons in reading order.'),
});

/** A track with its modules and lessons. content/tracks.yaml is the only place that orders anything. */
export const trackSchema = z.strictObject({
  id: idSchema,
  title: lineOf(8).describe('Title of the track.'),
  promise: lineOf(25).describe('What somebody who finishes the track can do.'),
  modules: z
    .array(moduleEntry)
    .min(1)
    .describe('Modules in reading order; numbered through all tracks.'),
});

export type Track = z.infer<typeof trackSchema>;
export type TrackModule = z.infer<typeof moduleEntry>;
export type TrackLesson = z.infer<typeof lessonEntry>;
