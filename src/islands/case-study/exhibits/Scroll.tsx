import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A box that scrolls sideways inside itself. It is a stop of the Tab key only while something is hidden; without
 * scripts nobody can measure, so there it always is.
 */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(true);
  useEffect(() => {
    const { current } = box;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => {
      setCut(current.scrollWidth > current.clientWidth + 1);
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
    };
  }, []);
  return (
    <div
      ref={box}
      class="ex-scroll"
      {...(isCut && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
