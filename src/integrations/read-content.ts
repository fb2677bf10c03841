import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse, parseDocument } from 'yaml';
import type { Content, Problem } from '../domain/content-graph.ts';
import { caseStudySchema, mentorNotesSchema, rubricSchema } from '../schemas/case-study.ts';
import { exerciseSchema } from '../schemas/exercise.ts';
import { exhibitsSchema } from '../schemas/exhibit.ts';
import { faqSchema } from '../schemas/faq.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { interviewGroupSchema } from '../schemas/interview.ts';
import { lessonSchema } from '../schemas/lesson.ts';
import { misconceptionSchema } from '../schemas/misconception.ts';
import { quizSchema } from '../schemas/quiz.ts';
import { simulationSchema } from '../schemas/simulation.ts';
import { sourceSchema } from '../schemas/source.ts';
import { toolSchema } from '../schemas/tool.ts';
import { trackSchema } from '../schemas/track.ts';

type Schema<T> = z.ZodType<T>;

/** Reads all of content/ and lists every problem at once, with file, field and mend. */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];

  function valid<T>(schema: Schema<T>, value: unknown, file: string, prefix = ''): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = [prefix, ...issue.path.map(String)].filter(Boolean).join('.');
      const mend = issue.message.endsWith('received undefined')
        ? 'is missing; write it (content/README.md says what belongs there)'
        : issue.message;
      problems.push({ file, field: field || 'the whole file', mend });
    }
    return undefined;
  }

  function yaml(text: string, file: string): unknown {
    const document = parseDocument(text, { prettyErrors: true });
    for (const error of document.errors)
      problems.push({ file, field: 'YAML', mend: error.message });
    return document.errors.length > 0 ? undefined : parse(text);
  }

  function list<T>(name: string, schema: Schema<T>): T[] {
    const file = `content/${name}.yaml`;
    const value = yaml(readFileSync(join(root, file), 'utf8'), file);
    if (!Array.isArray(value)) {
      problems.push({
        file,
        field: 'the whole file',
        mend: 'write a list of entries, each starting with "- id:"',
      });
      return [];
    }
    return value.flatMap((entry: unknown, at) => {
      const id = (entry as { id?: unknown } | null)?.id;
      return valid(schema, entry, file, typeof id === 'string' ? id : `entry ${at + 1}`) ?? [];
    });
  }

  function folder<T>(
    name: string,
    pattern: RegExp,
    read: (text: string, file: string) => T | undefined,
  ): Map<string, T> {
    const entries = new Map<string, T>();
    for (const path of readdirSync(join(root, 'content', name), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      const id = pattern.exec(path)?.[1];
      if (id === undefined) continue;
      const file = `content/${name}/${path}`;
      const entry = read(readFileSync(join(root, file), 'utf8'), file);
      if (entry !== undefined) entries.set(id, entry);
    }
    return entries;
  }

  function frontMatter<T>(
    schema: Schema<T>,
    text: string,
    file: string,
  ): { data: T; body: string } | undefined {
    const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
    if (head === undefined || body === undefined) {
      problems.push({
        file,
        field: 'front matter',
        mend: 'start the file with a block between two lines of ---',
      });
      return undefined;
    }
    const data = valid(schema, yaml(head, file), file);
    return data === undefined ? undefined : { data, body };
  }

  /** A case is five files in a folder, read whole or not at all; its calibration exercise may still be missing. */
  function caseStudies(): Content['caseStudies'] {
    const entries: Content['caseStudies'] = new Map();
    const base = 'content/case-studies';
    if (!existsSync(join(root, base))) return entries;
    for (const slug of readdirSync(join(root, base)).sort()) {
      const text = (name: string): [string, string] | undefined => {
        const file = `${base}/${slug}/${name}`;
        if (existsSync(join(root, file))) return [readFileSync(join(root, file), 'utf8'), file];
        problems.push({ file, field: 'the whole file', mend: 'is missing; a case needs it' });
        return undefined;
      };
      const data = <T>(name: string, schema: Schema<T>): T | undefined => {
        const [written, file] = text(name) ?? [];
        if (written === undefined || file === undefined) return undefined;
        return valid(schema, yaml(written, file), file);
      };
      const page = <T>(name: string, schema: Schema<T>) => {
        const [written, file] = text(name) ?? [];
        if (written === undefined || file === undefined) return undefined;
        return frontMatter(schema, written, file);
      };
      const briefing = page('index.mdx', caseStudySchema);
      const simulation = data('simulation.yaml', simulationSchema);
      const exhibits = data('exhibits.yaml', exhibitsSchema);
      const rubric = data('rubric.yaml', rubricSchema);
      const mentor = page('mentor.mdx', mentorNotesSchema);
      const hasExercise = existsSync(join(root, base, slug, 'exercise.yaml'));
      const exercise = hasExercise ? data('exercise.yaml', exerciseSchema) : undefined;
      if (briefing && simulation && exhibits && rubric && mentor)
        entries.set(slug, {
          briefing,
          simulation,
          exhibits: exhibits.exhibits,
          rubric: rubric.criteria,
          mentor,
          ...(exercise ? { exercise } : {}),
        });
    }
    return entries;
  }

  const content: Content = {
    tracks: list('tracks', trackSchema),
    lessons: folder('lessons', /^([^/]+)\/index\.mdx$/, (text, file) =>
      frontMatter(lessonSchema, text, file),
    ),
    quizzes: folder('quizzes', /^([^/]+)\.yaml$/, (text, file) =>
      valid(quizSchema, yaml(text, file), file),
    ),
    caseStudies: caseStudies(),
    faq: folder('faq', /^([^/]+)\.md$/, (text, file) => frontMatter(faqSchema, text, file)?.data),
    interviews: folder('interviews', /^([^/]+)\.yaml$/, (text, file) =>
      valid(interviewGroupSchema, yaml(text, file), file),
    ),
    glossary: list('glossary', glossarySchema),
    tools: list('tools', toolSchema),
    misconceptions: list('misconceptions', misconceptionSchema),
    sources: list('sources', sourceSchema),
  };
  return { content, problems };
}
