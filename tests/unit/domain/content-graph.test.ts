import { describe, expect, it } from 'vitest';
import { checkGraph, sectionsOf, type Content } from '../../../src/domain/content-graph.ts';
import { aContent } from '../../fixtures/content.ts';

function problemsAfter(change: (content: Content) => void): string[] {
  const content = aContent();
  change(content);
  return checkGraph(content).map(({ file, field, mend }) => `${file} | ${field} | ${mend}`);
}

const lessonOf = (content: Content) => {
  const lesson = content.lessons.get('thresholds');
  if (!lesson) throw new Error('the fixture has a lesson');
  return lesson;
};

describe('the content graph', () => {
  it('finds nothing wrong in a course whose links all resolve', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (content: Content) => void, string]>([
    [
      'a citation of an unknown source',
      (c) => void (lessonOf(c).body += '<Cite id="nobody-2020" />'),
      'content/lessons/thresholds/index.mdx | <Cite id> | "nobody-2020" is not in content/sources.yaml; add it there or correct the id',
    ],
    [
      'a term that is not in the glossary',
      (c) => void (lessonOf(c).body += '<Term id="lift">lift</Term>'),
      'content/lessons/thresholds/index.mdx | <Term id> | "lift" is not in content/glossary.yaml; add it there or correct the id',
    ],
    [
      'an instrument that is no tool',
      (c) => void (lessonOf(c).body += '<Explorable name="threshold" />'),
      'content/lessons/thresholds/index.mdx | <Explorable name> | "threshold" is not in content/tools.yaml; add the question that it answers at work',
    ],
    [
      'a tool whose lesson has no such instrument',
      (c) =>
        void c.tools.push({
          ...{ id: 'threshold', lesson: 'thresholds', title: 'Threshold', question: 'Where?' },
          lead: 'What goes in.',
        }),
      'content/tools.yaml | threshold.lesson | the lesson "thresholds" has no <Explorable name="threshold" />; name the lesson that has it',
    ],
    [
      'an id that two sources share',
      (c) => void c.sources.push(...c.sources),
      'content/sources.yaml | sklearn | the id "sklearn" is used twice; give one of them another id',
    ],
    [
      'two sections with one anchor',
      (c) => void (lessonOf(c).body += '\n## Again [#the-decision]\n'),
      'content/lessons/thresholds/index.mdx | the-decision | the id "the-decision" is used twice; give one of them another id',
    ],
    [
      'a misconception that no lesson meets',
      (c) => void (lessonOf(c).data.misconceptions = []),
      'content/misconceptions.yaml | free-recall | no lesson lists it under misconceptions; list it or delete it',
    ],
    [
      'a misconception that no quiz tests',
      (c) => {
        for (const item of c.quizzes.get('thresholds')?.items ?? [])
          if ('options' in item) for (const option of item.options) delete option.misconception;
      },
      'content/misconceptions.yaml | free-recall | no quiz option stands for it; use it as a distractor or delete it',
    ],
    [
      'a quiz item that sends the reader to a missing section',
      (c) => {
        const item = c.quizzes.get('thresholds')?.items[0];
        if (item) item.reread = 'gone';
      },
      'content/quizzes/thresholds.yaml | a.reread | "gone" is not in the sections of content/lessons/thresholds/index.mdx; add it there or correct the id',
    ],
    [
      'a quiz for a lesson outside the course',
      (c) => void c.quizzes.set('gone', { items: [] }),
      'content/quizzes/gone.yaml | file name | "gone" is not in content/tracks.yaml; add it there or correct the id',
    ],
    [
      'a lesson outside the course',
      (c) => void c.lessons.set('orphan', lessonOf(c)),
      'content/lessons/orphan/index.mdx | folder name | "orphan" is not in content/tracks.yaml; add it there or correct the id',
    ],
    [
      'an objective nobody tests',
      (c) => void lessonOf(c).data.objectives.push({ id: 'more', text: 'Do more.' }),
      'content/quizzes/thresholds.yaml | objective | no item tests "more"; write one',
    ],
    [
      'an answer about law without a date',
      (c) => void c.faq.get('what-is-recall')?.topics.push('law'),
      'content/faq/what-is-recall.md | checked | an answer about law needs the date it was last checked',
    ],
    [
      'a lesson without its quiz tag',
      (c) => void (lessonOf(c).body = lessonOf(c).body.replace('<Quiz />', '')),
      'content/lessons/thresholds/index.mdx | <Quiz /> | put <Quiz /> into the text exactly once',
    ],
  ])('names file, field and mend for %s', (_, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('reads the permanent anchors of a text in order', () => {
    expect(
      sectionsOf('## *One* thing [#one]\n\ntext\n\n## Two [#two]\n### Not a section [#three]\n'),
    ).toEqual([
      { id: 'one', title: 'One thing' },
      { id: 'two', title: 'Two' },
    ]);
  });
});
