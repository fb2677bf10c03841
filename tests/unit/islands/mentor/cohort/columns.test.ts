import { describe, expect, it } from 'vitest';
import { type Column, inOrder } from '../../../../../src/islands/mentor/cohort/columns.ts';
import type { Row } from '../../../../../src/islands/mentor/cohort/rows.ts';
import { aSubmission } from '../../../../fixtures/mentor.ts';

const row = (name: string, level: number | undefined, made = '2026-12-01'): Row => ({
  learner: {
    ...{ key: name, name, submission: aSubmission({ made }), hasNamesake: false, late: 0 },
  },
  reviews: {
    ...{ own: 'none', next: '', others: [] },
    merged: new Map(level === undefined ? [] : [['drift', { level, reviewers: 1 }]]),
  },
  found: undefined,
  stated: undefined,
});
const rows = [row('Bo', 2, '2026-12-03'), row('ada', undefined), row('Chi', 4), row('Dan', 2)];
const sorted = (by: Column, isDown = false) =>
  inOrder(rows, { by, isDown }).map(({ learner }) => learner.name);

describe('the table of a cohort', () => {
  it('is sorted by name, whatever the capitals', () => {
    expect(sorted('name')).toEqual(['ada', 'Bo', 'Chi', 'Dan']);
    expect(sorted('name', true)).toEqual(['Dan', 'Chi', 'Bo', 'ada']);
  });

  it('is sorted by a criterion, and who is not marked stands last both ways', () => {
    expect(sorted('criterion:drift')).toEqual(['Bo', 'Dan', 'Chi', 'ada']);
    expect(sorted('criterion:drift', true)).toEqual(['Chi', 'Bo', 'Dan', 'ada']);
  });

  it('is sorted by the day of handing in', () => {
    expect(sorted('made', true)[0]).toBe('Bo');
  });
});
