import type { Preset, Values } from './setting.ts';

interface PresetsProps<K extends string> {
  presets: readonly Preset<K>[];
  values: Values<K>;
  onPick: (values: Partial<Values<K>>) => void;
}

/** Named positions; the one that is set now is pressed. */
export function Presets<K extends string>({ presets, values, onPick }: PresetsProps<K>) {
  return (
    <div class="xp-presets xp-live" role="group" aria-label="Positions to start from">
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          class="btn sm"
          aria-pressed={Object.entries(preset.values).every(
            ([key, value]) => values[key as K] === value,
          )}
          onClick={() => {
            onPick(preset.values);
          }}
        >
          {preset.name}
        </button>
      ))}
    </div>
  );
}
