import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let isFirst = true;

/** Said once the mentor has gone anywhere on this page: from then on a new view takes the focus. */
export const hasMoved = (): void => {
  isFirst = false;
};

/** The heading of a view, focused when the view comes; not the view that the page was opened with. */
export function useHeading(isHere: boolean): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isHere && !isFirst) heading.current?.focus();
  }, [isHere]);
  return heading;
}
