import { describe, expect, it } from 'vitest';
import { exerciseSchema } from '../../../src/schemas/exercise.ts';

const submission = {
  ...{ id: 'noor', by: 'Noor Haddad', wish: 'Where was I blind?', seed: '7F2A' },
  steps: [{ buy: 'audit' }, { scene: 's', option: 'o', reason: 'Because.', forecast: 0.4 }],
  scores: [{ criterion: 'evidence', level: 3, why: 'Buys the audit.' }],
};
const messages = (over: object = {}, count = 2): string[] => {
  const submissions = Array.from({ length: count }, () => ({ ...submission, ...over }));
  const result = exerciseSchema.safeParse({ submissions });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};
const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
const step = (over: object) => ({ steps: [{ ...submission.steps[1], ...over }] });

describe('what an author reads when a reference submission is wrong', () => {
  it('accepts one that is right, with or without texts', () => {
    expect(messages()).toEqual([]);
    expect(messages({ memo: [{ section: 'decision', text: 'Cap.' }], reflection: [] })).toEqual([]);
  });

  it('wants exactly two', () => {
    expect(messages({}, 1)).toEqual(['give exactly two submissions']);
    expect(messages({}, 3)).toEqual(['give exactly two submissions']);
  });

  it.each([
    ['7f2a', /write the seed as four to eight upper-case hexadecimal digits/],
    ['7F2', /write the seed as four to eight/],
    ['123456789', /write the seed as four to eight/],
    [7200, /put the seed in quotes/],
  ])('says how to write the seed instead of %j', (seed, message) => {
    expect(messages({ seed })[0]).toMatch(message);
  });

  it('says what a step is', () => {
    const shape = /write "buy: <exhibit>" alone, or scene, option, reason/;
    expect(messages({ steps: ['audit'] })[0]).toMatch(shape);
    expect(messages({ steps: [{ scene: 's' }] })[0]).toMatch(shape);
    expect(messages({ steps: [{ buy: 'audit', scene: 's' }] })[0]).toBe(
      'Unrecognized key: "scene"',
    );
    expect(messages(step({ reason: words(61) }))[0]).toBe('shorten this to 60 words or fewer');
    expect(messages(step({ forecast: 40 }))[0]).toBe('give a probability from 0 to 1');
    expect(messages(step({ reason: words(60) }))).toEqual([]);
  });

  it('holds levels to 1 to 4 and their reasons to 45 words', () => {
    const score = (over: object) => ({ scores: [{ ...submission.scores[0], ...over }] });
    expect(messages(score({ level: 5 }))[0]).toBe('give a level from 1 to 4');
    expect(messages(score({ level: 2.5 }))[0]).toBe('give a level from 1 to 4');
    expect(messages(score({ why: words(46) }))[0]).toBe('shorten this to 45 words or fewer');
  });
});
