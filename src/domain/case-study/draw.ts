/**
 * Chance of a case. Every draw has a name, and its value depends on the seed and that name alone: the order of
 * decisions cannot move it, so a fork meets the luck of the run it left, and two policies can be compared under the
 * same luck (common random numbers, Law 2015, chapter 11).
 */
const cache = new Map<string, number>();

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units. */
function nameHash(name: string): number {
  const known = cache.get(name);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  cache.set(name, hash >>> 0);
  return hash >>> 0;
}

/** Finalizer of MurmurHash3 (Appleby, public domain): every bit in changes every bit out about half the time. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) for a 32-bit seed and the name of a draw. */
export const draw = (seed: number, name: string): number =>
  mix(mix(seed ^ 0x9e3779b9) ^ mix(nameHash(name))) / 4294967296;

/** A standard normal number for a seed and a name (Box and Muller 1958), held within ±3. */
export function drawNormal(seed: number, name: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(seed, `${name}:r`)));
  const z = radius * Math.cos(2 * Math.PI * draw(seed, `${name}:a`));
  return Math.max(-3, Math.min(3, z));
}

/** The seed of the n-th re-run of chance; `base` names the whole series. */
export const rerunSeed = (base: number, n: number): number => mix(mix(base ^ 0x51ed270b) + n);
