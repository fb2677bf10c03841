import { useMemo } from 'preact/hooks';
import { Bench, type BenchProps, dragOf, useBench } from '../bench.tsx';
import { CalibrationReadouts } from './CalibrationReadouts.tsx';
import { CostPlot } from './CostPlot.tsx';
import { ReliabilityPlot } from './ReliabilityPlot.tsx';
import { settings } from './settings.ts';
import { costWords, meaning, measure, sentence } from './words.ts';

/** The instrument of lesson 3.3 inside a question; it names the cheapest threshold only once that was answered. */
export function CalibrationBench(props: BenchProps) {
  const values = useBench(settings, props);
  const measured = useMemo(() => measure(values), [values]);
  const isBlind = !props.isFixed;
  return (
    <Bench
      {...props}
      {...{ settings, values }}
      meaning={meaning(measured)}
      says={isBlind ? `${costWords(values, measured)}.` : sentence(values, measured)}
      plots={[
        <ReliabilityPlot id={props.id} measured={measured} />,
        <CostPlot
          {...{ measured, isBlind }}
          threshold={values.t}
          onThreshold={dragOf(props, 't')}
        />,
      ]}
    >
      <CalibrationReadouts
        {...{ measured, isBlind }}
        threshold={values.t}
        costName="Cost per 1,000"
      />
    </Bench>
  );
}
