import type { MdastNode, MdastPluginDefinition, MdxJsxTextElement } from 'satteri';

type Node = Readonly<MdastNode>;
type Paragraph = Extract<MdastNode, { type: 'paragraph' }>;

const isNote = (node: { type: string }): node is MdxJsxTextElement =>
  node.type === 'mdxJsxTextElement' &&
  ['Cite', 'Note'].includes((node as MdxJsxTextElement).name ?? '');

const hasNotes = (node: Node): node is Paragraph =>
  node.type === 'paragraph' && node.children.some(isNote);

const wordsIn = (node: unknown): number => JSON.stringify(node).split(/\s+/).length;

/** Lines a text takes in the column and in the margin, by words; rough is good enough to avoid gaps. */
const columnLines = (paragraph: Paragraph): number =>
  Math.ceil(wordsIn(paragraph.children.filter((child) => !isNote(child))) / 11) * 1.4 + 0.8;
const marginLines = (note: MdxJsxTextElement): number =>
  Math.ceil(wordsIn(note.children) / 6) + (note.name === 'Cite' ? 5 : 1);

/**
 * Puts notes in the margin beside the text they belong to, on one grid row, so that they can never collide:
 * `<p>Text.<Cite id="x" /></p>` becomes `<Para><div><p>Text.<NoteRef n="1" /></p></div><Notes><Cite id="x" n="1" /></Notes></Para>`.
 * Where the notes are taller than their paragraph, the row takes in the paragraphs after it, so that no gap opens.
 */
export const sideNotes = (): MdastPluginDefinition => {
  let count = 0;

  function takeNotes(paragraph: Paragraph): { text: unknown; notes: unknown[] } {
    const notes: unknown[] = [];
    const children = paragraph.children.map((child) => {
      if (!isNote(child)) return child;
      count += 1;
      const n = { type: 'mdxJsxAttribute', name: 'n', value: String(count) };
      const attributes = [...child.attributes, n];
      notes.push({
        type: 'mdxJsxFlowElement',
        name: child.name,
        attributes,
        children: child.children,
      });
      return { type: 'mdxJsxTextElement', name: 'NoteRef', attributes: [n], children: [] };
    });
    return { text: { type: 'paragraph', children }, notes };
  }

  function row(paragraphs: readonly Paragraph[]): unknown {
    const taken = paragraphs.map(takeNotes);
    const element = (name: string, children: unknown[]) => ({
      type: 'mdxJsxFlowElement',
      name,
      attributes: [],
      children,
    });
    return element('Para', [
      element(
        'div',
        taken.map(({ text }) => text),
      ),
      element(
        'Notes',
        taken.flatMap(({ notes }) => notes),
      ),
    ]);
  }

  /** The paragraphs of the row that starts here: as many as its notes need for company. */
  function rowFrom(nodes: readonly Node[], at: number): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let room = 0;
    for (const node of nodes.slice(at)) {
      if (node.type !== 'paragraph' || (paragraphs.length > 0 && room >= 0)) break;
      paragraphs.push(node);
      const notes = node.children.filter(isNote);
      room += columnLines(node) - notes.reduce((lines, note) => lines + marginLines(note), 0);
    }
    return paragraphs;
  }

  return {
    name: 'side-notes',
    before(root, ctx) {
      const children: unknown[] = [];
      for (let at = 0; at < root.children.length;) {
        const node = root.children[at];
        if (node === undefined) break;
        const paragraphs = hasNotes(node) ? rowFrom(root.children, at) : [];
        children.push(paragraphs.length > 0 ? row(paragraphs) : node);
        at += Math.max(1, paragraphs.length);
      }
      ctx.replaceNode(root, { ...root, children } as never);
    },
    paragraph(node, ctx) {
      if (hasNotes(node)) ctx.replaceNode(node, row([node]) as never);
    },
  };
};
