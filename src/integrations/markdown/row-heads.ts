import type { HastPluginDefinition } from 'satteri';

/** The first cell of a row in a Markdown table names the row, so it becomes a row head. */
export const rowHeads = (): HastPluginDefinition => ({
  name: 'row-heads',
  element: {
    filter: ['tr'],
    visit(node, ctx) {
      const first = node.children.find((child) => child.type === 'element');
      if (first?.type !== 'element' || first.tagName !== 'td') return;
      ctx.replaceNode(first, {
        ...first,
        tagName: 'th',
        properties: { ...first.properties, scope: 'row' },
      });
    },
  },
});
