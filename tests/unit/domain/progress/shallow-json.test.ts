import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShallowJson } from '../../../../src/domain/progress/shallow-json.ts';
import { isPlainTree } from '../../../../src/domain/progress/untrusted.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

test('counts nesting in the text as nesting of the value, brackets in strings aside', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.nat({ max: 6 }), (value, levels) => {
      expect(isShallowJson(JSON.stringify(value), levels)).toBe(depthOf(value) <= levels);
      // Keys that reach a prototype are refused at any depth; the next test is about them.
      if (/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value))) return;
      expect(isPlainTree(JSON.parse(JSON.stringify(value)), levels)).toBe(depthOf(value) <= levels);
    }),
  );
  expect(isShallowJson('["[[[[\\"[[[["]', 1)).toBe(true);
});

test('stops at a million brackets without running out of stack', () => {
  expect(isShallowJson('['.repeat(1_000_000), 3)).toBe(false);
});
