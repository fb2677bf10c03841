import type { Mode, SessionPlan } from './session.ts';

/** Most items in a session; a link with as many stays below 2,000 characters for ids of usual length. */
export const MOST_ITEMS = 40;
/** Longest time limit, in minutes. */
export const MOST_MINUTES = 600;

const modes: readonly string[] = ['practice', 'check', 'review'] satisfies Mode[];
const REF = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/;

/** The part of an address after # that asks exactly these items with exactly these figures. */
export function writeSessionLink({ mode, seed, minutes, items }: SessionPlan): string {
  const fields = new URLSearchParams({ mode, seed: seed.toString(36) });
  if (minutes > 0) fields.set('minutes', String(minutes));
  // Commas and slashes are allowed in a fragment; spelled out they would cost three characters each.
  return `${fields.toString()}&items=${items.join(',')}`;
}

/**
 * Reads such a part, which anybody may have written; undefined if it names no plan. Items the course does not know are
 * left out and counted.
 */
export function readSessionLink(
  fragment: string,
  known: ReadonlySet<string>,
): { plan: SessionPlan; unknown: number } | undefined {
  if (fragment.length > 8_000) return undefined;
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const mode = fields.get('mode') ?? '';
  const seed = parseInt(fields.get('seed') ?? '', 36);
  const minutes = Number(fields.get('minutes') ?? '0');
  const named = [...new Set((fields.get('items') ?? '').split(','))].filter((ref) => REF.test(ref));
  if (!modes.includes(mode) || !(seed >= 0 && seed <= 0xffffffff) || named.length === 0)
    return undefined;
  const items = named.filter((ref) => known.has(ref)).slice(0, MOST_ITEMS);
  return {
    plan: {
      mode: mode as Mode,
      seed,
      minutes: minutes > 0 && minutes <= MOST_MINUTES ? Math.round(minutes) : 0,
      items,
    },
    unknown: named.filter((ref) => !known.has(ref)).length,
  };
}
