import { pairsOf, textsOf } from '../../../domain/quiz/kinds/kind.ts';
import { linesToMatch } from '../../../domain/quiz/shuffle.ts';
import type { MatchItem } from '../../../schemas/quiz.ts';
import type { BodyProps } from '../types.ts';
import { Judged, Said } from './Judged.tsx';

/** Entries sorted to targets: a row of radio buttons for each entry, afterwards what each one is and why. */
export function Match({ entry, item, id, draft, edit }: BodyProps<MatchItem>) {
  const latest = entry.status === 'open' ? undefined : entry.answers.at(-1);
  const given = pairsOf(latest ? textsOf(latest.response) : draft.chosen);
  const nameOf = (target: string | undefined) => item.targets.find((t) => t.id === target)?.text;
  if (latest)
    return (
      <ul class="q-parts">
        {linesToMatch(item, entry.seed).map((line) => {
          const target = given.get(line.id);
          const mistake = line.mistakes.find((known) => known.target === target);
          return (
            <Judged
              key={line.id}
              answer={latest}
              id={line.id}
              why={mistake ? `${mistake.why} ${line.why}` : line.why}
            >
              {line.text}
              <Said
                verb="chose"
                given={nameOf(target)}
                right={nameOf(line.target) ?? ''}
                isRight={target === line.target}
              />
            </Judged>
          );
        })}
      </ul>
    );
  return (
    <>
      {linesToMatch(item, entry.seed).map((line) => (
        <fieldset class="q-pair" key={line.id}>
          <legend>{line.text}</legend>
          <div class="q-chips">
            {item.targets.map((target) => (
              <label class="q-chip" key={target.id}>
                <input
                  type="radio"
                  name={`${id}-${item.id}-${line.id}`}
                  value={target.id}
                  checked={given.get(line.id) === target.id}
                  onChange={() => {
                    const others = draft.chosen.filter((pair) => !pair.startsWith(`${line.id}:`));
                    edit({ chosen: [...others, `${line.id}:${target.id}`] });
                  }}
                />
                {target.text}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
