const shapes = {
  right: 'M2.5 8.5 6.5 12.5 13.5 3.5',
  wrong: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  part: 'M13 8A5 5 0 1 1 3 8A5 5 0 1 1 13 8',
  shown: 'M2 8Q8 1.5 14 8Q8 14.5 2 8M8 6.4A1.6 1.6 0 1 1 7.99 6.4',
};

/** Tick, cross, dashed ring or eye on the 16 grid; decoration only, so a word always stands beside it. */
export const Icon = ({ of }: { of: keyof typeof shapes }) => (
  <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[of]} stroke-dasharray={of === 'part' ? '2.6 2.6' : undefined} />
  </svg>
);
