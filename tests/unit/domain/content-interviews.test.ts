import { describe, expect, it } from 'vitest';
import { checkGraph, type Content } from '../../../src/domain/content-graph.ts';
import { aContent } from '../../fixtures/content.ts';

function problemsAfter(change: (content: Content) => void): string[] {
  const content = aContent();
  change(content);
  return checkGraph(content).map(({ file, field, mend }) => `${file} | ${field} | ${mend}`);
}

function groupOf(content: Content, id: string) {
  const group = content.interviews.get(id);
  if (!group) throw new Error(`the fixture has ${id}`);
  return group;
}

function firstOf(content: Content, id = 'group-1') {
  const [first] = groupOf(content, id).questions;
  if (!first) throw new Error(`${id} has a question`);
  return first;
}

describe('an author of interview questions', () => {
  it('reads nothing when sixty questions in eight groups are complete', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (content: Content) => void, string]>([
    [
      'a lesson outside the course',
      (c) => void (firstOf(c).lesson = 'gone'),
      'content/interviews/group-1.yaml | question-1-1.lesson | "gone" is not in content/tracks.yaml; add it there or correct the id',
    ],
    [
      'a source that nobody listed',
      (c) => void firstOf(c).sources.push('nobody-2020'),
      'content/interviews/group-1.yaml | question-1-1.sources | "nobody-2020" is not in content/sources.yaml; add it there or correct the id',
    ],
    [
      'a key that is no FAQ answer',
      (c) => void (firstOf(c).key = 'gone'),
      'content/interviews/group-1.yaml | question-1-1.key | "gone" is not in content/faq/; add it there or correct the id',
    ],
    [
      'an id that another group uses',
      (c) => void (firstOf(c, 'group-2').id = 'question-1-1'),
      'content/interviews/group-2.yaml | question-1-1 | the id is also used in content/interviews/group-1.yaml; give one of them another',
    ],
    [
      'a point given twice',
      (c) => {
        const [point] = firstOf(c).rubric;
        if (point) firstOf(c).rubric.push(point);
      },
      'content/interviews/group-1.yaml | question-1-1.rubric | "one" is used twice; give each entry its own id',
    ],
    [
      'a probe given twice',
      (c) => {
        const [probe] = firstOf(c).probes;
        if (probe) firstOf(c).probes.push(probe);
      },
      'content/interviews/group-1.yaml | question-1-1.probes | "first" is used twice; give each entry its own id',
    ],
    [
      'a group with two model answers',
      (c) => {
        for (const question of groupOf(c, 'group-1').questions.slice(2)) delete question.answer;
      },
      'content/interviews/group-1.yaml | questions | 2 questions have a model answer; write at least 3',
    ],
    [
      'two groups in one place',
      (c) => void (groupOf(c, 'group-2').order = 1),
      'content/interviews/group-2.yaml | order | "group-1" has the same order 1; give this one another',
    ],
    [
      'a question too few',
      (c) => void groupOf(c, 'group-1').questions.pop(),
      'content/interviews/ | questions | 59 questions in 8 groups; the site promises 60 in 8',
    ],
    [
      'a question about law without a date',
      (c) => void firstOf(c).topics.push('law'),
      'content/interviews/group-1.yaml | question-1-1.checked | a question about law needs the date it was last checked',
    ],
  ])('reads file, field and mend for %s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });
});
