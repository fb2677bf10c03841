import { describe, expect, it } from 'vitest';
import { isEcho } from '../../../../src/islands/case-study/play/echo.ts';

describe('the rest of a double-click', () => {
  const moved = 1000;

  it('is a second or third press right after the page moved', () => {
    expect(isEcho({ detail: 2, timeStamp: 1150 }, moved)).toBe(true);
    expect(isEcho({ detail: 3, timeStamp: 1350 }, moved)).toBe(true);
  });

  it('is no first press, no key, and nothing later or before the page ever moved', () => {
    expect(isEcho({ detail: 1, timeStamp: 1150 }, moved)).toBe(false);
    expect(isEcho({ detail: 0, timeStamp: 1150 }, moved)).toBe(false);
    expect(isEcho({ detail: 2, timeStamp: 1700 }, moved)).toBe(false);
    expect(isEcho({ detail: 2, timeStamp: 1150 }, -Infinity)).toBe(false);
  });
});
