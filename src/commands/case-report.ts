import { checkGraph, type Content, type Problem } from '../domain/content-graph.ts';
import { proveCase, type CaseReport } from '../domain/case-study/proof.ts';
import { graphOf } from './case-graph.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Prints how a case plays: every policy's outcomes and endings, path lengths and forecasts. */
export function printCase(slug: string, report: CaseReport): void {
  const { policies, length, plays, margin, best, forecasts } = report;
  const endings = [...new Set(policies.flatMap((policy) => Object.keys(policy.endings)))];
  console.log(
    `\ncase ${slug}: ${plays.toLocaleString('en')} plays, ${length.least} to ${length.most} decisions (mean ${length.mean.toFixed(1)})`,
  );
  console.log(
    `  ${'outcome of 100, 1,000 plays each'.padEnd(34)}  mean  p10  p50  p90   ${endings.join('  ')}`,
  );
  for (const { name, mean, low, median, high, endings: shares } of policies)
    console.log(
      [
        `  ${name.padEnd(34)}`,
        mean.toFixed(1).padStart(5),
        ...[low, median, high].map((value) => value.toFixed(0).padStart(4)),
        ' ',
        ...endings.map((id) => percent(shares[id] ?? 0).padStart(id.length + 1)),
      ].join(' '),
    );
  console.log(`  the expert leads the next best ("${best}") by ${margin.toFixed(1)} points`);
  for (const { scene, share } of forecasts)
    console.log(`  forecast at ${scene} comes true for the expert in ${percent(share)}`);
}

/**
 * Prints one case whole, for its author: everything that can happen, how it plays, and returns what is wrong with it.
 * `read` are the problems that were found while reading the files of all cases.
 */
export function showCase(slug: string, content: Content, read: readonly Problem[]): Problem[] {
  const folder = `content/case-studies/${slug}/`;
  const unreadable = read.filter(({ file }) => file.startsWith(folder));
  const entry = content.caseStudies.get(slug);
  if (!entry) {
    if (unreadable.length > 0) return unreadable;
    const slugs = [...content.caseStudies.keys()];
    const mend = `there is no such case; ${slugs.length === 0 ? 'none is written' : `ask for one of: ${slugs.join(', ')}`}`;
    return [{ file: folder, field: 'folder name', mend }];
  }
  const { simulation, exhibits } = entry;
  const of = { slug, simulation, exhibits };
  for (const line of graphOf(of)) console.log(line);
  const { report } = proveCase(of);
  if (report) printCase(slug, report);
  // The other cases are left out: each is played ten thousand times, and its problems are its own author's.
  const alone = { ...content, caseStudies: new Map([[slug, entry]]) };
  return checkGraph(alone).filter(({ file }) => file.startsWith(folder));
}
