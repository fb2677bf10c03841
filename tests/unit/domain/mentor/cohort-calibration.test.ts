import { describe, expect, it } from 'vitest';
import {
  answersStated,
  forecastsStated,
  gapCounts,
  itemsRight,
} from '../../../../src/domain/mentor/cohort-calibration.ts';
import type { AnswerRow, AnswersWork } from '../../../../src/domain/mentor/message.ts';

const forecast = (said: number, cameTrue: boolean) => ({
  scene: 's',
  question: 'q',
  said,
  cameTrue,
});
const answer = (
  item: string,
  score: number,
  confidence = 0.8,
  how: AnswerRow[6] = '',
): AnswerRow => [item, 1, ['a'], confidence, '0a1b2c3d', score, how];
const work = (...answers: AnswerRow[]): AnswersWork => ({
  ...{ kind: 'answers', module: '', answers, lessons: [] },
});

describe('calibration of a learner', () => {
  it('sets the mean forecast beside the share that came true', () => {
    const stated = forecastsStated([
      forecast(0.9, true),
      forecast(0.7, false),
      forecast(0.5, false),
    ]);
    expect(stated?.n).toBe(3);
    expect(stated?.said).toBeCloseTo(0.7, 12);
    expect(stated?.came).toBeCloseTo(1 / 3, 12);
    expect(stated?.brier).toBeCloseTo((0.01 + 0.49 + 0.25) / 3, 12);
  });

  it('is nothing without a forecast', () => {
    expect(forecastsStated([])).toBeUndefined();
  });

  it('counts first tries only, part marks as not right, and no answer that was shown', () => {
    const stated = answersStated(
      work(
        answer('q/a', 0, 0.9),
        answer('q/a', 1, 0.5),
        answer('q/b', 1, 0.7),
        answer('q/c', 0.5, 0.8),
        answer('q/d', 0, 0.5, 'shown'),
      ),
    );
    expect(stated?.n).toBe(3);
    expect(stated?.said).toBeCloseTo(0.8, 12);
    expect(stated?.came).toBeCloseTo(1 / 3, 12);
  });

  it('is drawn at the nearest ten points, and every learner once', () => {
    const at = (said: number, came: number) => ({ n: 3, said, came, brier: 0 });
    const counts = gapCounts([at(1, 0), at(0, 1), at(0.52, 0.5), at(0.7, 1 / 3), at(0.7, 1 / 3)]);
    expect(counts).toHaveLength(21);
    expect(counts.flatMap((count, place) => (count > 0 ? [[place - 10, count]] : []))).toEqual([
      [-10, 1],
      [0, 1],
      [4, 2],
      [10, 1],
    ]);
  });
});

describe('the questions of a cohort', () => {
  it('stand with the hardest first, by first tries', () => {
    const items = itemsRight([
      work(answer('q/a', 1, 0.6), answer('q/b', 0, 0.9), answer('q/b', 1)),
      work(answer('q/a', 1, 0.8), answer('q/b', 1, 0.7)),
      work(answer('q/b', 1, 0.5, 'shown')),
    ]);
    expect(items.map(({ item, tried, right }) => [item, tried, right])).toEqual([
      ['q/b', 3, 1],
      ['q/a', 2, 2],
    ]);
    expect(items[1]?.said).toBeCloseTo(0.7, 12);
  });
});
