/** One number the learner can change; its name is its key in the page address. */
export interface Setting {
  readonly label: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Step of the slider and of the − and + buttons; for a ratio slider, in powers of ten. */
  readonly step: number;
  /** The slider moves by ratios instead of differences; needs min > 0. */
  readonly ratio?: true;
  /** The number is in per cent. */
  readonly percent?: true;
}

/** Settings by name. */
export type Settings<K extends string> = Readonly<Record<K, Setting>>;
/** A number for every setting. */
export type Values<K extends string> = Readonly<Record<K, number>>;

/** A named position; it changes only the settings it names. */
export interface Preset<K extends string> {
  readonly name: string;
  readonly values: Partial<Values<K>>;
}

/** The nearest allowed value, without binary dust. */
export function clamp({ min, max }: Setting, value: number): number {
  return Number(Math.min(max, Math.max(min, value)).toPrecision(9));
}

/** The value one slider step up (+1) or down (−1). */
export function stepped(setting: Setting, value: number, direction: 1 | -1): number {
  return fromSlider(setting, toSlider(setting, value) + direction * setting.step);
}

/** Where the slider stands for a value: the value itself, or its power of ten. */
export function toSlider({ ratio }: Setting, value: number): number {
  return ratio ? Math.log10(value) : value;
}

/** The value at a slider position; ratio sliders give two significant digits, others whole steps' decimals. */
export function fromSlider(setting: Setting, position: number): number {
  const value = setting.ratio ? Number((10 ** position).toPrecision(2)) : position;
  return clamp(setting, Number(value.toFixed(4)));
}

/** The initial value of every setting. */
export function initialValues<K extends string>(settings: Settings<K>): Values<K> {
  const entries = Object.entries<Setting>(settings).map(([key, { initial }]) => [key, initial]);
  return Object.fromEntries(entries) as Values<K>;
}
