import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CardFilter, everything } from '../../domain/flashcards/filter.ts';
import { Cram } from './Cram.tsx';
import { Filters } from './Filters.tsx';
import { Forecast } from './Forecast.tsx';
import { Later } from './Later.tsx';
import { Leeches } from './Leech.tsx';
import { Lessons } from './Lessons.tsx';
import { Retired } from './Retired.tsx';
import { Settings } from './Settings.tsx';
import { Today } from './Today.tsx';
import type { CardsProps } from './types.ts';
import type { Study } from './use-study.ts';

interface Props {
  study: Study;
  names: CardsProps;
  filter: CardFilter;
  takesFocus: boolean;
  onFilter: (filter: CardFilter) => void;
  onStart: (mode: 'review' | 'cram') => void;
}

/** What today holds, and everything that can be chosen about it. */
export function Home({ study, names, filter, takesFocus, onFilter, onStart }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <div class="fc-home">
      <div class="fc-first">
        <Today
          {...{ study, heading }}
          onStart={() => {
            onStart('review');
          }}
          onShowAll={() => {
            onFilter(everything);
            heading.current?.focus();
          }}
        />
        <Leeches {...{ study, names }} />
        <Cram
          study={study}
          onStart={() => {
            onStart('cram');
          }}
        />
      </div>
      <div class="fc-side">
        <Forecast study={study} />
        <Filters {...{ study, names, filter, onFilter }} />
      </div>
      <div class="fc-more">
        <Lessons {...{ study, names }} />
        <Settings settings={study.settings} />
        <Later study={study} />
        <Retired ids={study.retired} />
      </div>
    </div>
  );
}
