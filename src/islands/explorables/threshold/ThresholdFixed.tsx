import { Fixed } from '../Fixed.tsx';
import { initialValues } from '../setting.ts';
import { Table } from '../Table.tsx';
import { presets, settings } from './settings.ts';
import { head, row } from './words.ts';

/** The assumptions and the presets for paper; drawn on the server only, so no browser loads it. */
export const ThresholdFixed = () => (
  <Fixed assumptions="Harbor is fictional. Genuine payments score N(0, 1), frauds N(d′, σ₁²); counts are expected values. Each side is drawn to its own height: to scale, at 1 % fraud, the genuine side would be 99 times larger.">
    <Table
      caption="Three operating points: 20,000 payments a day, 1 % fraud, 400 alerts a day can be cleared"
      head={head}
      rows={presets.map((preset) =>
        row({ ...initialValues(settings), ...preset.values }, preset.name),
      )}
    />
  </Fixed>
);
