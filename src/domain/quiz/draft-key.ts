/** Key of the register that keeps the draft of one item; `place` is a quiz or a practice session. */
export const draftKey = (place: string, item: string): string => `quiz:${place}:${item}`;
