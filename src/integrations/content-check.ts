import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkGraph, type Problem } from '../domain/content-graph.ts';
import { readContent } from './read-content.ts';

/** One problem as an author reads it. */
export const describeProblem = ({ file, field, mend }: Problem): string =>
  `${file}\n    ${field}: ${mend}`;

/** All problems of the content under `root`: entries that break their schema, then links between entries. */
export function contentProblems(root: string): Problem[] {
  const { content, problems } = readContent(root);
  return problems.length > 0 ? problems : checkGraph(content);
}

/** Stops a build on wrong content; during `npm run dev` it prints the same list and carries on. */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': ({ command, config, logger }) => {
      if (command !== 'build' && command !== 'dev') return;
      const problems = contentProblems(fileURLToPath(config.root));
      if (problems.length === 0) return;
      const text = `${problems.length} problem(s) in content/:\n  ${problems.map(describeProblem).join('\n  ')}`;
      if (command === 'build') throw new Error(text);
      logger.error(text);
    },
  },
});
