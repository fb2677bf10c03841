// Part of `npm run bench`: how long 1,000 re-runs and the proof of each case take here.
import { fileURLToPath } from 'node:url';
import { expert, neverBuy } from '../../src/domain/case-study/policy.ts';
import { proveCase } from '../../src/domain/case-study/proof.ts';
import { PLAYS } from '../../src/domain/case-study/series.ts';
import { simulate } from '../../src/domain/case-study/simulate.ts';
import { readContent } from '../../src/integrations/read-content.ts';

const { content } = readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** Prints the medians for every case under content/. */
export function benchCases(
  median: (runs: number, work: () => void) => number,
  print: (name: string, value: string) => void,
): void {
  for (const [slug, { simulation, exhibits }] of content.caseStudies) {
    const of = { slug, simulation, exhibits };
    for (const [name, policy] of [
      ['expert', expert],
      ['never buy', neverBuy],
    ] as const)
      print(
        `simulate 1,000 runs of ${slug}, ${name}`,
        `${median(21, () => simulate(of, policy, PLAYS, 7)).toFixed(1)} ms (at most 50)`,
      );
    print(`prove ${slug}`, `${median(3, () => proveCase(of)).toFixed(0)} ms`);
  }
}
