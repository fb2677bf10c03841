import { countsAt } from '../../../domain/ml/binormal.ts';
import { ratesOf } from '../../../domain/ml/confusion-matrix.ts';
import { AtWork } from '../AtWork.tsx';
import { Control } from '../Control.tsx';
import { Covered, Instrument, type InstrumentProps } from '../Instrument.tsx';
import { Predict } from '../Predict.tsx';
import { Presets } from '../Presets.tsx';
import { Readouts } from '../Readouts.tsx';
import { Table } from '../Table.tsx';
import { count, percent } from '../figures.ts';
import { clamp } from '../setting.ts';
import { usePosition, useSettled } from '../use-position.ts';
import { usePrediction } from '../use-prediction.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import type { Key } from './settings.ts';
import { guessSetting, modelAt, presets, settings, truth } from './settings.ts';
import { answer, consequence, head, loadWords, meaning, row, sentence } from './words.ts';

const id = 'threshold';
const tabled = [0, 0.5, 1, 1.5, 2, 2.5, 3];

/** Explorable of lesson 3.1: one threshold, four outcomes, and a team that can clear so many alerts a day. */
export function Threshold({ label, children }: InstrumentProps) {
  const { values, move, ...position } = usePosition(settings);
  const prediction = usePrediction(id, truth);
  const settled = useSettled(sentence(values));
  const counts = countsAt(modelAt(values), values.t);
  const { recall, precision } = ratesOf(counts);
  const alerts = counts.tp + counts.fp;
  const over = Math.round(alerts) > values.k;
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
  const plot = (size: 'wid' | 'nar') => (
    <DensityPlot
      {...{ values, size }}
      guess={prediction.guess}
      label={`Two distributions of scores cut by a threshold. ${sentence(values)}`}
      onThreshold={(t) => {
        move({ t: clamp(settings.t, Math.round(t * 20) / 20) });
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
            {plot('wid')}
            {plot('nar')}
          </Covered>
          <div class="xp-rest xp-live">{control('t')}</div>
        </div>
        <div class="xp-rest">
          <OutcomeTable counts={counts} />
          <Readouts
            list={[
              { name: 'Recall', value: percent(recall) },
              { name: 'Precision', value: percent(precision) },
              {
                name: 'Alerts a day',
                value: count(alerts),
                note: loadWords(alerts, values.k),
                over,
              },
              { name: 'Missed a day', value: count(counts.fn) },
            ]}
          />
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
