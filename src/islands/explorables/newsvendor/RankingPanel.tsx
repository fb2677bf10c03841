import { Control } from '../Control.tsx';
import { useSettled } from '../use-position.ts';
import type { PartProps } from './Later.tsx';
import { RankingTable } from './RankingTable.tsx';
import { rank, rankWords } from './ranking-words.ts';
import { settings } from './settings.ts';

/** A list to put in order, with NDCG at the number of places counted. */
export function RankingPanel({ values, onMove }: PartProps) {
  const ranked = rank(values);
  const says = useSettled(rankWords(ranked));
  return (
    <>
      <RankingTable
        ranked={ranked}
        onOrder={(r) => {
          onMove({ r });
        }}
      />
      <div class="xp-ctls">
        <Control
          id="newsvendor-k"
          setting={settings.k}
          value={values.k}
          onChange={(k) => {
            onMove({ k });
          }}
        />
      </div>
      <output class="xp-says">{says}</output>
    </>
  );
}
