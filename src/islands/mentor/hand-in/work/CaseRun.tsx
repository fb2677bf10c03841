import type { ComponentChildren } from 'preact';
import { sceneOf, type CaseText } from '../../../../domain/case-study/case.ts';
import { writeSeed } from '../../../../domain/case-study/seed.ts';
import type { CaseWork, Step } from '../../../../domain/mentor/message.ts';
import { caseNames } from '../../../../domain/mentor/names.ts';
import { percent } from '../words.ts';

/** What stands beside a part of a work: nothing, a control, or what somebody said about it. */
export type Beside = (about: string, title: string) => ComponentChildren;

interface CaseRunProps {
  of: CaseText;
  work: CaseWork;
  beside: Beside;
}

interface StepsProps extends CaseRunProps {
  /** Number of decisions up to and with each step. */
  numbers: readonly number[];
}

function Decision({
  of,
  step: [id, option, reason, forecast],
  number,
}: {
  of: CaseText;
  step: Step & { length: 4 };
  number: number;
}) {
  const scene = sceneOf(of, id);
  const names = caseNames(of);
  return (
    <>
      <p class="label">
        Decision {number}
        {scene && ` · ${scene.week}`}
      </p>
      <h4>{names.scene(id)}</h4>
      <p class="wk-chose">{names.option(id, option)}</p>
      {reason.trim() === '' ? (
        <p class="small">No reason given.</p>
      ) : (
        <blockquote>“{reason}”</blockquote>
      )}
      {forecast >= 0 && (
        <p class="small">
          <b class="num">{percent(forecast)}</b>{' '}
          {scene?.forecast ? `to “${scene.forecast.question}”` : 'given as the forecast'}
        </p>
      )}
    </>
  );
}

function Steps({ of, work, beside, numbers }: StepsProps) {
  const names = caseNames(of);
  return (
    <ol class="wk-log">
      {work.steps.map((step, at) =>
        step.length === 1 ? (
          <li key={at} class="wk-row is-bought">
            <div>
              <p class="wk-bought">
                Bought: <b>{names.exhibit(step[0])}</b>
              </p>
            </div>
          </li>
        ) : (
          <li key={at} class="wk-row">
            <div>
              <Decision {...{ of, step }} number={numbers[at] ?? 0} />
            </div>
            {beside(`scene:${step[0]}`, names.scene(step[0]))}
          </li>
        ),
      )}
    </ol>
  );
}

const points = (value: number): string => value.toFixed(1);

function Result({ of, work: { claims, seed, rules } }: { of: CaseText; work: CaseWork }) {
  return (
    <dl class="wk-facts">
      <div>
        <dt>Ending</dt>
        <dd>{caseNames(of).ending(claims.ending)}</dd>
      </div>
      <div>
        <dt>Outcome</dt>
        <dd class="num">{points(claims.outcome)} of 100</dd>
      </div>
      <div>
        <dt>Process</dt>
        <dd class="num">{points(claims.process)} of 100</dd>
      </div>
      <div>
        <dt>Brier score of the forecasts</dt>
        <dd class="num">{claims.brier < 0 ? 'no forecasts' : claims.brier.toFixed(3)}</dd>
      </div>
      <div>
        <dt>Seed</dt>
        <dd class="num">{writeSeed(seed)}</dd>
      </div>
      <div>
        <dt>Fingerprint of the case’s rules</dt>
        <dd class="num">{rules}</dd>
      </div>
    </dl>
  );
}

const kinds: Readonly<Record<string, string>> = { memo: 'Memo', reflection: 'Reflection' };

/** A run as it is handed in: decisions with their reasons, evidence bought, texts, and what it came to. */
export function CaseRun({ of, work, beside }: CaseRunProps) {
  const names = caseNames(of);
  const numbers = work.steps.map(
    (_, at) => work.steps.slice(0, at + 1).filter(({ length }) => length === 4).length,
  );
  return (
    <>
      <h3>Decisions and evidence</h3>
      <Steps {...{ of, work, beside, numbers }} />
      {work.texts.length > 0 && (
        <>
          <h3>Memo and reflection</h3>
          {work.texts.map(([about, text]) => (
            <section class="wk-row wk-text" key={about} aria-label={names.text(about)}>
              <div>
                <p class="label">{kinds[about.split(':')[0] ?? '']}</p>
                <h4>{names.text(about)}</h4>
                <p class="wk-said">{text}</p>
              </div>
              {beside(about, names.text(about))}
            </section>
          ))}
        </>
      )}
      <h3>What it came to</h3>
      <Result {...{ of, work }} />
    </>
  );
}

/** Every place in a run that something can be said about. */
export const placesOfRun = ({ steps, texts }: CaseWork): string[] => [
  ...steps.flatMap((step) => (step.length === 4 ? [`scene:${step[0]}`] : [])),
  ...texts.map(([about]) => about),
];
