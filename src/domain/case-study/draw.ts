/**
 * Chance of a case. Every draw has a name, and its value depends on the seed and that name alone: the order of
 * decisions cannot move it, so a fork meets the luck of the run it left, and two policies can be compared under the
 * same luck (common random numbers, Law 2015, chapter 11).
 */
/** The name of a draw as a number, so that a name can be carried on from one that was begun. */
export type DrawName = number;

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units; `begun` is the name that the text is put behind. */
export function nameOf(text: string, begun: DrawName = 0x811c9dc5): DrawName {
  let hash = begun;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
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
export const draw = (seed: number, name: string | DrawName): number =>
  mix(mix(seed ^ 0x9e3779b9) ^ mix(typeof name === 'number' ? name : nameOf(name))) / 4294967296;

/** A standard normal number for a seed and a name (Box and Muller 1958), held within ±3. */
export function drawNormal(seed: number, name: string): number {
  const begun = nameOf(name);
  const radius = Math.sqrt(-2 * Math.log(1 - draw(seed, nameOf(':r', begun))));
  const z = radius * Math.cos(2 * Math.PI * draw(seed, nameOf(':a', begun)));
  return Math.max(-3, Math.min(3, z));
}

/** The seed of the n-th re-run of chance; `base` names the whole series. */
export const rerunSeed = (base: number, n: number): number => mix(mix(base ^ 0x51ed270b) + n);
