import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fact } from '../domain/progress/fact.ts';
import { registers } from '../domain/progress/registers.ts';
import { record } from '../stores/log.ts';

/** A text is kept once the hand has rested this long, in milliseconds. */
const REST = 300;
/** Longest text of a register, in UTF-16 units. */
export const LONGEST = 20_000;

/** Texts by register: shown at once as they are typed, kept when the hand rests or the page goes. */
export interface Kept {
  readonly textOf: (key: string) => string;
  readonly write: (key: string, text: string) => void;
  readonly flush: () => void;
}

/** Texts of a page of writing. Only what has changed is recorded. */
export function useKept(facts: readonly Fact[]): Kept {
  const saved = useMemo(() => registers(facts), [facts]);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // Kept in a ref, not in an effect: effects wait while a tab is in the background.
  const waiting = useRef(new Map<string, string>());
  const flush = () => {
    clearTimeout(timer.current);
    for (const [key, value] of waiting.current) record({ kind: 'set', key, value });
    waiting.current.clear();
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return {
    textOf: (key) => typed.get(key) ?? saved.get(key) ?? '',
    write: (key, text) => {
      const value = text.slice(0, LONGEST);
      waiting.current.set(key, value);
      setTyped((before) => new Map([...before, [key, value]]));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST);
    },
    flush,
  };
}
