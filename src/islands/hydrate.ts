import { type ComponentChild, type ComponentType, h, hydrate, render } from 'preact';

interface SlotProps {
  html: string;
}

/** HTML that the server drew and no script changes. */
const Slot = ({ html }: SlotProps): ComponentChild =>
  h('astro-slot', { dangerouslySetInnerHTML: { __html: html } });

/**
 * Wakes an island. It stands in for the client of @astrojs/preact in the built site, which also carries signals and
 * `client:only`: nothing here uses them, and they are half a kilobyte of every page with an island.
 */
export default (element: HTMLElement) =>
  (
    Component: ComponentType<Record<string, unknown>>,
    props: Record<string, unknown>,
    slots: { default?: string },
  ): void => {
    if (!element.hasAttribute('ssr')) return;
    const children = slots.default === undefined ? undefined : h(Slot, { html: slots.default });
    hydrate(h(Component, props, children), element);
    element.addEventListener(
      'astro:unmount',
      () => {
        render(null, element);
      },
      { once: true },
    );
  };
