/** Long simulations in short steps, so that whoever runs one can draw and answer clicks in between. */

/** A simulation that yields what it knows after each step and returns the same once all is done. */
export type Stepwise<T> = Generator<T, T, void>;

/** Runs a simulation to its end without a pause and gives its last result. */
export function finish<T>(simulation: Stepwise<T>): T {
  for (;;) {
    const step = simulation.next();
    if (step.done === true) return step.value;
  }
}
