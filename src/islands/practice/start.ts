import type { SessionPlan } from '../../domain/quiz/session.ts';
import { record } from '../../stores/log.ts';
import { newAttempt } from '../quiz/new-attempt.ts';

/** Begins a session; without a seed its figures and order are new. */
export function startSession(plan: Omit<SessionPlan, 'seed'> & { seed?: number }): string {
  const { id, seed } = newAttempt();
  record({
    kind: 'practised',
    attempt: id,
    seed: plan.seed ?? seed,
    mode: plan.mode,
    items: plan.items,
    minutes: plan.minutes,
  });
  return id;
}
