const shapes = {
  up: 'M8 13.5V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 2.5V13M3.5 8.5 8 13l4.5-4.5',
  same: 'M2.5 8h11',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  warn: 'M8 1.5 15 14H1zM8 6v4M8 12v.2',
  next: 'M2 8h11M8.5 3.5 13 8l-4.5 4.5',
  fork: 'M4 2v12M4 9c0-3 8-1 8-5.5M9.5 5.5 12 3l2.5 2.5',
};

/** A sign on the 16 grid; decoration only, so a word always stands beside it. */
export const Sign = ({ of }: { of: keyof typeof shapes }) => (
  <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[of]} />
  </svg>
);
