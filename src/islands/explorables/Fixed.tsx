import type { ComponentChildren } from 'preact';

/** The part of an instrument that no control moves: what it takes for granted, and its presets as a table for paper. */
export const Fixed = ({
  assumptions,
  children,
}: {
  assumptions: string;
  children: ComponentChildren;
}) => (
  <>
    <span class="xp-notes">{assumptions}</span>
    <div class="print-only">{children}</div>
  </>
);
