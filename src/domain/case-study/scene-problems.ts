import type { Case } from './case.ts';
import { inSimulation, repeated, type CaseProblem } from './case-problem.ts';

const wordsIn = (text: string) => text.split(/\s+/).length;

/** What an author promises of every scene: an open option, one careful option, options alike in length. */
export function sceneProblems({ simulation }: Case): CaseProblem[] {
  const problems: CaseProblem[] = [];
  if (simulation.scenes[0]?.aside)
    problems.push(inSimulation(simulation.scenes[0].id, 'the first scene cannot be an aside'));
  for (const { id, options } of simulation.scenes) {
    if (options.every(({ requires }) => requires))
      problems.push(
        inSimulation(id, 'is a dead end when no condition holds; give one option no "requires"'),
      );
    const careful = options.filter((option) => option.careful).length;
    if (careful !== 1)
      problems.push(inSimulation(id, `${careful} options are marked careful; mark exactly one`));
    const lengths = options.map(({ label, detail }) => wordsIn(label) + wordsIn(detail));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    for (const [at, option] of options.entries()) {
      const length = lengths[at] ?? 0;
      if (Math.abs(length - mean) > 0.2 * mean)
        problems.push(
          inSimulation(
            `${id}.${option.id}`,
            `${length} words where the scene's mean is ${mean.toFixed(1)}; keep within 20 %`,
          ),
        );
      if ((option.requires === undefined) !== (option.locked === undefined))
        problems.push(
          inSimulation(`${id}.${option.id}`, 'write "requires" and "locked" together, or neither'),
        );
      const tells = option.outcomes.map(({ tell }) => tell);
      if (repeated(tells).length > 0)
        problems.push(
          inSimulation(
            `${id}.${option.id}`,
            'two outcomes tell the same; a learner could not tell them apart',
          ),
        );
    }
  }
  const weights = simulation.outcome.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(weights - 100) > 1e-9)
    problems.push(inSimulation('outcome', `the weights add up to ${weights}; make it 100`));
  for (const { variable, from, to } of simulation.outcome)
    if (from === to)
      problems.push(inSimulation('outcome', `"${variable}" runs from ${from} to ${to}; part them`));
  const forecasts = simulation.scenes.filter(({ forecast }) => forecast).length;
  if (forecasts !== 3)
    problems.push(inSimulation('scenes', `${forecasts} scenes ask for a forecast; make it three`));
  return problems;
}
