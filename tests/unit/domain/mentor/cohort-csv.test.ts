import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohortCsv, type CsvLearner } from '../../../../src/domain/mentor/cohort-csv.ts';

const aLearner = (over: Partial<CsvLearner> = {}): CsvLearner => ({
  ...{
    name: 'Tomas',
    version: 1,
    made: '2026-12-03',
    late: 0,
    replay: 'same',
    levels: [3, undefined],
  },
  ...{ outcome: 71.4, process: 66.7, brier: 0.19, next: 'Play it again.' },
  ...over,
});
const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

/** Texts that spreadsheets and readers of CSV stumble over. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      ',',
      ';',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      'a',
      '0',
      'é',
    ),
  }),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"', '""', ',', '\r\n', '', ' '),
);
const anyNumber = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });

/** What a reader gets back for a text: itself, unless a spreadsheet would run it. */
const expected = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

describe('the table that leaves for a spreadsheet', () => {
  it('has a line of heads, then one line a learner', () => {
    expect(cohortCsv(['Threshold', 'Drift'], [aLearner()])).toBe(
      'name,version,made,late days,replay,Threshold,Drift,outcome,process,brier,next\r\n' +
        'Tomas,1,2026-12-03,0,same,3,,71.4,66.7,0.19,Play it again.\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes %j a text that no spreadsheet runs',
    (name) => {
      const [, row] = read(cohortCsv([], [aLearner({ name })]));
      expect(row?.[0]).toBe(`'${name}`);
    },
  );

  it.each([
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['old\rMac', '"old\rMac"'],
    ['it’s ; fine', 'it’s ; fine'],
  ])('quotes %j only where the format asks for it', (next, field) => {
    expect(cohortCsv([], [aLearner({ next })]).endsWith(`,0.19,${field}\r\n`)).toBe(true);
  });

  it('is read back whole by another program, whatever people typed (1,000 cohorts)', () => {
    const cohort = fc.record({
      criteria: fc.array(anyText, { maxLength: 5 }),
      rows: fc.array(
        fc.record({
          name: anyText,
          next: anyText,
          version: fc.integer({ min: 1, max: 999 }),
          late: fc.nat(400),
          levels: fc.array(anyNumber, { minLength: 5, maxLength: 5 }),
          outcome: anyNumber,
        }),
        { minLength: 1, maxLength: 8 },
      ),
    });
    fc.assert(
      fc.property(cohort, ({ criteria, rows }) => {
        const [head, ...lines] = read(
          cohortCsv(
            criteria,
            rows.map((row) => aLearner(row)),
          ),
        );
        expect(head?.slice(5, -4)).toEqual(criteria.map(expected));
        expect(lines).toEqual(
          rows.map(({ name, version, late, levels, outcome, next }) => [
            ...[expected(name), String(version), '2026-12-03', String(late), 'same'],
            ...criteria.map((_, at) => String(levels[at] ?? '')),
            ...[String(outcome ?? ''), '66.7', '0.19', expected(next)],
          ]),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
