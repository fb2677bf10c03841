import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Width of the text on A4 with the margins of the print style, in pixels. */
const PAPER = 688;

/**
 * The width an element has on the page, in whole pixels; 0 until it is measured. Charts are drawn for it, so that
 * their text is never scaled down. For paper they are drawn anew before the page is printed.
 */
export function useWidth(): readonly [
  place: RefObject<HTMLDivElement>,
  width: number,
  isPaper: boolean,
] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [isPaper, setPaper] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      setWidth(Math.floor(element.clientWidth));
    };
    measure();
    const watch = new ResizeObserver(() => {
      if (!matchMedia('print').matches) measure();
    });
    watch.observe(element);
    const before = () => {
      setPaper(true);
    };
    const after = () => {
      setPaper(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return [place, isPaper ? PAPER : width, isPaper];
}
