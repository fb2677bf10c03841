import { expect, test } from 'vitest';
import { isPlainTree } from '../../../../src/domain/progress/untrusted.ts';

test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', (key) => {
  expect(isPlainTree(JSON.parse(`{"${key}":1}`))).toBe(false);
  expect(isPlainTree(JSON.parse(`[{"a":{"${key}":{}}}]`))).toBe(false);
  expect(isPlainTree(JSON.parse(`{"a":"${key}"}`))).toBe(true);
});
