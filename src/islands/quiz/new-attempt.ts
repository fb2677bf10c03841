/** An id that nobody else has and a seed; chance is from outside the domain, once for each attempt. */
export function newAttempt(): { id: string; seed: number } {
  const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return { id: seed.toString(36) + more.toString(36), seed };
}
