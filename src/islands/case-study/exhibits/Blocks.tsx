import type { Block } from '../../../schemas/exhibit.ts';
import { BarChart } from './BarChart.tsx';
import { DataTable } from './DataTable.tsx';
import { ForestPlot } from './ForestPlot.tsx';
import { IncidentLog } from './IncidentLog.tsx';
import { Memo } from './Memo.tsx';
import { ReliabilityDiagram } from './ReliabilityDiagram.tsx';
import { typeset } from './text.ts';

function Piece({ block, id }: { block: Block; id: string }) {
  switch (block.type) {
    case 'text':
      return <p class="ex-text">{typeset(block.text)}</p>;
    case 'list':
      return (
        <ul class="ex-list">
          {block.items.map((item, index) => (
            <li key={index}>{typeset(item)}</li>
          ))}
        </ul>
      );
    case 'memo':
      return <Memo block={block} />;
    case 'table':
      return (
        <figure class="ex-fig">
          <figcaption class="label">{typeset(block.caption)}</figcaption>
          <DataTable
            caption={typeset(block.caption)}
            columns={block.columns}
            rows={block.rows}
            isMarked={(row) => row === block.mark}
          />
        </figure>
      );
    case 'calibration':
      return <ReliabilityDiagram block={block} />;
    case 'intervals':
      return <ForestPlot block={block} />;
    case 'bars':
      return <BarChart block={block} id={id} />;
    case 'log':
      return <IncidentLog block={block} />;
  }
}

/** Evidence, piece by piece. `id` starts every id inside and must be unique on the page. */
export const Blocks = ({ blocks, id }: { blocks: readonly Block[]; id: string }) => (
  <div class="ex">
    {blocks.map((block, index) => (
      <Piece key={index} block={block} id={`${id}-${index}`} />
    ))}
  </div>
);
