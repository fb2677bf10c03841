import { useMemo } from 'preact/hooks';
import { Bench, type BenchProps, dragOf, useBench } from '../bench.tsx';
import { BillPlot } from './BillPlot.tsx';
import { DemandPlot } from './DemandPlot.tsx';
import { NewsvendorReadouts } from './NewsvendorReadouts.tsx';
import { settings } from './settings.ts';
import { costWords, meaning, measure, sentence } from './words.ts';

/** The instrument of lesson 3.4 inside a question; it prices other bookings only once that was answered. */
export function NewsvendorBench(props: BenchProps) {
  const values = useBench(settings, props);
  const measured = useMemo(() => measure(values), [values]);
  const isBlind = !props.isFixed;
  return (
    <Bench
      {...props}
      {...{ settings, values }}
      meaning={meaning(measured)}
      says={isBlind ? `${costWords(measured)}.` : sentence(measured)}
      plots={[
        <DemandPlot
          id={props.id}
          spread={values.s}
          order={values.o}
          covered={measured.covered}
          onOrder={dragOf(props, 'o')}
        />,
        ...(isBlind ? [] : [<BillPlot id={props.id} measured={measured} />]),
      ]}
    >
      <NewsvendorReadouts measured={measured} isBlind={isBlind} />
    </Bench>
  );
}
