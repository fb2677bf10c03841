import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuestions, lengths } from '../../../../src/domain/interview/draw.ts';
import type { Group } from '../../../../src/domain/interview/question.ts';
import { someGroups } from '../../../fixtures/interview.ts';

const none: ReadonlyMap<string, number> = new Map();
const anyGroups: fc.Arbitrary<Group[]> = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
  .map((sizes) =>
    sizes.map((size, at) => ({
      id: `g${String(at)}`,
      title: '',
      shows: '',
      questions: Array.from({ length: size }, (_, n) => `q${String(at)}-${String(n)}`),
    })),
  );
const anyDrawing = anyGroups.chain((groups) => {
  const all = groups.flatMap(({ questions }) => questions);
  return fc.record({
    groups: fc.constant(groups),
    length: fc.constantFrom(...lengths.map(({ id }) => id)),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    met: fc
      .array(fc.nat(3), { minLength: all.length, maxLength: all.length })
      .map((times) => new Map(all.map((id, at) => [id, times[at] ?? 0]))),
  });
});
const groupOf = (groups: readonly Group[], question: string): string | undefined =>
  groups.find(({ questions }) => questions.includes(question))?.id;

describe('drawing the questions of an interview', () => {
  it('draws for a seed what it has always drawn (golden)', () => {
    const drawn = (seed: number) =>
      drawQuestions({ groups: someGroups, length: 'loop', seed, met: none });
    expect([drawn(7), drawn(8)]).toMatchInlineSnapshot(`
      [
        [
          "first-two-weeks",
          "fraud-metrics",
          "three-more-months",
          "kill",
        ],
        [
          "kill",
          "three-more-months",
          "drift",
          "done",
        ],
      ]
    `);
  });

  it('asks one, two and four questions', () => {
    const counts = lengths.map(
      ({ id }) => drawQuestions({ groups: someGroups, length: id, seed: 1, met: none }).length,
    );
    expect(counts).toEqual([1, 2, 4]);
  });

  it('asks nothing twice, and fewer only if the groups chosen hold fewer', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const drawn = drawQuestions(drawing);
        const held = drawing.groups.flatMap(({ questions }) => questions);
        const count = lengths.find(({ id }) => id === drawing.length)?.questions ?? 0;
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(count, held.length));
        expect(drawn.every((id) => held.includes(id))).toBe(true);
      }),
    );
  });

  it('takes different groups in a loop as far as there are as many', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const drawn = drawQuestions(drawing);
        const used = new Set(drawn.map((id) => groupOf(drawing.groups, id)));
        expect(used.size).toBe(Math.min(drawn.length, drawing.groups.length));
      }),
    );
  });

  it('asks of each group the questions the learner has met least, and begins with the least of all', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { groups, met } = drawing;
        const drawn = drawQuestions(drawing);
        const times = (id: string) => met.get(id) ?? 0;
        for (const { questions } of groups) {
          const own = drawn.filter((id) => questions.includes(id)).map(times);
          const least = questions.map(times).sort((a, b) => a - b);
          expect(own).toEqual(least.slice(0, own.length));
        }
        expect(times(drawn[0] ?? '')).toBe(Math.min(...met.values()));
      }),
    );
  });

  it('gives the same questions for the same seed, in whatever order the groups were ticked', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const other = { ...drawing, groups: [...drawing.groups].reverse() };
        expect(drawQuestions(other)).toEqual(drawQuestions(drawing));
      }),
    );
  });

  it('gives every question its turn over many seeds', () => {
    const turns = new Map<string, number>();
    for (let seed = 0; seed < 7_000; seed++)
      for (const id of drawQuestions({ groups: someGroups, length: 'one', seed, met: none }))
        turns.set(id, (turns.get(id) ?? 0) + 1);
    // Seven questions, 1,000 expected each; 4.5 standard deviations are 132.
    expect(turns.size).toBe(7);
    for (const count of turns.values()) expect(Math.abs(count - 1_000)).toBeLessThan(132);
  });

  it('asks nothing when no group is chosen', () => {
    expect(drawQuestions({ groups: [], length: 'loop', seed: 1, met: none })).toEqual([]);
  });
});
