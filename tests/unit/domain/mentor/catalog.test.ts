import { describe, expect, it } from 'vitest';
import { type Catalog, unknownTo } from '../../../../src/domain/mentor/catalog.ts';
import type { AnswerRow, Task, Work } from '../../../../src/domain/mentor/message.ts';
import { bases } from '../../../hostile/bases.ts';
import { catalog as site } from '../../../hostile/site.ts';
import { aCaseWork, aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const catalog: Catalog = {
  cases: [
    { slug: 'tern', title: 'Tern', company: 'Tern', minutes: 40, rules: '0a1b2c3d', criteria: [] },
  ],
  modules: [{ id: 'metrics', number: '3', title: 'Metrics', lessons: ['threshold'] }],
  quizzes: [
    {
      quiz: 'threshold',
      number: '3.1',
      title: 'T',
      items: [{ id: 'one', stem: 'One?', type: 'single' }],
    },
    {
      quiz: 'roc',
      number: '3.2',
      title: 'R',
      items: [{ id: 'two', stem: 'Two?', type: 'single' }],
    },
  ],
  interviews: [{ id: 'depth', title: 'Depth', questions: [{ id: 'drift', question: 'Drift?' }] }],
};

const asked = (task: Task) => unknownTo(catalog, anAssignment({ task }));
const handed = (work: Work) => unknownTo(catalog, aSubmission({ work }));
const quiz = (...items: string[]) => asked({ kind: 'quiz', items });
const interview = (...questions: string[]) => asked({ kind: 'interview', level: 'mid', questions });
const answers = (module: string, ...items: string[]) =>
  handed({
    ...{ kind: 'answers', module, lessons: [] },
    answers: items.map((item): AnswerRow => [item, 7, [], 0.5, '0a1b2c3d', 0, '']),
  });
const spoken = (question: string) =>
  handed({
    ...{ kind: 'interview', level: 'mid' },
    answers: [{ question, think: 0, talk: 0, notes: '', points: [], marks: [], evidence: [] }],
  });

describe('what a mentor asks for', () => {
  it('is known if this site has it', () => {
    for (const said of [
      ...[asked({ kind: 'case', case: 'tern' }), asked({ kind: 'module', module: 'metrics' })],
      ...[quiz('threshold/one'), interview('drift')],
    ])
      expect(said).toBeUndefined();
  });

  it('is known as long as one item or question is still there', () => {
    expect(quiz('threshold/removed', 'roc/two')).toBeUndefined();
    expect(interview('removed', 'drift')).toBeUndefined();
  });

  it('is refused with what to do if this site has nothing of it', () => {
    for (const said of [
      ...[asked({ kind: 'case', case: 'metrics' }), asked({ kind: 'module', module: 'tern' })],
      // An item belongs to its quiz.
      ...[quiz('roc/one', 'threshold/two', 'threshold/'), interview('threshold')],
      ...[quiz('constructor/constructor'), asked({ kind: 'case', case: 'constructor' })],
    ])
      expect(said).toMatch(/^This names something that this site does not have\. Reload .*\.$/);
  });
});

describe('what a learner hands in', () => {
  it('is known if this site has its case, its module, one of its items or one of its questions', () => {
    for (const said of [
      ...[handed(aCaseWork({ case: 'tern' })), answers('metrics'), answers('', 'x/y', 'roc/two')],
      ...[answers('metrics', 'x/y'), spoken('drift')],
    ])
      expect(said).toBeUndefined();
  });

  it('is refused otherwise, also if it holds nothing', () => {
    for (const said of [
      ...[handed(aCaseWork()), answers('tern', 'roc/two'), answers('', 'x/y'), answers('')],
      spoken('tern'),
    ])
      expect(said).toMatch(/does not have/);
  });
});

it('feedback names nothing but a submission, which the reader has or has not', () => {
  expect(unknownTo(catalog, aFeedback())).toBeUndefined();
});

it('the published site knows what the tests plant their texts in', () => {
  for (const message of Object.values(bases)) expect(unknownTo(site, message)).toBeUndefined();
});
