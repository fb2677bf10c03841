import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AssignDraft } from '../../../domain/mentor/assign.ts';
import { messageLimits as most } from '../../../domain/mentor/message.ts';
import { Tick } from '../../practice/Ticks.tsx';

interface CriteriaProps {
  draft: AssignDraft;
  criteria: readonly { readonly id: string; readonly title: string }[];
  onChange: (part: Partial<AssignDraft>) => void;
}

/** Criteria of the mentor’s own, one line each. */
function OwnCriteria({ draft: { own }, onChange }: CriteriaProps) {
  const list = useRef<HTMLDivElement>(null);
  // What takes the focus once the lines are drawn anew; at once, so that no letter typed is lost.
  const next = useRef('');
  useLayoutEffect(() => {
    if (next.current) list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = '';
  }, [own.length]);
  return (
    <div class="as-own" ref={list}>
      <p class="ui">
        <b>Criteria of your own</b>
        <span class="small">They have no levels: they take comments only.</span>
      </p>
      {own.map((title, at) => (
        <div class="as-own-row" key={at}>
          <input
            type="text"
            aria-label={`Own criterion ${String(at + 1)}`}
            autocomplete="off"
            maxLength={most.ownTitle}
            value={title}
            onInput={({ currentTarget: { value } }) => {
              onChange({ own: own.map((each, place) => (place === at ? value : each)) });
            }}
          />
          <button
            type="button"
            class="btn sm"
            onClick={() => {
              next.current = '.as-add';
              onChange({ own: own.filter((_, place) => place !== at) });
            }}
          >
            Take out<span class="vh"> own criterion {at + 1}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        class="btn sm as-add"
        aria-disabled={own.length >= most.own}
        onClick={() => {
          if (own.length >= most.own) return;
          next.current = '.as-own-row:nth-last-of-type(1) input';
          onChange({ own: [...own, ''] });
        }}
      >
        {own.length >= most.own ? `${String(most.own)} is the most` : 'Add a criterion'}
      </button>
    </div>
  );
}

/** What a case is looked at for: some of its rubric, or all of it, and the mentor’s own. */
export function CriteriaFields(props: CriteriaProps) {
  const { draft, criteria, onChange } = props;
  return (
    <div class="as-part">
      <fieldset class="pr-set">
        <legend>Look closely at</legend>
        <p class="small">
          {criteria.length === 0
            ? 'Choose a case, and its criteria stand here.'
            : 'Tick none to look at all of them.'}
        </p>
        <div class="pr-module as-two">
          {criteria.map(({ id, title }) => (
            <Tick
              key={id}
              id={id}
              chosen={draft.look}
              onChoose={(look) => {
                onChange({ look });
              }}
            >
              <span class="txt">{title}</span>
            </Tick>
          ))}
        </div>
      </fieldset>
      <OwnCriteria {...props} />
    </div>
  );
}
