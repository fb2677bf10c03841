import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useFocus } from '../../quiz/use-focus.ts';
import { isEcho } from './echo.ts';

/** Room between the strip that stays in sight and what is new, and below a heading with its ring, in pixels. */
const GAP = 16;

/** Puts the page at the start of what is new, with the heading that has the focus whole or out of sight. */
function show(root: Element): void {
  const news = root.querySelector('.cp-main, .cp-empty');
  if (!news) return;
  const strip = root.querySelector<HTMLElement>('.cp-strip');
  const isStuck = strip && strip.offsetHeight > 0 && getComputedStyle(strip).position === 'sticky';
  if (isStuck)
    scrollBy({
      top: news.getBoundingClientRect().top - strip.offsetHeight - GAP,
      behavior: 'instant',
    });
  else news.scrollIntoView({ block: 'start', behavior: 'instant' });
  const heading = news.querySelector('h1');
  if (!heading) return;
  const { top, bottom } = heading.getBoundingClientRect();
  const low = bottom + GAP - innerHeight;
  // Below the fold it may stay: what followed comes first. Whoever sees the ring of the focus is led to it.
  if (low > 0 && (top < innerHeight || heading.matches(':focus-visible')))
    scrollBy({ top: low, behavior: 'instant' });
}

/**
 * Moves the focus to the heading of what is shown next, and the page to the start of it. `ignoreEcho` is for presses
 * in the capturing phase: the second half of a double-click on what has just gone must not act on what came.
 */
export function useArrival(): {
  readonly root: RefObject<HTMLDivElement>;
  readonly arrive: () => void;
  readonly ignoreEcho: (event: MouseEvent) => void;
} {
  const { root, focus } = useFocus();
  const isMoved = useRef(false);
  const moved = useRef(-Infinity);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    if (root.current) show(root.current);
  });
  return {
    root,
    arrive: () => {
      isMoved.current = true;
      moved.current = performance.now();
      focus('h1');
    },
    ignoreEcho: (event) => {
      if (!isEcho(event, moved.current)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
