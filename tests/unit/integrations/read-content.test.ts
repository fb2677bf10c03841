import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentProblems, describeProblem } from '../../../src/integrations/content-check.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Changes one file of the real content and says what an author then reads. */
function afterChange(file: string, change: (text: string) => string): string[] {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, after);
  return contentProblems(root).map(describeProblem);
}

const lesson = 'lessons/confusion-matrix-and-threshold/index.mdx';
const quiz = 'quizzes/confusion-matrix-and-threshold.yaml';
const answer = 'faq/precision-in-words.md';

describe('the content of the site', () => {
  it('has no problem', () => {
    expect(contentProblems(project)).toEqual([]);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a field is misspelt',
      answer,
      (t) => t.replace('\ntopics:', '\ntopic:'),
      /^content\/faq\/precision-in-words\.md\n {4}topics: /,
    ],
    [
      'an answer has no front matter',
      answer,
      (t) => t.replace('---', '--'),
      /front matter: start the file with a block/,
    ],
    [
      'YAML is broken',
      quiz,
      (t) => t.replace('items:', 'items: ['),
      /confusion-matrix-and-threshold\.yaml\n {4}YAML: .*line \d+/s,
    ],
    [
      'a quiz item has two keys',
      quiz,
      (t) => t.replaceAll('    type: single', '    type: single\n    kind: x'),
      /items\.\d+: Unrecognized key: "kind"/,
    ],
    [
      'a source is not listed',
      lesson,
      (t) => t.replace('<Cite id="sklearn-model-evaluation" />', '<Cite id="nobody" />'),
      /<Cite id>: "nobody" is not in content\/sources\.yaml/,
    ],
    [
      'a section is renamed away from its anchor',
      lesson,
      (t) => t.replace('[#which-metric]', '[#which]'),
      /"which-metric" is not in the sections of/,
    ],
    [
      'a list is no list',
      'sources.yaml',
      (t) => `x: 1\n${t.replace(/^- /gm, '  ')}`,
      /content\/sources\.yaml\n/,
    ],
    [
      'a lesson leaves the course',
      'tracks.yaml',
      (t) => t.replace('slug: roc-pr-and-base-rates', 'slug: gone'),
      /"roc-pr-and-base-rates" is not in content\/tracks\.yaml/,
    ],
  ])('names file, field and mend when %s', (_, file, change, expected) => {
    expect(afterChange(file, change).join('\n')).toMatch(expected);
  });

  it('lists every problem at once, not only the first', () => {
    const found = afterChange(answer, (text) =>
      text.replace(/^question: .*$/m, 'question: No mark').replace(/^order: .*$/m, 'order: zero'),
    );
    expect(found).toHaveLength(2);
  });
});
