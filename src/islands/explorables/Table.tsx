interface TableProps {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** The row that shows the current position. */
  current?: number;
}

/** Numbers in a table: the first cell of a row names it, the rest are set right. */
export function Table({ caption, head, rows, current }: TableProps) {
  return (
    <div class="tscroll">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={cell} scope="col" class={column > 0 ? 'r' : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={row} class={row === current ? 'hl' : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} class="r">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
