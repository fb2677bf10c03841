import type { MdastPluginDefinition } from 'satteri';

const marker = /\s*\[#([a-z0-9-]+)\]\s*$/;

/**
 * `## Title [#permanent-id]` gives a heading an anchor that survives a new title, and a link to itself.
 * `## Title {#id}` is not possible: MDX reads braces as code.
 */
export const sectionIds = (): MdastPluginDefinition => ({
  name: 'section-ids',
  heading(node, ctx) {
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const id = marker.exec(last.value)?.[1];
    if (id === undefined) return;
    ctx.setProperty(last, 'value', last.value.replace(marker, ''));
    ctx.setProperty(node, 'data', { hProperties: { id } });
    // Empty: the sign is drawn by the style sheet, so that the title stays what it is wherever it is read out.
    ctx.appendChild(node, {
      type: 'link',
      url: `#${id}`,
      children: [],
      data: { hProperties: { class: 'anchor', 'aria-label': 'Link to this section' } },
    });
  },
});
