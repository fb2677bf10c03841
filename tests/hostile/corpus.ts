import type { HostileCase } from './hostile-case.ts';
import { parcelCases } from './parcels.ts';
import { shapeCases } from './shapes.ts';
import { textCases } from './texts.ts';

export type { HostileCase } from './hostile-case.ts';

/**
 * Everything that somebody with bad intent may send a mentor or a learner, made anew and the same each time. Names are
 * unique, so that a failing test says which.
 */
export const corpus: readonly HostileCase[] = [...textCases, ...shapeCases, ...parcelCases];
