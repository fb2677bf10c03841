import type { CaseText } from '../../../domain/case-study/case.ts';
import { exhibitOf, sceneOf } from '../../../domain/case-study/case.ts';
import type { Change } from '../../../domain/case-study/comparison.ts';
import {
  differenceOf,
  distributionOf,
  shownMean,
  type Difference,
} from '../../../domain/case-study/distribution.ts';
import type { Parting } from '../../../domain/case-study/parting.ts';
import type { RerunRecord } from '../../../domain/case-study/reruns.ts';
import { Mirror } from './Mirror.tsx';
import { Wait } from './Wait.tsx';
import { differenceSentence, mirrorLabel, tableSentence } from './words.ts';

interface WhatIfProps {
  of: CaseText;
  partings: readonly Parting[];
  change: Change;
  onChange: (change: Change) => void;
  yours: readonly RerunRecord[] | undefined;
  changed: readonly RerunRecord[] | undefined;
  /** The decision against the expert's, evidence included, once it is counted. */
  cost: Difference | undefined;
  count: number;
}

/** Options of a scene other than the one taken. */
export const otherOptions = (of: CaseText, { scene, yours }: Parting) =>
  (sceneOf(of, scene)?.options ?? []).filter(({ id }) => id !== yours.id);

function Fields({ of, partings, change, onChange }: WhatIfProps) {
  const parting = partings.find(({ scene }) => scene === change.scene);
  return (
    <div class="cd-fields">
      <label class="field">
        <span>Decision</span>
        <select
          value={change.scene}
          onChange={({ currentTarget: { value } }) => {
            const next = partings.find(({ scene }) => scene === value);
            const [first] = next ? otherOptions(of, next) : [];
            if (first) onChange({ scene: value, option: first.id });
          }}
        >
          {partings.map(({ scene, number, title }) => (
            <option key={scene} value={scene}>
              {number}: {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Instead of “{parting?.yours.label}”</span>
        <select
          value={change.option}
          onChange={({ currentTarget: { value } }) => {
            onChange({ scene: change.scene, option: value });
          }}
        >
          {parting &&
            otherOptions(of, parting).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

/** What the change does; for the expert's option also why the table of decisions has another figure, where it has. */
export function saysOf(props: Omit<WhatIfProps, 'onChange' | 'count'>): string {
  const { of, partings, change, yours, changed, cost } = props;
  if (!yours || !changed) return 'Counting …';
  const parting = partings.find(({ scene }) => scene === change.scene);
  const option = sceneOf(of, change.scene)?.options.find(({ id }) => id === change.option);
  const gain = differenceOf(changed, yours);
  const says = `“${option?.label ?? ''}” at decision ${String(parting?.number ?? 0)}: ${differenceSentence(gain)}`;
  if (!parting || !cost || parting.experts.id !== change.option) return says;
  const buys = parting.buys.map((id) => exhibitOf(of, id)?.name ?? id);
  const isAlike = buys.length === 0 && shownMean(cost) === -shownMean(gain) + 0;
  return isAlike ? says : `${says} ${tableSentence(cost, buys)}`;
}

/** Your policy with one decision changed, against your policy as it is, under the same luck. */
export function WhatIf(props: WhatIfProps) {
  const { yours, changed, count } = props;
  const both =
    yours && changed
      ? {
          upper: { name: 'Your policy', of: distributionOf(yours) },
          lower: { name: 'With the change', of: distributionOf(changed) },
        }
      : undefined;
  return (
    <section class="cd-sec cd-whatif" aria-labelledby="cd-whatif">
      <h2 id="cd-whatif">Change one decision and keep the luck</h2>
      <Fields {...props} />
      <output class="cd-says">{saysOf(props)}</output>
      {both ? (
        <figure aria-label={mirrorLabel(both.upper, both.lower)}>
          <Mirror id="cd-w" {...both} />
          <figcaption>
            <b>Left of the dotted line, shaded: re-runs that end below 50.</b> Hatched bars are your
            policy with only this decision changed. Where the option is closed in a re-run, yours
            stands.
          </figcaption>
        </figure>
      ) : (
        <Wait what="With the change" count={count} />
      )}
    </section>
  );
}
