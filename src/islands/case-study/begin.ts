import { record } from '../../stores/log.ts';
import { newAttempt } from '../quiz/new-attempt.ts';
import { attemptHref } from './address.ts';

/** Records the beginning of an attempt and opens it; without a seed its luck is new. */
export function beginAttempt(slug: string, rules: string, seed = newAttempt().seed): void {
  const { id } = record({ kind: 'began', case: slug, seed, rules });
  location.assign(attemptHref(slug, 'play', id));
}
