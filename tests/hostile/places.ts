/** Where a value stands in data: names of fields and places in lists, from outside in. */
export type Path = readonly (string | number)[];

/** Every place in data, outermost first, without the whole. */
export function placesOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  const keys = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return keys.flatMap((key) => [
    [...path, key],
    ...placesOf((data as Record<string | number, unknown>)[key], [...path, key]),
  ]);
}

/** What stands at a place. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);

/** A copy of data with a change at a place. */
function changed(
  data: unknown,
  path: Path,
  change: (parent: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const copy = structuredClone(data);
  const key = path.at(-1);
  if (key === undefined) throw new Error('a place has a name');
  change(valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>, key);
  return copy;
}

/** A copy of data with another value at a place. */
export const withValue = (data: unknown, path: Path, value: unknown): unknown =>
  changed(data, path, (parent, key) => {
    parent[key] = value;
  });

/** A copy of data without the field at a place. */
export const without = (data: unknown, path: Path): unknown =>
  changed(data, path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  });

/** Values that no field of any message takes in place of this one. */
export function wrongFor(value: unknown, path: Path): readonly unknown[] {
  const never = [null, true, { length: 1 }, [[[]]]];
  // The response to an item is a number or a list of texts.
  if (Array.isArray(value)) return isResponse(path) ? never : [...never, 'x', 7, [7], {}];
  if (typeof value === 'number') return isResponse(path) ? never : [...never, '1', [1], -2, 1e300];
  if (typeof value === 'string') return [...never, 7, ['x'], 'x'.repeat(100_000)];
  return [...never, 'x', 7, [], {}];
}

const isResponse = (path: Path): boolean =>
  path.length === 4 && path[1] === 'answers' && path[3] === 2;

/** A place as one reads it. */
export const nameOf = (path: Path): string => path.join('.');
