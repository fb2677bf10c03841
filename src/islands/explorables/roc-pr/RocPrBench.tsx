import { Bench, type BenchProps, useBench } from '../bench.tsx';
import { PrCurve, RocCurve } from './Curves.tsx';
import { RocPrReadouts } from './RocPrReadouts.tsx';
import { settings } from './settings.ts';
import { meaning, sentence } from './words.ts';

/** The instrument of lesson 3.2 inside a question. */
export function RocPrBench(props: BenchProps) {
  const values = useBench(settings, props);
  return (
    <Bench
      {...props}
      {...{ settings, values }}
      meaning={meaning(values)}
      says={sentence(values)}
      plots={[<RocCurve id={props.id} values={values} />, <PrCurve values={values} />]}
    >
      <RocPrReadouts values={values} />
    </Bench>
  );
}
