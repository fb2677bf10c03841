import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The width an element has on the page, in whole pixels; 0 until it is measured. Charts are drawn for it, so that
 * their text is never scaled down. On paper they keep their drawing and are fitted to the page.
 */
export function useWidth(): readonly [RefObject<HTMLDivElement>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
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
    return () => {
      watch.disconnect();
    };
  }, []);
  return [place, width];
}
