/** Milliseconds after a move in which the rest of a double-click may still come, however slow the hand. */
const WINDOW = 600;

/**
 * Whether a press is the rest of a double-click whose first half moved the page. A browser counts the presses at one
 * place in `detail`: a first press is never a rest, and keys count none.
 */
export const isEcho = (
  { detail, timeStamp }: Pick<MouseEvent, 'detail' | 'timeStamp'>,
  moved: number,
): boolean => detail > 1 && timeStamp - moved < WINDOW;
