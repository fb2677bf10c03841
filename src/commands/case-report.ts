import type { CaseReport } from '../domain/case-study/proof.ts';

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
