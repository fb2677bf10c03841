import { expect, test } from 'vitest';
import { type Backlog, savingOf } from '../../../src/stores/saving.ts';

const calm: Backlog = {
  readOnly: false,
  refused: false,
  waiting: 0,
  nowhere: 0,
  failing: false,
  eraseFailed: false,
  confirmed: false,
};
const say = (given: Partial<Backlog>) => savingOf({ ...calm, ...given });

test('says saved only when nothing waits and something was confirmed', () => {
  expect(say({})).toEqual({ state: 'idle' });
  expect(say({ confirmed: true })).toEqual({ state: 'saved' });
  expect(say({ confirmed: true, waiting: 1 })).toEqual({ state: 'saving' });
  expect(say({ confirmed: true, failing: true })).toEqual({ state: 'saved' });
});

test('says the worst first, each in a sentence of its own', () => {
  const worst = [
    say({ waiting: 2, failing: true }),
    say({ waiting: 2, failing: true, eraseFailed: true }),
    say({ waiting: 2, failing: true, eraseFailed: true, refused: true }),
    say({ waiting: 2, failing: true, eraseFailed: true, refused: true, nowhere: 2 }),
    say({
      waiting: 2,
      failing: true,
      eraseFailed: true,
      refused: true,
      nowhere: 2,
      readOnly: true,
    }),
  ];
  expect(worst.map(({ state }) => state)).toEqual([
    'partly',
    'unsaved',
    'unsaved',
    'unsaved',
    'read-only',
  ]);
  expect(new Set(worst.map(({ message }) => message)).size).toBe(5);
  for (const { message } of worst) expect(message).toMatch(/^[A-Z].*\.$/);
});

test('counts one entry as one', () => {
  expect(say({ waiting: 1, nowhere: 1, failing: true }).message).toContain('1 entry,');
  expect(say({ waiting: 3, nowhere: 2, failing: true }).message).toContain('2 entries,');
});
