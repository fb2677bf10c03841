import { useEffect, useRef } from 'preact/hooks';
import { discountAt, gainOf } from '../../../domain/ml/ranking.ts';
import { fixed } from '../figures.ts';
import type { Ranked } from './ranking-words.ts';
import { codeOf, movedBy } from './results.ts';

interface RankingTableProps {
  ranked: Ranked;
  /** Takes the code of the new order. */
  onOrder: (code: number) => void;
}

/** Results to be moved up and down, each with what it adds to the sum in its place. */
export function RankingTable({ ranked, onOrder }: RankingTableProps) {
  const { order, list, k } = ranked;
  const body = useRef<HTMLTableSectionElement>(null);
  const pressed = useRef<string>();
  useEffect(() => {
    // A row that changes its place drops the focus: give it back to the button that was pressed.
    if (pressed.current)
      body.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus();
    pressed.current = undefined;
  }, [ranked]);
  const button = (at: number, by: 1 | -1, sign: string, verb: string) => {
    const next = movedBy(order, at, by);
    const key = `${order[at] ?? ''}/${by}`;
    return (
      <button
        type="button"
        class="btn sm"
        data-move={key}
        aria-label={`Move ${verb}: ${list[at]?.title ?? ''}`}
        aria-disabled={next === order}
        onClick={() => {
          pressed.current = key;
          onOrder(codeOf(next));
        }}
      >
        {sign}
      </button>
    );
  };
  return (
    <div class="tscroll">
      <table>
        <caption>Results for “refund not received”, grades 0 to 3</caption>
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col" class="r">
              Grade
            </th>
            <th scope="col" class="r">
              Adds
            </th>
            <th scope="col">Move</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {list.map(({ title, grade }, at) => (
            <tr key={order[at]}>
              <th scope="row">{`${at + 1}. ${title}`}</th>
              <td class="r">{grade}</td>
              <td class="r">{at < k ? fixed(gainOf(grade) * discountAt(at + 1)) : '–'}</td>
              <td>
                <span class="xp-set">
                  {button(at, -1, '↑', 'up')}
                  {button(at, 1, '↓', 'down')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
