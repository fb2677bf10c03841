import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Focuses what was asked for, by selector within an element, after the next drawing that has it and before the
 * browser paints: the control that had the focus may just have gone.
 */
export function useFocus(first = ''): {
  readonly root: RefObject<HTMLDivElement>;
  readonly focus: (selector: string) => void;
} {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef(first);
  useLayoutEffect(() => {
    const target = wanted.current && root.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = '';
    target.focus();
  });
  return {
    root,
    focus: (selector) => {
      wanted.current = selector;
    },
  };
}
