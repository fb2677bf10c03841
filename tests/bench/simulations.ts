// `node tests/bench/simulations.ts`: how long the simulations of the explorables hold the thread at once.
//
// Each is run at 1,000 paths; between two steps of a simulation a page can draw and answer clicks, so the longest
// step counts. The exact calculations run in one piece. The first round is cold: nothing has been compiled yet.
// Time is that of the thread's own work, so that a machine which is busy elsewhere does not look like a slow
// simulation; the worst step by the clock on the wall is printed beside it.
import { pathToFileURL } from 'node:url';
import { availableParallelism, loadavg } from 'node:os';
import { simulateBandit } from '../../src/domain/ml/bandit-simulation.ts';
import { countingRule } from '../../src/domain/ml/canary.ts';
import { simulateGhosts } from '../../src/domain/ml/ghost-experiments.ts';
import { simulateSelection } from '../../src/domain/ml/goodhart-simulation.ts';
import { costOfLooks, criticalValues } from '../../src/domain/ml/group-sequential.ts';
import { sameAtEachLook, stoppingChances } from '../../src/domain/ml/looks.ts';
import { simulatePeeking } from '../../src/domain/ml/peeking-simulation.ts';
import { runBrokenTest } from '../../src/domain/ml/srm-causes.ts';

const GOAL = 50;
const ROUNDS = 7;
const PATHS = 1000;

type Print = (name: string, value: string) => void;

interface Round {
  readonly longest: number;
  /** The longest step by the clock, waiting for a processor included. */
  readonly byClock: number;
  readonly total: number;
  readonly steps: number;
}

const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function stepwise(simulation: Iterator<unknown>): Round {
  let [longest, byClock, total, steps] = [0, 0, 0, 0];
  for (let done = false; !done; steps += 1) {
    const [from, clock] = [worked(), performance.now()];
    done = simulation.next().done === true;
    byClock = Math.max(byClock, performance.now() - clock);
    const took = worked() - from;
    longest = Math.max(longest, took);
    total += took;
  }
  return { longest, byClock, total, steps };
}

const atOnce = (work: () => unknown) => (): Round =>
  stepwise({ next: () => ({ done: true, value: work() }) });

const bandit = (kind: 'thompson' | 'ucb') => (seed: number) =>
  stepwise(
    simulateBandit(
      { rates: [0.05, 0.06, 0.07], horizon: 1000, policy: { kind }, runs: PATHS },
      seed,
    ),
  );

const segments = Array.from({ length: 8 }, (_, index) => ({
  ...{ name: `segment ${index}`, users: 125_000, rate: 0.05 },
}));

const measured: readonly (readonly [string, (seed: number) => Round])[] = [
  [
    'peeking, 50 looks',
    (seed) => stepwise(simulatePeeking({ bounds: sameAtEachLook(1.96, 50), paths: PATHS }, seed)),
  ],
  [
    'ghost experiments, 31,231 users per arm',
    (seed) => stepwise(simulateGhosts({ perArm: 31_231, base: 0.05, changed: 0.055 }, PATHS, seed)),
  ],
  [
    'selection by a proxy',
    (seed) =>
      stepwise(
        simulateSelection({ noise: 1, incentive: 1, benefit: 1, damage: 1 }, 0.1, PATHS, seed),
      ),
  ],
  ['Thompson sampling, 3 arms, 1,000 users', bandit('thompson')],
  ['UCB1, 3 arms, 1,000 users', bandit('ucb')],
  [
    'a broken test of a million users, one run',
    (seed) => atOnce(() => runBrokenTest({ segments, planned: 0.5, lift: 0 }, seed))(),
  ],
  ['exact chances of 50 looks', atOnce(() => stoppingChances(sameAtEachLook(1.96, 50)))],
  ['exact chances of 200 looks', atOnce(() => stoppingChances(sameAtEachLook(1.96, 200)))],
  ['Pocock’s constant and cost, 10 looks', atOnce(() => costOfLooks(criticalValues('pocock', 10)))],
  ['Pocock’s constant and cost, 20 looks', atOnce(() => costOfLooks(criticalValues('pocock', 20)))],
  ['counting rule, 1 to 1.5 %', atOnce(() => countingRule({ before: 0.01, after: 0.015 }))],
];

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Prints the longest step and the total of each simulation: the cold round, and the median of the rest. */
export function benchSimulations(print: Print): void {
  for (const [name, run] of measured) {
    const rounds = Array.from({ length: ROUNDS }, (_, seed) => run(seed + 1));
    const [cold, ...warm] = rounds;
    const longest = middle(warm.map((round) => round.longest));
    const worst = Math.max(...rounds.map((round) => round.longest));
    const clock = Math.max(...rounds.map((round) => round.byClock));
    const total = middle(warm.map((round) => round.total));
    print(
      name,
      `${longest.toFixed(1)} ms longest step (cold ${(cold?.longest ?? 0).toFixed(1)}, worst ${worst.toFixed(1)}; ` +
        `goal ${GOAL}${worst > GOAL ? ', missed' : ''}; by the clock ${clock.toFixed(0)}), ${total.toFixed(0)} ms in ${warm[0]?.steps ?? 0} steps`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  );
  benchSimulations((name, value) => {
    console.log(`${name.padEnd(44)} ${value}`);
  });
}
