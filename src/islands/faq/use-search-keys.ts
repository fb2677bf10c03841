import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { visibleAnswerLinks } from './static-list.ts';

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio]), textarea, select'));

/**
 * Keys of the FAQ page: "/" goes to the box unless somebody is typing elsewhere, arrows walk box and answers,
 * Escape clears from either. Enter on a link is the browser's own.
 */
export function useSearchKeys(box: RefObject<HTMLInputElement>, clear: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing) return;
      const input = box.current;
      if (!input) return;
      if (event.key === '/' && !typesText(event.target)) {
        event.preventDefault();
        input.focus();
        input.select();
        return;
      }
      const stops: HTMLElement[] = [input, ...visibleAnswerLinks()];
      const at = stops.indexOf(event.target as HTMLElement);
      if (at < 0) return;
      if (event.key === 'Escape' && (at > 0 || input.value !== '')) {
        event.preventDefault();
        clear();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
        if (!next) return;
        event.preventDefault();
        next.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [box, clear]);
}
