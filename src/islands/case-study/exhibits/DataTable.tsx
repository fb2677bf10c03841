import { Mark } from './Mark.tsx';
import { Scroll } from './Scroll.tsx';
import { numericColumns, typesetCell } from './text.ts';

interface DataTableProps {
  /** Stands above it: a caption inside would scroll away with the columns. */
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Whether the row of this number is one to look at. */
  isMarked?: (row: number) => boolean;
}

/** Rows named by their first cell; columns of numbers are set right. */
export function DataTable({ caption, columns, rows, isMarked }: DataTableProps) {
  const numbers = numericColumns(rows);
  const side = (column: number) => (numbers[column] ? 'r' : undefined);
  return (
    <Scroll label={caption}>
      <table class="ex-table" aria-label={caption}>
        <thead>
          <tr>
            {columns.map((name, column) => (
              <th key={column} scope="col" class={side(column)}>
                {typesetCell(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], row) => (
            <tr key={row} class={isMarked?.(row) ? 'hl' : undefined}>
              <th scope="row">
                {isMarked?.(row) && <Mark />}
                {typesetCell(name)}
              </th>
              {cells.map((cell, index) => (
                <td key={index} class={side(index + 1)}>
                  {typesetCell(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
