import { useEffect, useState } from 'preact/hooks';

/** Rest between two steps, in milliseconds: one frame, in which the page can answer. */
const REST = 16;

/** A count that rises to `to` in steps of `by`, so that what is long is drawn in parts and the page never stands still. */
export function useGrowing(to: number, by: number): number {
  const [count, setCount] = useState(by);
  useEffect(() => {
    if (count >= to) return undefined;
    const timer = setTimeout(() => {
      setCount(count + by);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [count, to, by]);
  return Math.min(count, to);
}
