/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Things in a row: "1", "1 and 2", "1, 2 and 3". */
export const listOf = (items: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(items);
