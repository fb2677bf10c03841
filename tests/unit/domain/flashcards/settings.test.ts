import { expect, it } from 'vitest';
import {
  cardSetting,
  defaultCardSettings,
  readCardSettings,
} from '../../../../src/domain/flashcards/settings.ts';
import { registers } from '../../../../src/domain/progress/registers.ts';
import { factsOf } from '../../../fixtures/cards.ts';

it('settings are read as they were set, on any device', () => {
  const facts = factsOf(
    cardSetting('newPerDay', 25),
    cardSetting('retention', 0.85),
    cardSetting('interview', '2026-12-09'),
    cardSetting('typed', true),
    cardSetting('rollover', 0),
  );
  expect(readCardSettings(registers(facts))).toEqual({
    ...defaultCardSettings,
    newPerDay: 25,
    retention: 0.85,
    interview: '2026-12-09',
    typed: true,
    rollover: 0,
  });
});

it('settings from a broken file are held within their limits', () => {
  expect(readCardSettings(new Map())).toEqual(defaultCardSettings);
  const broken = new Map([
    ['cards:newPerDay', '1e9'],
    ['cards:retention', '2'],
    ['cards:rollover', 'four'],
    ['cards:interview', '2026-02-30'],
    ['cards:reviewsPerDay', ''],
  ]);
  expect(readCardSettings(broken)).toEqual({
    ...defaultCardSettings,
    newPerDay: 100,
    retention: 0.97,
  });
});
