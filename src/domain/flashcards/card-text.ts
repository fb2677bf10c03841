/** Paragraphs of a card, without the empty ones. */
export const paragraphs = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n\n');

/** One entry of a list on a card, where each is a paragraph. */
export const line = (text: string): string => `– ${text}`;
