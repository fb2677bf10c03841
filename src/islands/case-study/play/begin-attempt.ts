import type { Case } from '../../../domain/case-study/case.ts';
import { rulesHash } from '../../../domain/case-study/hash.ts';
import { record } from '../../../stores/log.ts';
import { newAttempt } from '../../quiz/new-attempt.ts';

/** Begins an attempt with new luck; returns the fact that keeps it. */
export const beginAttempt = (of: Case): string =>
  record({ kind: 'began', case: of.slug, seed: newAttempt().seed, rules: rulesHash(of) }).id;
