import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../../../src/domain/quiz/draft.ts';
import { grade } from '../../../../src/domain/quiz/grade.ts';
import type { ItemState } from '../../../../src/domain/quiz/attempt.ts';
import { dragOf } from '../../../../src/islands/explorables/bench.tsx';
import { CalibrationBench } from '../../../../src/islands/explorables/calibration/CalibrationBench.tsx';
import { NewsvendorBench } from '../../../../src/islands/explorables/newsvendor/NewsvendorBench.tsx';
import { RocPrBench } from '../../../../src/islands/explorables/roc-pr/RocPrBench.tsx';
import { Threshold } from '../../../../src/islands/explorables/threshold/Threshold.tsx';
import { ThresholdBench } from '../../../../src/islands/explorables/threshold/ThresholdBench.tsx';
import { Task } from '../../../../src/islands/quiz/bodies/Task.tsx';
import { DoneBench, OpenBench } from '../../../../src/islands/quiz/bodies/TaskBench.tsx';
import type { TaskItem } from '../../../../src/schemas/quiz.ts';
import { aTaskItem } from '../../../fixtures/quiz.ts';

const benches = {
  threshold: ThresholdBench,
  'roc-pr': RocPrBench,
  calibration: CalibrationBench,
  newsvendor: NewsvendorBench,
};

/** On each instrument: a task whose start names another setting. */
const items: readonly TaskItem[] = [
  aTaskItem({ start: { k: 250 } }),
  aTaskItem({ explorable: 'roc-pr', control: 'p', start: { d: 1.5 }, answer: 4.5, unit: '%' }),
  aTaskItem({ explorable: 'calibration', start: { tau: 0.5 }, answer: 0.012 }),
  aTaskItem({ explorable: 'newsvendor', control: 'o', start: { s: 0.4 }, answer: 811 }),
];

/** The state of a task: open, given up, or answered with a number. */
function stateOf(item: TaskItem, given?: number | 'up'): ItemState {
  const response = typeof given === 'number' ? given : [];
  const answer = {
    attempt: 'a',
    response,
    confidence: 0.8,
    grade: grade(item, response),
    reworded: false,
    hinted: false,
    shown: given === 'up',
  };
  return {
    quiz: 'lesson',
    source: item,
    item,
    seed: 7,
    status: given === undefined ? 'open' : given === 'up' ? 'shown' : answer.grade.verdict,
    answers: given === undefined ? [] : [answer],
    changed: false,
    hinted: false,
  };
}

const propsOf = (item: TaskItem, given?: number | 'up', text = '') => ({
  item,
  entry: stateOf(item, given),
  id: 'lesson',
  need: 'lesson-need',
  draft: { ...emptyDraft, text },
  edit: vi.fn(),
});
const open = (item: TaskItem, text = '') =>
  renderToString(
    <OpenBench {...propsOf(item, undefined, text)} Bench={benches[item.explorable]} />,
  );
const done = (item: TaskItem, given: number | 'up') =>
  renderToString(<DoneBench {...propsOf(item, given)} Bench={benches[item.explorable]} />);
const sentenceOf = (html: string) => /<output[^>]*>([^<]*)<\/output>/.exec(html)?.[1] ?? '';
const sliderOf = (html: string) => /<input[^>]*type="range"[^>]*>/.exec(html)?.[0] ?? '';

describe.each(items.map((item) => [item.explorable, item] as const))(
  'a task on %s before the answer',
  (_, item) => {
    const html = open(item);

    it('has one slider and one field, for the setting the item asks for', () => {
      expect(html.match(/type="range"/g)).toHaveLength(1);
      expect(html.match(/type="number"/g)).toHaveLength(1);
      expect(html).toContain(`id="lesson-${item.control}"`);
      expect(html).toContain(`for="lesson-${item.control}"`);
    });

    it('is unset until the learner moves it, and set afterwards', () => {
      expect(html).toContain('xp-ctl unset');
      expect(sliderOf(html)).toContain('aria-valuetext="not set');
      const moved = open(item, '0.5');
      expect(moved).not.toContain('unset');
      expect(sliderOf(moved)).toMatch(/aria-valuetext="[^"]* 0\.5/);
    });

    it('draws a plot with its finding, readouts and a sentence, from real numbers', () => {
      expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="[^"]{40,}"/);
      expect(html.match(/<dt>/g)?.length).toBeGreaterThan(2);
      expect(sentenceOf(html).length).toBeGreaterThan(60);
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    });

    it('leaves out guess, positions, address and the form for work', () => {
      expect(html).not.toMatch(/your guess|Lock in|aria-pressed|Copy link|Use it at work/i);
    });

    it('has no inline style and uses every id once', () => {
      expect(html).not.toMatch(/\sstyle=/);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    });

    it('moves with the draft', () => {
      expect(sentenceOf(open(item, '0.5'))).not.toBe(sentenceOf(html));
    });

    it('has nothing to set once it is answered', () => {
      expect(done(item, 0.5)).not.toMatch(/<input|xp-drag/);
    });
  },
);

describe('where the instrument of a task stands', () => {
  it('at its own start, changed as the item says, until the learner moves it', () => {
    const html = open(aTaskItem({ start: { k: 250 } }));
    expect(sentenceOf(html)).toContain('threshold of 1.00');
    expect(sentenceOf(html)).toContain('The team clears 250');
  });

  it('with the unset slider where the drawing is, so that the first step is a small one', () => {
    expect(sliderOf(open(aTaskItem()))).toMatch(/value="1"/);
    expect(sliderOf(open(aTaskItem({ start: { t: 3 } })))).toMatch(/value="3"/);
  });

  it('at the learner’s setting when a draft is kept', () => {
    expect(sentenceOf(open(aTaskItem(), '1.8'))).toContain('threshold of 1.80');
  });

  it('at the answer once it is answered', () => {
    expect(sentenceOf(done(aTaskItem(), 1))).toContain('threshold of 2.15');
    expect(sentenceOf(done(aTaskItem(), 'up'))).toContain('threshold of 2.15');
  });
});

describe('what a task keeps back until it is answered', () => {
  const item = aTaskItem({ explorable: 'calibration', answer: 0.1, start: { fn: 4 } });
  // With these prices the formula says (1 + 0) / (1 + 4) = 0.20, which is the cheapest threshold.
  it('is the cheapest threshold and the formula’s, in drawing, readouts, slider and sentence', () => {
    const html = open(item, '0.5');
    expect(html).toContain('Cost per 1,000');
    expect(html).not.toMatch(/best|cheapest|formula|0\.20|xp-ring/i);
  });

  it('and they are told afterwards', () => {
    expect(done(item, 0.5)).toMatch(/At the true best/);
    expect(done(item, 0.5)).toContain('formula = best 0.20');
  });
});

describe('an answered task', () => {
  it('lets the learner compare the own setting with the answer, and shows the answer first', () => {
    const html = done(aTaskItem({ unit: 'points' }), 1);
    expect(html).toMatch(/aria-pressed="false"[^>]*>Your setting: 1 points</);
    expect(html).toMatch(/aria-pressed="true"[^>]*>The answer: 2.15 points</);
    expect(html).toContain('role="group"');
  });

  it('offers no comparison to who hit the answer itself or gave up', () => {
    expect(done(aTaskItem(), 2.15)).not.toContain('<button');
    expect(done(aTaskItem(), 'up')).not.toContain('<button');
  });
});

describe('a task whose instrument is on its way', () => {
  it('says so instead of showing nothing', () => {
    expect(renderToString(<Task {...propsOf(aTaskItem())} />)).toContain('Fetching the instrument');
  });
});

describe('a task beside the instrument of its lesson', () => {
  it('shares no id with it', () => {
    const page = renderToString(<Threshold label="Instrument 3.1" />) + open(aTaskItem());
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('dragging the drawing', () => {
  const bench = { id: 'x', start: {}, value: undefined, isFixed: false, onMove: vi.fn() };
  it('moves the setting that the item asks for and no other', () => {
    expect(dragOf({ ...bench, control: 't' }, 't')).toBe(bench.onMove);
    expect(dragOf({ ...bench, control: 'k' }, 't')).toBeUndefined();
    expect(dragOf({ ...bench, control: 't', isFixed: true }, 't')).toBeUndefined();
  });

  it('is offered by the pointer only where it works', () => {
    expect(open(aTaskItem())).toContain('xp-drag');
    expect(open(aTaskItem({ control: 'k' }))).not.toContain('xp-drag');
  });
});
