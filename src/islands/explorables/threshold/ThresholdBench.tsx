import { Bench, type BenchProps, dragOf, useBench } from '../bench.tsx';
import { settings } from './settings.ts';
import { ThresholdPlot, ThresholdReadouts } from './ThresholdView.tsx';
import { meaning, sentence } from './words.ts';

/** The instrument of lesson 3.1 inside a question. */
export function ThresholdBench(props: BenchProps) {
  const values = useBench(settings, props);
  return (
    <Bench
      {...props}
      {...{ settings, values }}
      meaning={meaning(values)}
      says={sentence(values)}
      plots={[<ThresholdPlot id={props.id} values={values} onThreshold={dragOf(props, 't')} />]}
    >
      <ThresholdReadouts values={values} />
    </Bench>
  );
}
