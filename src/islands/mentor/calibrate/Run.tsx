import { type CaseText } from '../../../domain/case-study/case.ts';
import { historyOf, type Entry } from '../../../domain/case-study/history.ts';
import { saidAt } from '../../../domain/mentor/case-work.ts';
import type { CaseWork } from '../../../domain/mentor/message.ts';
import type { Run as Played } from '../../../domain/case-study/case.ts';

interface RunProps {
  of: CaseText;
  run: Played;
  steps: CaseWork['steps'];
}

const percent = (share: number): string => `${String(Math.round(share * 100))}\u202f%`;

function Decided({
  entry,
  steps,
}: { entry: Entry & { kind: 'decided' } } & Pick<RunProps, 'steps'>) {
  const { scene, option, followed } = entry;
  const said = saidAt({ steps }, scene.id);
  return (
    <li class="cal-decided">
      <p class="label">{scene.week}</p>
      <p class="ui cal-scene">{scene.title}</p>
      <h4>{option.label}</h4>
      {said && said.reason !== '' && <blockquote>“{said.reason}”</blockquote>}
      {said?.forecast !== undefined && scene.forecast && (
        <p class="small">
          <b>Said {percent(said.forecast)}.</b> {scene.forecast.question}
        </p>
      )}
      {followed.length > 0 && (
        <details class="cal-fold">
          <summary>What followed</summary>
          {followed.map(({ tell }, at) => (
            <p class="small" key={at}>
              {tell}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}

/** A run in order: what was bought, what was decided and why, and what followed. */
export function Run({ of, run, steps }: RunProps) {
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  return (
    <ol class="cal-run">
      {historyOf(of, run).map((entry) =>
        entry.kind === 'bought' ? (
          <li key={entry.at} class="cal-bought">
            <p class="small">
              Bought <b>{entry.exhibit.name}</b>
            </p>
          </li>
        ) : (
          <Decided key={entry.at} {...{ entry, steps }} />
        ),
      )}
      {ending && (
        <li class="cal-end">
          <p class="label">How it ended</p>
          <h4>{ending.title}</h4>
          <p class="small">One ending of one run: chance had its part in it.</p>
        </li>
      )}
    </ol>
  );
}
