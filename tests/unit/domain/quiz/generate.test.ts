import { describe, expect, it } from 'vitest';
import { asked, drawFor } from '../../../../src/domain/quiz/generate.ts';
import { grade } from '../../../../src/domain/quiz/grade.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import { modelHomes } from '../../../../src/domain/quiz/models/homes.ts';
import { calibrationModels } from '../../../../src/domain/quiz/models/calibration.ts';
import { countModels } from '../../../../src/domain/quiz/models/counts.ts';
import { experimentModels } from '../../../../src/domain/quiz/models/experiment.ts';
import { rateModels } from '../../../../src/domain/quiz/models/rates.ts';
import { forecastModels } from '../../../../src/domain/quiz/models/forecast.ts';
import { rolloutModels } from '../../../../src/domain/quiz/models/rollout.ts';
import type { NumericItem } from '../../../../src/schemas/quiz.ts';
import { aGeneratedItem, anItem } from '../../../fixtures/quiz.ts';

const item = aGeneratedItem();
const draw = (seed: number) => asked(item, seed, models) as NumericItem;

describe('an item whose figures are drawn', () => {
  it('shows the same figures whenever the seed is the same, and others otherwise', () => {
    expect(draw(5)).toEqual(draw(5));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => draw(seed).stem)).size).toBeGreaterThan(3);
  });

  it('does not change when another item is drawn with the same seed', () => {
    expect(drawFor({ ...item, id: 'other' }, 5, models)).not.toEqual(drawFor(item, 5, models));
  });

  it('prints its figures and its key, and asks for a number like any other item', () => {
    const { stem, why, type, answer, mistakes } = draw(5);
    const [, alerts = '', tp = ''] = /^(\S+) alerts, (\S+) of them/.exec(stem) ?? [];
    const precision = (100 * Number(tp.replace(',', ''))) / Number(alerts.replace(',', ''));
    expect(type).toBe('numeric');
    expect(answer).toBeCloseTo(precision, 0);
    expect(why).toContain(`is ${precision.toFixed(1)} %.`);
    expect(`${stem} ${why} ${mistakes[0]?.why ?? ''}`).not.toMatch(/[{}]|NaN/);
  });

  it('recognises and names the wrong way of reckoning', () => {
    const drawn = draw(5);
    const recall = drawFor(item, 5, models).mistakes['recall'] ?? NaN;
    expect(grade(drawn, recall)).toMatchObject({
      verdict: 'wrong',
      misconceptions: ['precision-recall-swapped'],
      remarks: [`${recall.toFixed(1)} % is recall.`],
    });
    expect(grade(drawn, drawn.answer).verdict).toBe('right');
  });

  it('is drawn again until what must be told apart is apart', () => {
    let throws = 0;
    const picky = {
      'precision-from-counts': () => {
        throws += 1;
        const recall = throws < 5 ? 40.6 : 80;
        return { values: { alerts: 10, tp: 4, fn: 1 }, answer: 40, mistakes: { recall } };
      },
    };
    expect(drawFor(item, 1, picky).mistakes['recall']).toBe(80);
    expect(throws).toBe(5);
  });

  it('refuses a model that never finds figures, and one that nobody wrote', () => {
    expect(() => drawFor(item, 1, { 'precision-from-counts': () => undefined })).toThrow(
      'the model "precision-from-counts" finds no clear figures for "drawn"',
    );
    expect(() => drawFor(item, 1, {})).toThrow('no model is called "precision-from-counts"');
  });

  it('leaves every other item as it is', () => {
    expect(asked(anItem(), 1, models)).toEqual(anItem());
  });
});

it('finds every model in the file that is fetched for it', () => {
  const files = {
    counts: countModels,
    rates: rateModels,
    calibration: calibrationModels,
    forecast: forecastModels,
    experiment: experimentModels,
    rollout: rolloutModels,
  };
  for (const name of Object.keys(models))
    expect(files[modelHomes[name] ?? 'counts'][name], name).toBe(models[name]);
  expect(Object.keys(modelHomes).sort()).toEqual(Object.keys(models).sort());
});
