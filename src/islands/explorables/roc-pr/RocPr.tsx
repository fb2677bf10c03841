import { AtWork } from '../AtWork.tsx';
import { Control } from '../Control.tsx';
import { Covered, Instrument, type InstrumentProps } from '../Instrument.tsx';
import { Predict } from '../Predict.tsx';
import { Presets } from '../Presets.tsx';
import { Table } from '../Table.tsx';
import { plain } from '../figures.ts';
import { usePosition, useSettled } from '../use-position.ts';
import { usePrediction } from '../use-prediction.ts';
import { PrCurve, RocCurve } from './Curves.tsx';
import { RocPrReadouts } from './RocPrReadouts.tsx';
import { guessSetting, presets, settings, truth } from './settings.ts';
import { answer, consequence, head, meaning, row, sentence } from './words.ts';

const id = 'roc-pr';
const tabled = [-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3];

/** Explorable of lesson 3.2: the same model on a ROC and on a precision–recall curve while prevalence falls. */
export function RocPr({ label, children }: InstrumentProps) {
  const { values, move, ...position } = usePosition(settings);
  const prediction = usePrediction(id, truth);
  const settled = useSettled(sentence(values));
  return (
    <Instrument
      id={id}
      name="One model on two curves"
      label={label}
      open={prediction.guess !== undefined || prediction.skipped || position.shared}
      predict={
        <Predict
          {...{ id, prediction, answer, consequence }}
          shared={position.shared}
          setting={guessSetting}
          question={`In Harbor’s pilot sample half of the payments are fraud, and at a threshold of 1.00 the precision is 84\u202f%. In live traffic 1\u202f% are fraud. What will precision at this threshold be?`}
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
          <RocCurve {...{ id, values }} />
        </Covered>
        <Covered>
          <PrCurve values={values} guess={prediction.guess} />
        </Covered>
        <div class="xp-rest">
          <RocPrReadouts values={values} />
        </div>
      </div>
      <div class="xp-rest">
        <output class="xp-says">{settled}</output>
        <div class="xp-ctls xp-live">
          {(['p', 't', 'd'] as const).map((key) => (
            <Control
              key={key}
              id={`${id}-${key}`}
              setting={settings[key]}
              value={values[key]}
              meaning={meaning(values)}
              onChange={(value) => {
                move({ [key]: value });
              }}
            />
          ))}
        </div>
        <details class="xp-more">
          <summary>Show as a table</summary>
          <Table
            caption={`Both curves at ${plain(values.p)}\u202f% positive; the shaded row is yours`}
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
