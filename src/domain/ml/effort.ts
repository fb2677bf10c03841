/**
 * What people do when they are paid by a proxy: they choose how hard to work and how hard to game it.
 * B. Holmström & P. Milgrom (1991), "Multitask principal-agent analyses", J. Law, Economics & Organization 7.
 */

/** A person who likes the work for its own sake and can also raise the proxy without it. */
export interface Multitask {
  /** m > 0: effort on the real work when nothing is paid for the proxy. */
  readonly motive: number;
  /** a ≥ 0: how much a unit of real work raises the proxy. */
  readonly honest: number;
  /** b ≥ 0: how much a unit of gaming raises the proxy. */
  readonly easy: number;
  /** k, 0 to below 1: how much one effort takes from the other; 0 not at all, near 1 entirely. */
  readonly rivalry: number;
}

/** Efforts ≥ 0, and the proxy they add up to. */
export interface Efforts {
  /** Real work, which is what the goal grows with. */
  readonly work: number;
  readonly gaming: number;
  readonly proxy: number;
}

/**
 * The efforts that maximise (m + w·a)·work + w·b·gaming − ½(work² + 2k·work·gaming + gaming²) for an incentive
 * w ≥ 0 on the proxy. Up to some incentive there is no gaming; from there on the goal falls exactly
 * when k·b > a, while the proxy keeps rising.
 */
export function effortsUnder(person: Multitask, incentive: number): Efforts {
  const { motive, honest, easy, rivalry } = person;
  const [pull, lure] = [motive + incentive * honest, incentive * easy];
  const result = (work: number, gaming: number): Efforts => ({
    work,
    gaming,
    proxy: honest * work + easy * gaming,
  });
  if (lure <= rivalry * pull) return result(pull, 0);
  if (pull <= rivalry * lure) return result(0, lure);
  const room = 1 - rivalry * rivalry;
  return result((pull - rivalry * lure) / room, (lure - rivalry * pull) / room);
}

/**
 * The incentive at which gaming begins, k·m / (b − k·a), and with it the most work if k·b > a; ∞ if
 * gaming never pays.
 */
export function incentiveWhereGamingBegins({ motive, honest, easy, rivalry }: Multitask): number {
  const margin = easy - rivalry * honest;
  return margin > 0 ? (rivalry * motive) / margin : Infinity;
}
