import { describe, expect, it } from 'vitest';
import { buildCourse, neighboursOf, nextReady } from '../../../src/domain/course.ts';
import { aContent } from '../../fixtures/content.ts';

const course = buildCourse(aContent().tracks, new Set(['thresholds']));

describe('the course', () => {
  it('numbers lessons by module and place', () => {
    expect(course.lessons.map(({ number, slug, ready }) => [number, slug, ready])).toEqual([
      ['1.1', 'thresholds', true],
      ['1.2', 'forecasts', false],
    ]);
  });

  it('numbers modules through all tracks', () => {
    const [track] = aContent().tracks;
    const two = buildCourse(track ? [track, track] : [], new Set());
    expect(two.modules.map(({ number }) => number)).toEqual([1, 2]);
    expect(two.tracks.map(({ letter }) => letter)).toEqual(['A', 'B']);
  });

  it('knows the neighbours of a lesson within its module', () => {
    const [module] = course.modules;
    if (!module) throw new Error('the fixture has a module');
    expect(neighboursOf(module, 'thresholds')).toMatchObject({
      previous: undefined,
      next: { slug: 'forecasts' },
    });
    expect(neighboursOf(module, 'forecasts')).toMatchObject({
      previous: { slug: 'thresholds' },
      next: undefined,
    });
    expect(neighboursOf(module, 'unknown')).toEqual({ previous: undefined, next: undefined });
  });

  it('never offers a planned lesson as the next one', () => {
    expect(nextReady(course, 'thresholds')).toBeUndefined();
    expect(
      nextReady(buildCourse(aContent().tracks, new Set(['forecasts'])), 'thresholds')?.slug,
    ).toBe('forecasts');
  });
});
