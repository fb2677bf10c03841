import type { Length } from './draw.ts';
import type { Level } from './level.ts';

/** The parts of an answer that are timed, in their order. */
export type TimedPhase = 'think' | 'talk' | 'probe';

/** Seconds meant for each part of an answer. */
export type Times = Readonly<Record<TimedPhase, number>>;

/** What one press of “add time” adds, in seconds. */
export const EXTENSION = 60;

/**
 * Seconds for each part of an answer: a minute to think, three to talk and one for the follow-up. A principal is
 * expected to say more and has a minute longer to talk; a single question, which no other one waits for, has a minute
 * longer for its follow-up.
 */
export function timesFor(level: Level, length: Length): Times {
  return {
    think: 60,
    talk: level === 'principal' ? 240 : 180,
    probe: length === 'one' ? 120 : 60,
  };
}

/** A part of an answer as it runs. */
export interface Running {
  /** Seconds meant for it with what was added; 0 is no clock. */
  readonly allowed: number;
  /** Seconds spent in it before `since`, as before a pause or a visit to another page. */
  readonly spent: number;
  /** When it began or went on, in milliseconds since the epoch; undefined while it is paused. */
  readonly since: number | undefined;
}

/** Seconds spent in a part up to `now` (ms); a clock set back never takes away what was spent before. */
export function secondsSpent({ spent, since }: Running, now: number): number {
  return spent + (since === undefined ? 0 : Math.max(0, now - since) / 1000);
}

/** Seconds left at `now` (ms), below 0 once the time is over; undefined without a clock. Nothing is ever cut off. */
export function secondsLeft(running: Running, now: number): number | undefined {
  return running.allowed === 0 ? undefined : running.allowed - secondsSpent(running, now);
}

/** The part with so many more seconds; a clock that was put away stays away. */
export function extended(running: Running, seconds: number = EXTENSION): Running {
  return running.allowed === 0 ? running : { ...running, allowed: running.allowed + seconds };
}

/** What follows a part; undefined after the last. */
export function phaseAfter(phase: TimedPhase): TimedPhase | undefined {
  return phase === 'think' ? 'talk' : phase === 'talk' ? 'probe' : undefined;
}
