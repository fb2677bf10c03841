import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/domain/mentor/changes.ts';
import type {
  AnswersWork,
  CaseWork,
  InterviewWork,
  Step,
  Work,
} from '../../../../src/domain/mentor/message.ts';
import { aCaseWork, aSubmission } from '../../../fixtures/mentor.ts';

const between = (before: Work, after: Work) =>
  changesBetween(aSubmission({ work: before }), aSubmission({ work: after, version: 2 }));
const decided = (scene: string, option: string, reason = 'Because.', forecast = -1): Step => [
  scene,
  option,
  reason,
  forecast,
];

const answers: AnswersWork = {
  kind: 'answers',
  module: 'metrics',
  answers: [
    ['lesson/queue', 7, ['b'], 0.9, '0a1b2c3d', 0, ''],
    ['lesson/queue', 9, ['a'], 0.6, '0a1b2c3d', 1, 'hinted'],
    ['lesson/precision', 7, 40, 0.7, '0a1b2c3d', 1, ''],
  ],
  lessons: [
    ['lesson', 'reading'],
    ['other', 'done'],
  ],
};

const interview: InterviewWork = {
  kind: 'interview',
  level: 'senior',
  answers: [
    {
      question: 'done',
      think: 40,
      talk: 160,
      notes: 'Baseline',
      points: ['owner', 'baseline'],
      marks: [1, 0.5],
      evidence: ['The clerk', ''],
    },
  ],
};
const [answer] = interview.answers;

describe('what changed between two versions', () => {
  it('tells a mentor nothing of work that is the same, whatever the name, wish and date', () => {
    const work = aCaseWork();
    const after = aSubmission({ by: 'T.', wish: '', made: '2026-12-09', version: 2, work });
    expect(changesBetween(aSubmission({ work }), after)).toEqual([]);
    for (const same of [answers, interview]) expect(between(same, same)).toEqual([]);
  });

  it('names every decision that was taken otherwise, met for the first time, or no longer met', () => {
    const before = aCaseWork({
      steps: [decided('start', 'a'), decided('middle', 'b'), decided('aside', 'x')],
    });
    const after = aCaseWork({
      steps: [decided('start', 'a'), decided('middle', 'c'), decided('late', 'y')],
    });
    expect(between(before, after)).toMatchObject([
      { kind: 'decision', about: 'scene:middle', before: { option: 'b' }, after: { option: 'c' } },
      { kind: 'decision', about: 'scene:late', after: { option: 'y' } },
      { kind: 'decision', about: 'scene:aside', before: { option: 'x' } },
    ]);
  });

  it('tells a reworded reason and another probability from another decision', () => {
    const before = aCaseWork({ steps: [decided('start', 'a', 'Old.', 0.5)] });
    const after = aCaseWork({ steps: [decided('start', 'a', 'New.', 0.8)] });
    expect(between(before, after)).toMatchObject([
      { kind: 'reason', scene: 'start', before: { reason: 'Old.' }, after: { reason: 'New.' } },
      { kind: 'forecast', scene: 'start', before: { forecast: 0.5 }, after: { forecast: 0.8 } },
    ]);
    const otherwise = aCaseWork({ steps: [decided('start', 'b', 'New.', 0.8)] });
    expect(between(before, otherwise).map(({ kind }) => kind)).toEqual(['decision']);
  });

  it('names evidence that was bought or no longer bought, and does not mind when', () => {
    const before = aCaseWork({ steps: [['audit'], decided('start', 'a'), ['count']] });
    const after = aCaseWork({ steps: [['count'], decided('start', 'a'), ['forest']] });
    expect(between(before, after)).toEqual([
      { about: '', kind: 'bought', exhibit: 'forest' },
      { about: '', kind: 'not-bought', exhibit: 'audit' },
    ]);
  });

  it('names texts that were written, changed or taken out', () => {
    const texts = (...rows: CaseWork['texts']) => aCaseWork({ texts: rows });
    const before = texts(['memo:owner', 'Ada'], ['memo:ask', 'Nine weeks'], ['memo:same', 'S']);
    const after = texts(['memo:same', 'S'], ['memo:ask', 'Ten weeks'], ['reflection:why', 'Luck']);
    expect(between(before, after)).toEqual([
      { about: 'memo:ask', kind: 'text', before: 'Nine weeks', after: 'Ten weeks' },
      { about: 'reflection:why', kind: 'text', before: '', after: 'Luck' },
      { about: 'memo:owner', kind: 'text', before: 'Ada', after: '' },
    ]);
  });

  it('says when luck or the result was another', () => {
    const before = aCaseWork();
    const claims = { ...before.claims, outcome: 80 };
    expect(between(before, aCaseWork({ seed: 1, claims }))).toEqual([
      { about: '', kind: 'luck', before: before.seed, after: 1 },
      { about: '', kind: 'result', before: before.claims, after: claims },
    ]);
  });

  it('compares the last answer to each item and the state of each lesson', () => {
    const last = ['lesson/queue', 11, ['a'], 0.8, '0a1b2c3d', 1, ''] as const;
    const fresh = ['lesson/owner', 11, ['a'], 0.8, '0a1b2c3d', 1, ''] as const;
    const after: AnswersWork = {
      ...answers,
      answers: [...answers.answers.slice(0, 1), last, fresh],
      lessons: [
        ['lesson', 'done'],
        ['other', 'done'],
      ],
    };
    expect(between(answers, after)).toEqual([
      {
        about: 'item:lesson/queue',
        kind: 'answer',
        item: 'lesson/queue',
        before: answers.answers[1],
        after: last,
      },
      { about: 'item:lesson/owner', kind: 'answer', item: 'lesson/owner', after: fresh },
      {
        about: 'item:lesson/precision',
        kind: 'answer',
        item: 'lesson/precision',
        before: answers.answers[2],
      },
      { about: '', kind: 'lesson', lesson: 'lesson', before: 'reading', after: 'done' },
    ]);
  });

  it('compares notes, marks and evidence of an interview by their points', () => {
    if (!answer) throw new Error('the fixture has an answer');
    const after: InterviewWork = {
      ...interview,
      answers: [
        {
          ...answer,
          talk: 90,
          notes: 'Owner first',
          points: ['baseline', 'owner'],
          marks: [1, 1],
          evidence: ['A rate', 'The clerk'],
        },
        { ...answer, question: 'kill' },
      ],
    };
    const at = { about: 'question:done', question: 'done' };
    expect(between(interview, after)).toMatchObject([
      { ...at, kind: 'notes', before: 'Baseline', after: 'Owner first' },
      { ...at, kind: 'mark', point: 'baseline', before: 0.5, after: 1 },
      { ...at, kind: 'evidence', point: 'baseline', before: '', after: 'A rate' },
      { about: 'question:kill', kind: 'spoken', question: 'kill' },
    ]);
  });

  it('does not compare what cannot be compared', () => {
    const other = { about: '', kind: 'work' };
    expect(between(aCaseWork(), answers)).toEqual([other]);
    expect(between(aCaseWork(), aCaseWork({ case: 'another' }))).toEqual([other]);
    expect(between(answers, { ...answers, module: '' })).toEqual([other]);
  });

  it('names the same places whichever of two runs came first', () => {
    const scene = fc.constantFrom('a', 'b', 'c', 'd');
    const some = fc
      .uniqueArray(
        fc.tuple(scene, fc.constantFrom('x', 'y'), fc.constantFrom('r', 's'), fc.constant(-1)),
        { selector: ([id]) => id },
      )
      .map((steps) => aCaseWork({ steps }));
    const places = (before: CaseWork, after: CaseWork) =>
      between(before, after)
        .map(({ kind, about }) => `${kind} ${about}`)
        .sort();
    fc.assert(
      fc.property(some, some, (one, two) => {
        expect(places(one, two)).toEqual(places(two, one));
        // The oracle: a place differs exactly if its step differs.
        const stepAt = ({ steps }: CaseWork, id: string) =>
          JSON.stringify(steps.find(([first]) => first === id));
        const differing = ['a', 'b', 'c', 'd'].filter((id) => stepAt(one, id) !== stepAt(two, id));
        expect(new Set(between(one, two).map(({ about }) => about))).toEqual(
          new Set(differing.map((id) => `scene:${id}`)),
        );
      }),
    );
  });
});
