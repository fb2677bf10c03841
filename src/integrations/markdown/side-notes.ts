import type { MdastPluginDefinition, MdxJsxTextElement } from 'satteri';

const isNote = (node: { type: string }): node is MdxJsxTextElement =>
  node.type === 'mdxJsxTextElement' &&
  ['Cite', 'Note'].includes((node as MdxJsxTextElement).name ?? '');

/**
 * Puts a paragraph and its side notes on one grid row, so that notes can never collide:
 * `<p>Text.<Cite id="x" /></p>` becomes `<Para><p>Text.<NoteRef n="1" /></p><Cite id="x" n="1" /></Para>`.
 */
export const sideNotes = (): MdastPluginDefinition => {
  let count = 0;
  return {
    name: 'side-notes',
    paragraph(node, ctx) {
      if (!node.children.some(isNote)) return;
      const notes: unknown[] = [];
      const children = node.children.map((child) => {
        if (!isNote(child)) return child;
        count += 1;
        const n = { type: 'mdxJsxAttribute', name: 'n', value: String(count) };
        notes.push({
          type: 'mdxJsxFlowElement',
          name: child.name,
          attributes: [...child.attributes, n],
          children: child.children,
        });
        return { type: 'mdxJsxTextElement', name: 'NoteRef', attributes: [n], children: [] };
      });
      ctx.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Para',
        attributes: [],
        children: [{ type: 'paragraph', children }, ...notes],
      } as never);
    },
  };
};
