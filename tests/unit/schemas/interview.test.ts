import { describe, expect, it } from 'vitest';
import { interviewGroupSchema } from '../../../src/schemas/interview.ts';
import { anInterviewQuestion } from '../../fixtures/content.ts';

/** What an author reads about a group whose only question is changed in this way. */
function messages(change: object): string[] {
  const result = interviewGroupSchema.safeParse({
    title: 'Execution',
    shows: 'Whether you keep a program moving.',
    order: 1,
    questions: [{ ...anInterviewQuestion(), ...change }],
  });
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const points = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `point-${at}`, point: 'Names it.' }));

describe('what an author reads about an interview question', () => {
  it('is nothing when it is complete', () => {
    expect(messages({})).toEqual([]);
    expect(messages({ answer: undefined, key: 'what-is-recall' })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a model answer of 149 words', { answer: words(149) }, /answer: write a model answer of 150/],
    ['a model answer of 251 words', { answer: words(251) }, /answer: write a model answer of 150/],
    ['neither an answer nor a key', { answer: undefined }, /: give either an answer or the key/],
    ['both an answer and a key', { key: 'what-is-recall' }, /: give either an answer or the key/],
    ['three points', { rubric: points(3) }, /rubric: .*4/],
    ['seven points', { rubric: points(7) }, /rubric: .*6/],
    ['one probe', { probes: [{ id: 'why', ask: 'Why?' }] }, /probes: .*2/],
    ['no red flag', { red_flags: [] }, /red_flags: .*1/],
    ['a question of 46 words', { question: words(46) }, /question: shorten this to 45 words/],
    ['an unknown topic', { topics: ['cooking'] }, /topics\.0: /],
    ['a field that does not exist', { hint: 'x' }, /Unrecognized key: "hint"/],
    ['a date in words', { checked: '25 Nov 2026' }, /checked: write a date as 2026-11-24/],
  ])('names the field of %s', (_, change, message) => {
    expect(messages(change).join('\n')).toMatch(message);
  });
});
