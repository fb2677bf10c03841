import { useEffect, useState } from 'preact/hooks';
import type { Settings, Values } from './setting.ts';
import { initialValues } from './setting.ts';
import { readPosition, writePosition } from './url-state.ts';

/** Where an explorable stands, and the ways to move it. */
export interface Position<K extends string> {
  readonly values: Values<K>;
  /** False in the static HTML and until the island is alive. */
  readonly alive: boolean;
  /** The page was opened from a link that names a position. */
  readonly shared: boolean;
  readonly move: (changes: Partial<Values<K>>) => void;
  readonly reset: () => void;
  /** The address of the current position, pointing at the element `id`. */
  readonly link: (id: string) => string;
}

const QUIET_MS = 300;

/** Keeps the position in the address: read once on arrival, written when the learner pauses. */
export function usePosition<K extends string>(settings: Settings<K>): Position<K> {
  const [values, setValues] = useState(() => initialValues(settings));
  const [alive, setAlive] = useState(false);
  const [shared, setShared] = useState(false);
  useEffect(() => {
    const found = readPosition(settings, location.search);
    setShared(Object.keys(found).length > 0);
    setValues((before) => ({ ...before, ...found }));
    setAlive(true);
  }, [settings]);
  useEffect(() => {
    if (!alive) return;
    const timer = setTimeout(() => {
      const search = writePosition(settings, values, location.search);
      if (search === location.search) return;
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [settings, values, alive]);
  return {
    values,
    alive,
    shared,
    move: (changes) => {
      setValues((before) => ({ ...before, ...changes }));
    },
    reset: () => {
      setValues(initialValues(settings));
    },
    link: (id) =>
      `${location.origin}${location.pathname}${writePosition(settings, values, location.search)}#${id}`,
  };
}

/** The latest value once it has stayed the same for a quarter of a second, so that dragging is not read aloud. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
