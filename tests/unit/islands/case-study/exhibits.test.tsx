import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Blocks } from '../../../../src/islands/case-study/exhibits/Blocks.tsx';
import {
  isNumeric,
  numericColumns,
  typeset,
  typesetCell,
  wrap,
  writable,
} from '../../../../src/islands/case-study/exhibits/text.ts';
import type { Block } from '../../../../src/schemas/exhibit.ts';
import { blockSchema } from '../../../../src/schemas/exhibit.ts';

const bins = [
  { score: 0.02, events: 0, cases: 9840 },
  { score: 0.34, events: 77, cases: 233 },
  { score: 0.66, events: 52, cases: 83 },
  { score: 0.94, events: 84, cases: 118 },
];

/** One block of every type, with what is easily drawn wrongly: markup in text, ends outside the axis, empty bins. */
const blocks = {
  text: { type: 'text', text: 'A queue of <b>900</b> cases, 0.35 % of payments.' },
  list: { type: 'list', items: ['AUC falls to 0.89', 'Capacity is 900'] },
  memo: {
    type: 'memo',
    head: [
      { name: 'From', value: 'Counsel' },
      { name: 'Re', value: 'Reasons' },
    ],
    paragraphs: ['I can sign reason codes.', 'I cannot sign a promise.'],
  },
  table: {
    type: 'table',
    caption: 'Alerts by group',
    columns: ['Group', 'Alerts', 'Owner'],
    rows: [
      ['Travel', '1,204', 'Risk'],
      ['Games', '-3', 'Fraud Ops'],
    ],
    mark: 1,
  },
  calibration: { type: 'calibration', caption: 'Ten bins', sentence: 'It reads too high.', bins },
  intervals: {
    type: 'intervals',
    caption: 'Recall by type',
    sentence: 'Letters are at 0.61.',
    unit: 'recall',
    from: 0.4,
    to: 1,
    limit: { value: 0.85, label: 'agreed floor 0.85' },
    rows: [
      { label: 'Homeowners', low: 0.88, value: 0.91, high: 0.93, cases: 1204 },
      { label: 'Letters', low: 0.35, value: 0.61, high: 0.72, cases: 74, mark: true },
    ],
  },
  bars: {
    type: 'bars',
    caption: 'Alerts a shift',
    sentence: 'Site B is above what a ward can answer.',
    unit: 'alerts a shift',
    limit: { value: 4, label: 'what a ward can answer' },
    rows: [
      { label: 'Site A', value: 3.2 },
      { label: 'Site B', value: 9.1, mark: true },
    ],
  },
  log: {
    type: 'log',
    caption: 'Incident 2231',
    entries: [
      { at: 'Tue 02:10', text: 'The SDK is released.' },
      { at: 'Tue 06:45', text: 'PSI is at 0.31.', mark: true },
      { at: 'Wed 16:20', text: 'The parser is rolled back.' },
    ],
  },
} satisfies Record<Block['type'], Block>;

const render = (...shown: readonly Block[]) => renderToString(<Blocks blocks={shown} id="x" />);
const all: readonly Block[] = Object.values(blocks);
const html = render(...all, ...all);

describe('the fixtures', () => {
  it.each(Object.entries(blocks))('%s is what content may hold', (_, block) => {
    expect(() => blockSchema.parse(block)).not.toThrow();
  });
});

describe('every kind of exhibit as static HTML', () => {
  it('has no inline style, which the content policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('uses every id once, also when a block comes twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used = ''] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  });

  it('draws and says only real numbers', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('reads text as text', () => {
    expect(render(blocks.text)).toContain('&lt;b>900&lt;/b> cases, 0.35\u202f% of');
  });
});

describe.each(['calibration', 'intervals', 'bars'] as const)('the drawing of %s', (type) => {
  const { sentence } = blocks[type];
  const drawn = render(blocks[type]);

  it('says its finding to those who see it and those who do not', () => {
    expect(drawn).toContain(`>${sentence}</p>`);
    expect(drawn).toMatch(new RegExp(`role="img"[^>]*aria-label="${sentence}"`));
  });

  it('has a table of the same rows', () => {
    expect(drawn).toContain('Show as a table');
    const rows = type === 'calibration' ? bins : blocks[type].rows;
    expect(drawn.match(/<th scope="row"/g)).toHaveLength(rows.length);
  });
});

describe('the calibration diagram', () => {
  it('gives the Wilson interval of every bin', () => {
    const drawn = render(blocks.calibration);
    expect(drawn).toContain('84 of 118');
    expect(drawn).toContain('0.62–0.79');
  });

  it('shows all of the square when shares are high and a corner when all are low', () => {
    const low = bins.map((_, index) => ({ score: index / 20, events: 20 * index, cases: 900 }));
    expect(render(blocks.calibration)).toContain('>1.0</text>');
    expect(render({ ...blocks.calibration, bins: low })).toContain('>0.15</text>');
    expect(render({ ...blocks.calibration, bins: low })).toContain('0.014–0.034');
    expect(render({ ...blocks.calibration, bins: low })).not.toContain('>1.0</text>');
  });
});

describe('the forest plot', () => {
  it('marks by shape, and draws an arrow where an interval goes on beyond the axis', () => {
    const drawn = render(blocks.intervals);
    expect(drawn).toContain('M0-7 7 0 0 7-7 0z');
    expect(drawn).toContain('M5-4.5 0 0 5 4.5');
    expect(drawn).not.toMatch(/="-\d+(\.\d+)?%"/);
  });

  it('lengthens its axis for a limit that lies outside', () => {
    const drawn = render({ ...blocks.intervals, limit: { value: 0.2, label: 'guessing' } });
    expect(drawn).toContain('x1="0%" x2="0%" y1="0%" y2="100%"');
    expect(drawn).toContain('>0.2</text>');
  });

  it('leaves out the count when nobody gives one', () => {
    const rows = blocks.intervals.rows.map(({ label, low, value, high }) => ({
      label,
      low,
      value,
      high,
    }));
    expect(render({ ...blocks.intervals, rows })).not.toContain('n </i>');
  });
});

describe('the bars', () => {
  const { type, caption, sentence, unit, rows: sites } = blocks.bars;
  const free = { type, caption, sentence, unit, rows: sites };

  it('are hatched only beyond the limit', () => {
    const drawn = render(blocks.bars);
    expect(drawn.match(/class="ex-over"/g)).toHaveLength(1);
    expect(drawn).toContain('x="40%" y="50%" width="51%"');
    expect(render(free)).not.toContain('ex-over');
  });

  it('draws nothing but zeros too', () => {
    const rows = sites.map(({ label }) => ({ label, value: 0 }));
    expect(render({ ...free, rows })).not.toMatch(/NaN|Infinity/);
  });
});

describe('marked rows and entries', () => {
  it.each(['table', 'intervals', 'bars', 'log'] as const)('are marked in words in %s', (type) => {
    expect(render(blocks[type]).match(/Marked: /g)?.length).toBeGreaterThan(0);
  });
});

describe('numbers in tables', () => {
  it.each([
    '1,204',
    '0.61',
    '-3',
    '+31.2',
    '14.8 %',
    '$600k',
    '€40',
    '0.49–0.72',
    '84 of 118',
    '88 of 992 (8.9 %)',
    '4.4 days',
    '+3.0 points',
  ])('reads %s as a number', (cell) => {
    expect(isNumeric(cell)).toBe(true);
  });

  it.each(['Risk', 'week 4', '3 refused attempts', 'yes, 212', '', 'Q3', '2 to be done', 'B-12'])(
    'reads %s as words',
    (cell) => {
      expect(isNumeric(cell)).toBe(false);
    },
  );

  it('are set right when most of their column are numbers; the first column never is', () => {
    expect(
      numericColumns([
        ['1', '2', 'not computed', '–', '12', 'daily'],
        ['4', '–', '0.96', '–', 'Q3', '37 runs'],
        ['6', '5', '0.93', '–', '14', 'rare'],
      ]),
    ).toEqual([false, true, true, false, false, false]);
  });

  it('are set with a true minus and per cent close by', () => {
    expect(typesetCell('-3 %')).toBe('−3\u202f%');
    expect(typesetCell('-$40')).toBe('−$40');
    expect(typesetCell('pre-launch')).toBe('pre-launch');
    expect(typeset('at 71% and 5 %')).toBe('at 71\u202f% and 5\u202f%');
  });
});

describe('words in drawings', () => {
  it('break between words', () => {
    expect(wrap('agreed floor 0.85', 24)).toEqual(['agreed floor 0.85']);
    expect(wrap('what a ward can answer in one shift', 24)).toEqual([
      'what a ward can answer',
      'in one shift',
    ]);
    expect(wrap('incomprehensibilities', 5)).toEqual(['incomprehensibilities']);
  });

  it('leave out numbers that would touch, the longest first', () => {
    const numbers = [
      { place: 2, text: '9,840' },
      { place: 8, text: '41' },
      { place: 90, text: '118' },
    ];
    expect([...writable(numbers, 216)].sort()).toEqual([1, 2]);
    expect(writable(numbers, 2000).size).toBe(3);
  });
});
