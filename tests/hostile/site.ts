import { fileURLToPath } from 'node:url';
import { rulesHash } from '../../src/domain/case-study/hash.ts';
import type { Case } from '../../src/domain/case-study/case.ts';
import type { Catalog } from '../../src/domain/mentor/catalog.ts';
import { readContent } from '../../src/integrations/read-content.ts';

const { content } = readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** The published cases. */
export const cases: readonly Case[] = [...content.caseStudies].map(
  ([slug, { simulation, exhibits }]) => ({ slug, simulation, exhibits }),
);

/** What the real site has, as far as a message can name it. */
export const catalog: Catalog = {
  cases: cases.map((of) => ({
    ...{ slug: of.slug, title: of.slug, company: '', minutes: 0, criteria: [] },
    rules: rulesHash(of),
  })),
  modules: content.tracks
    .flatMap(({ modules }) => modules)
    .map(({ id, title, lessons }) => ({
      ...{ id, title, number: '' },
      lessons: lessons.map(({ slug }) => slug),
    })),
  quizzes: [...content.quizzes].map(([quiz, { items }]) => ({
    ...{ quiz, title: quiz, number: '' },
    items: items.map(({ id, type }) => ({ id, type, stem: '' })),
  })),
  interviews: [...content.interviews].map(([id, { title, questions }]) => ({
    ...{ id, title },
    questions: questions.map(({ id: question }) => ({ id: question, question: '' })),
  })),
};
