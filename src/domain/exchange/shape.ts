/** True for a value of the right form. */
export type Check = (value: unknown) => boolean;

/** A text of at most so many UTF-16 units. */
export const upTo =
  (length: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= length;

/** A text that the whole of a pattern describes. */
export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** A list of at most so many values, each in its form. */
export const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every((each) => check(each));

/** A list of exactly these values, in their order and forms. */
export const tupleOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length === checks.length &&
    checks.every((check, at) => check(value[at]));

/** One of a few values. */
export const oneOf =
  (...expected: readonly unknown[]): Check =>
  (value) =>
    expected.includes(value);

/** Either of several forms. */
export const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

/** A whole number in a range, ends included. */
export const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/** A number in a range, ends included. */
export const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

/** Exactly these fields, each of its own and in its form. */
export const shaped =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return (
      Object.keys(value).length === Object.keys(shape).length &&
      Object.entries(shape).every(
        ([name, check]) =>
          Object.hasOwn(value, name) && check((value as Record<string, unknown>)[name]),
      )
    );
  };

/** A permanent id of the content. */
export const id: Check = (value) =>
  upTo(80)(value) && matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)(value);
/** The id of an attempt of the record. */
export const attempt = matching(/^[a-z0-9]{1,40}$/);
/** An unsigned 32-bit number. */
export const seed = whole(0, 0xffffffff);

/** True for data that says it is of a version after this one. */
export const isNewer = (value: unknown, version: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'v') &&
  'v' in value &&
  Number.isSafeInteger(value.v) &&
  Number(value.v) > version;
