/**
 * A repeatable source of numbers, uniform in [0, 1), from a 32-bit seed.
 * Algorithm: mulberry32 (Tommy Ettinger, public domain); not for cryptography.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new array in an order where every permutation is equally likely (Fisher–Yates, Durstenfeld 1964). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const moved = order[pick] as T;
    order[pick] = order[last] as T;
    order[last] = moved;
  }
  return order;
}
