import { useMemo } from 'preact/hooks';
import { AtWork } from '../AtWork.tsx';
import { Control } from '../Control.tsx';
import { Covered, Instrument, type InstrumentProps } from '../Instrument.tsx';
import { Predict } from '../Predict.tsx';
import { Presets } from '../Presets.tsx';
import { usePosition, useSettled } from '../use-position.ts';
import { usePrediction } from '../use-prediction.ts';
import { BillPlot } from './BillPlot.tsx';
import { DemandPlot } from './DemandPlot.tsx';
import { Later } from './Later.tsx';
import { NewsvendorReadouts } from './NewsvendorReadouts.tsx';
import type { Key } from './settings.ts';
import { FIRST, guessSetting, presets, settings, truth } from './settings.ts';
import * as words from './words.ts';

const id = 'newsvendor';

/** Explorable of lesson 3.4: price a forecast as a booking, and grade a list. */
export function Newsvendor({ label, children }: InstrumentProps) {
  const { values, move, ...position } = usePosition(settings);
  const prediction = usePrediction(id, truth);
  const measured = useMemo(() => words.measure(values), [values]);
  const says = useSettled(words.sentence(measured));
  const control = (key: Key) => (
    <Control
      key={key}
      id={`${id}-${key}`}
      setting={settings[key]}
      value={values[key]}
      meaning={words.meaning(measured)}
      onChange={(value) => {
        move({ [key]: value });
      }}
    />
  );
  const part = { values, onMove: move };
  return (
    <Instrument
      id={id}
      name="Book the hours, then pay the bill"
      label={label}
      open={prediction.guess !== undefined || prediction.skipped || position.shared}
      predict={
        <Predict
          {...{ id, prediction }}
          answer={words.answer}
          consequence={words.consequence}
          shared={position.shared}
          setting={guessSetting}
          question="Half of all weeks need more than 1,000 hours; the mean is 1,133. A missing hour costs $80, an idle one $20. How many hours do you book, every week?"
        />
      }
      fixed={children}
      onReset={position.reset}
      link={() => position.link(id)}
    >
      <div class="xp-rest">
        <Presets presets={presets} values={values} onPick={move} />
      </div>
      <div class="xp-grid even">
        <Covered>
          <DemandPlot
            id={id}
            spread={values.s}
            order={values.o}
            covered={measured.covered}
            onOrder={(o) => {
              move({ o });
            }}
          />
        </Covered>
        <Covered>
          <BillPlot {...{ id, measured }} />
        </Covered>
        <div class="xp-rest">
          <NewsvendorReadouts measured={measured} />
        </div>
      </div>
      <div class="xp-rest">
        <output class="xp-says">{says}</output>
        <div class="xp-ctls xp-live">{(['o', 'u', 'c', 's'] as const).map(control)}</div>
        <Later
          {...part}
          summary="Show as a table"
          open={false}
          load={async () => (await import('./ScoreTable.tsx')).ScoreTable}
        />
        <Later
          {...part}
          summary="Rank a list: move results up and down, and NDCG follows"
          open={values.r !== FIRST}
          load={async () => (await import('./RankingPanel.tsx')).RankingPanel}
        />
        <AtWork load={() => import('./AtWorkForm.tsx')} />
      </div>
    </Instrument>
  );
}
