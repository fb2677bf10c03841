import type { HastPluginDefinition } from 'satteri';

/**
 * The first cell of a row in a Markdown table names the row, so it becomes a row head; a right-aligned
 * column gets the class `r`, because the Content Security Policy forbids the inline style Markdown would write.
 */
export const rowHeads = (): HastPluginDefinition => ({
  name: 'row-heads',
  element: {
    filter: ['tr'],
    visit(node, ctx) {
      const cells = node.children.filter((child) => child.type === 'element');
      cells.forEach((cell, at) => {
        const { align, style, ...rest } = cell.properties;
        const isRight = `${String(align)} ${String(style)}`.includes('right');
        const head = at === 0 && cell.tagName === 'td';
        ctx.replaceNode(cell, {
          ...cell,
          tagName: head ? 'th' : cell.tagName,
          properties: {
            ...rest,
            ...(head ? { scope: 'row' } : cell.tagName === 'th' ? { scope: 'col' } : {}),
            ...(isRight ? { className: ['r'] } : {}),
          },
        });
      });
    },
  },
});
