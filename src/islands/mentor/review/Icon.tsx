const shapes = {
  check: 'M2.5 8.5 6.5 12.5 13.5 3.5',
  warn: 'M8 1.5 15 14H1zM8 6v4M8 11.6v.4',
  back: 'M14.5 8h-12M7 3.5 2.5 8 7 12.5',
} as const;

/** An icon of the site, beside its word. */
export const Icon = ({ name }: { name: keyof typeof shapes }) => (
  <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);
