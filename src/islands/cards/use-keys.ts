import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Acts {
  turn: () => void;
  grade: (value: number) => void;
  undo: () => void;
  leave: () => void;
  isTurned: boolean;
}

/**
 * Keys of a review: space turns, 1 to 4 grade, U takes back, Escape leaves. They work only while the focus is in the
 * review (WCAG 2.1.4), and what is typed into a field is left alone.
 */
export function useKeys(root: RefObject<HTMLElement>, acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  // Before the front takes the focus: a key pressed right then must be heard.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.target instanceof Element)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.isComposing || event.target.closest('input, textarea, select')) return;
      const { turn, grade, undo, leave, isTurned } = latest.current;
      if (event.key === 'Escape') leave();
      else if (event.key === 'u' || event.key === 'U') undo();
      else if (event.key === ' ' && !isTurned && !event.target.closest('button, a, summary'))
        turn();
      else if (isTurned && ['1', '2', '3', '4'].includes(event.key)) grade(Number(event.key));
      else return;
      event.preventDefault();
    };
    const element = root.current;
    element?.addEventListener('keydown', press);
    return () => {
      element?.removeEventListener('keydown', press);
    };
  }, []);
}
