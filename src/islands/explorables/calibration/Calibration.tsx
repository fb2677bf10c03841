import { useMemo } from 'preact/hooks';
import { AtWork } from '../AtWork.tsx';
import { Control } from '../Control.tsx';
import { Covered, Instrument, type InstrumentProps } from '../Instrument.tsx';
import { Predict } from '../Predict.tsx';
import { Presets } from '../Presets.tsx';
import { Table } from '../Table.tsx';
import { percent } from '../figures.ts';
import { usePosition, useSettled } from '../use-position.ts';
import { usePrediction } from '../use-prediction.ts';
import { CalibrationReadouts } from './CalibrationReadouts.tsx';
import { CostPlot } from './CostPlot.tsx';
import { ReliabilityPlot } from './ReliabilityPlot.tsx';
import type { Key } from './settings.ts';
import { guessSetting, presets, settings, truth } from './settings.ts';
import { answer, consequence, meaning, measure, sentence } from './words.ts';

const id = 'calibration';

/** Explorable of lesson 3.3: bend the scores and see what the cost formula then costs. */
export function Calibration({ label, children }: InstrumentProps) {
  const { values, move, ...position } = usePosition(settings);
  const prediction = usePrediction(id, truth);
  const measured = useMemo(() => measure(values), [values]);
  const settled = useSettled(sentence(values, measured));
  const control = (key: Key) => (
    <Control
      key={key}
      id={`${id}-${key}`}
      setting={settings[key]}
      value={values[key]}
      meaning={meaning(measured)}
      onChange={(value) => {
        move({ [key]: value });
      }}
    />
  );
  return (
    <Instrument
      id={id}
      name="Bend the scores, keep the formula"
      label={label}
      open={prediction.guess !== undefined || prediction.skipped || position.shared}
      predict={
        <Predict
          {...{ id, prediction, answer, consequence }}
          shared={position.shared}
          setting={guessSetting}
          question="A miss costs nine times a needless action, so the formula says: act above 0.10. Then a new model version reports scores that are too sure (τ = 0.5). How much more does acting at 0.10 now cost than acting at the best threshold?"
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
          <ReliabilityPlot {...{ id, measured }} />
        </Covered>
        <Covered>
          <CostPlot
            measured={measured}
            threshold={values.t}
            onThreshold={(t) => {
              move({ t });
            }}
          />
        </Covered>
        <div class="xp-rest">
          <CalibrationReadouts measured={measured} threshold={values.t} />
        </div>
      </div>
      <div class="xp-rest">
        <output class="xp-says">{settled}</output>
        <div class="xp-ctls xp-live">
          {(['t', 'tau', 'b0', 'fp', 'fn', 'rev'] as const).map(control)}
        </div>
        <details class="xp-more xp-live">
          <summary>More: how the true chances are spread</summary>
          <div class="xp-ctls">{(['a', 'b'] as const).map(control)}</div>
        </details>
        <details class="xp-more">
          <summary>Show as a table</summary>
          <Table
            caption="Reliability in ten bins of the reported chance"
            head={['Bin', 'Share of cases', 'Mean reported', 'Share that happens']}
            rows={measured.bins.map(({ from, to, share, reported, observed }) => [
              `${from.toFixed(1)} to ${to.toFixed(1)}`,
              percent(share),
              percent(reported),
              percent(observed),
            ])}
          />
        </details>
        <AtWork load={() => import('./AtWorkForm.tsx')} />
      </div>
    </Instrument>
  );
}
