import { describe, expect, it } from 'vitest';
import { saidAt } from '../../../../src/domain/mentor/case-work.ts';
import {
  comparedKey,
  marksOfReference,
  pairsOf,
  runOfReference,
} from '../../../../src/domain/mentor/exercise.ts';
import { exerciseKey } from '../../../../src/domain/mentor/registers.ts';
import type { Rubric } from '../../../../src/schemas/case-study.ts';

const rubric: Rubric = ['evidence', 'limits'].map((id) => ({
  ...{ id, title: id, asks: 'What?', levels: ['none', 'some', 'sound', 'all'] },
}));
const scores = [
  { criterion: 'limits', level: 2, why: 'Caps it.' },
  { criterion: 'evidence', level: 3, why: 'Buys the audit.' },
];
const reading = (texts: Record<string, string>) => (key: string) => texts[key] ?? '';

describe('the calibration exercise', () => {
  it('reads the steps of a reference as a submission would state them', () => {
    const run = runOfReference({
      ...{ id: 'noor', by: 'Noor', wish: '', seed: 'FFFFFFFF', memo: [], reflection: [], scores },
      steps: [
        { buy: 'audit' },
        { scene: 's', option: 'o', reason: 'Why not.' },
        { scene: 't', option: 'p', reason: 'Why.', forecast: 0.4 },
      ],
    });
    expect(run.seed).toBe(0xffffffff);
    expect(saidAt(run, 's')).toEqual({ option: 'o', reason: 'Why not.' });
    expect(saidAt(run, 't')).toEqual({ option: 'p', reason: 'Why.', forecast: 0.4 });
    expect(run.steps[0]).toEqual(['audit']);
  });

  it('reads the marks of the mentor in the order of the rubric, and nothing that is no level', () => {
    const textOf = reading({
      [exerciseKey('case', 'noor', 'limits')]: '4',
      [exerciseKey('case', 'noor', 'evidence')]: '7',
      [exerciseKey('case', 'other', 'evidence')]: '1',
    });
    expect(marksOfReference('case', 'noor', rubric, textOf)).toEqual([
      { criterion: 'evidence', mine: undefined },
      { criterion: 'limits', mine: 4 },
    ]);
  });

  it('sets the reference beside what is marked, by criterion', () => {
    const marked = [
      { criterion: 'evidence', mine: 4 },
      { criterion: 'limits', mine: undefined },
    ];
    expect(pairsOf(marked, { scores })).toEqual([
      { criterion: 'evidence', mine: 4, reference: 3, why: 'Buys the audit.' },
    ]);
  });

  it('keeps that the reference was shown where no criterion can be', () => {
    expect(comparedKey('case', 'noor')).toBe(exerciseKey('case', 'noor', ':compared'));
    expect(':compared').not.toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});
