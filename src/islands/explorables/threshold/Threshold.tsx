import { countsAt } from '../../../domain/ml/binormal.ts';
import { AtWork } from '../AtWork.tsx';
import { Control } from '../Control.tsx';
import { Covered, Instrument, type InstrumentProps } from '../Instrument.tsx';
import { Predict } from '../Predict.tsx';
import { Presets } from '../Presets.tsx';
import { Table } from '../Table.tsx';
import { usePosition, useSettled } from '../use-position.ts';
import { usePrediction } from '../use-prediction.ts';
import { OutcomeTable } from './OutcomeTable.tsx';
import type { Key } from './settings.ts';
import { guessSetting, modelAt, presets, settings, truth } from './settings.ts';
import { ThresholdPlot, ThresholdReadouts } from './ThresholdView.tsx';
import { answer, consequence, head, meaning, row, sentence } from './words.ts';

const id = 'threshold';
const tabled = [0, 0.5, 1, 1.5, 2, 2.5, 3];

/** Explorable of lesson 3.1: one threshold, four outcomes, and a team that can clear so many alerts a day. */
export function Threshold({ label, children }: InstrumentProps) {
  const { values, move, ...position } = usePosition(settings);
  const prediction = usePrediction(id, truth);
  const settled = useSettled(sentence(values));
  const control = (key: Key) => (
    <Control
      key={key}
      id={`${id}-${key}`}
      setting={settings[key]}
      value={values[key]}
      meaning={key === 't' ? meaning(values) : undefined}
      onChange={(value) => {
        move({ [key]: value });
      }}
    />
  );
  return (
    <Instrument
      id={id}
      name="One day of payments at Harbor"
      label={label}
      open={prediction.guess !== undefined || prediction.skipped || position.shared}
      predict={
        <Predict
          {...{ id, prediction, answer, consequence }}
          shared={position.shared}
          setting={guessSetting}
          question="Harbor’s model as shipped raises far more alerts than its eight reviewers can clear. At which threshold do the alerts just fit 400 a day?"
        />
      }
      fixed={children}
      onReset={position.reset}
      link={() => position.link(id)}
    >
      <div class="xp-rest">
        <Presets presets={presets} values={values} onPick={move} />
      </div>
      <div class="xp-grid">
        <div class="xp-main">
          <Covered>
            <ThresholdPlot
              {...{ id, values }}
              guess={prediction.guess}
              onThreshold={(t) => {
                move({ t });
              }}
            />
          </Covered>
          <div class="xp-rest xp-live">{control('t')}</div>
        </div>
        <div class="xp-rest">
          <OutcomeTable counts={countsAt(modelAt(values), values.t)} />
          <ThresholdReadouts values={values} />
        </div>
      </div>
      <div class="xp-rest">
        <output class="xp-says">{settled}</output>
        <div class="xp-ctls xp-live">{(['d', 'p', 'v', 'k'] as const).map(control)}</div>
        <details class="xp-more xp-live">
          <summary>More: spread of the scores</summary>
          {control('s')}
        </details>
        <details class="xp-more">
          <summary>Show as a table</summary>
          <Table
            caption="The same model at other thresholds; the shaded row is yours"
            head={head}
            rows={[values.t, ...tabled].map((t) => row({ ...values, t }))}
            current={0}
          />
        </details>
        <AtWork load={() => import('./AtWorkForm.tsx')} />
      </div>
    </Instrument>
  );
}
