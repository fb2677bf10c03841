import type { ComponentChildren } from 'preact';

interface NextCardProps {
  /** Why it is next, in two or three words. */
  why: string;
  title: ComponentChildren;
  minutes?: number | undefined;
  /** Level of its heading. */
  level?: 'h2' | 'h3';
  text?: ComponentChildren;
  /** The one link or button. */
  children?: ComponentChildren;
}

/** The one thing to do next, drawn as `components/NextCard.astro` does on pages without a record. */
export function NextCard({
  why,
  title,
  minutes,
  level: Heading = 'h2',
  text,
  children,
}: NextCardProps) {
  return (
    <section class="next" aria-label="Next">
      <p class="next-h">
        <span>{why}</span>
        {minutes !== undefined && <span>{minutes} min</span>}
      </p>
      <div class="next-b">
        <div>
          <Heading>{title}</Heading>
          {text && <p>{text}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}
