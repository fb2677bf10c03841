import { isCivilDay } from '../progress/civil-day.ts';
import type { FactBody } from '../progress/fact.ts';

/** How a learner wants to study. */
export interface CardSettings {
  /** New cards and reviews a study day, at most. */
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Predicted recall at which a card falls due, from 0.8 to 0.97. */
  readonly retention: number;
  /** Hour after midnight at which a study day begins, from 0 to 12. */
  readonly rollover: number;
  /** Day of the interview (YYYY-MM-DD), or empty. */
  readonly interview: string;
  /** Whether answers are typed before a card is turned. */
  readonly typed: boolean;
}

/** Before anything is set: Anki's rollover hour, and FSRS's usual retention. */
export const defaultCardSettings: CardSettings = {
  newPerDay: 10,
  reviewsPerDay: 100,
  retention: 0.9,
  rollover: 4,
  interview: '',
  typed: false,
};

/** Lowest and highest value of each number. */
export const cardLimits = {
  newPerDay: [0, 100],
  reviewsPerDay: [0, 1000],
  retention: [0.8, 0.97],
  rollover: [0, 12],
} as const;

const keyOf = (name: string): string => `cards:${name}`;

/** Settings as the registers hold them; what cannot be read is as if it were not set, numbers are held in their limits. */
export function readCardSettings(registers: ReadonlyMap<string, string>): CardSettings {
  const amount = (name: keyof typeof cardLimits): number => {
    const text = registers.get(keyOf(name)) ?? '';
    const value = text === '' ? NaN : Number(text);
    const [low, high] = cardLimits[name];
    return Number.isFinite(value)
      ? Math.min(Math.max(value, low), high)
      : defaultCardSettings[name];
  };
  const interview = registers.get(keyOf('interview')) ?? '';
  return {
    newPerDay: Math.round(amount('newPerDay')),
    reviewsPerDay: Math.round(amount('reviewsPerDay')),
    retention: amount('retention'),
    rollover: Math.round(amount('rollover')),
    interview: isCivilDay(interview) ? interview : '',
    typed: registers.get(keyOf('typed')) === 'true',
  };
}

/** The fact that sets one of them. */
export function cardSetting<Name extends keyof CardSettings>(
  name: Name,
  value: CardSettings[Name],
): FactBody {
  return { kind: 'set', key: keyOf(name), value: String(value) };
}
