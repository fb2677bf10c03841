import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { math, mathMl } from '../../../../src/integrations/markdown/math.ts';
import { rowHeads } from '../../../../src/integrations/markdown/row-heads.ts';
import { sectionIds } from '../../../../src/integrations/markdown/section-ids.ts';
import { sideNotes } from '../../../../src/integrations/markdown/side-notes.ts';

const html = async (text: string) =>
  (
    await markdownToHtml(text, {
      mdastPlugins: [sectionIds, math],
      hastPlugins: [rowHeads],
      features: { math: true },
    })
  ).html;

describe('what lessons are written in', () => {
  it('gives a heading the permanent anchor its author wrote, and a link to it', async () => {
    expect(await html('## A *new* title [#old-id]')).toContain(
      '<h2 id="old-id">A <em>new</em> title<a href="#old-id" class="anchor" aria-label="Link to this section"></a></h2>',
    );
  });

  it('renders formulas to MathML without inline styles', async () => {
    const formula = mathMl(
      '\\text{PPV} = \\frac{s\\pi}{s\\pi + (1-c)(1-\\pi)} \\quad \\hat{p} \\geq 0.5',
      true,
    );
    expect(formula).toMatch(/^<math.*<mfrac>.*<\/math>$/s);
    expect(formula).not.toContain('style=');
    expect(await html('$\\pi$ here')).toContain('<mi>π</mi>');
  });

  it('stops on wrong TeX', () => {
    expect(() => mathMl('\\frac{1}{', false)).toThrow();
  });

  it('makes the first cell of a row its head', async () => {
    const table = await html('| a | b |\n| :- | -: |\n| c | d |\n');
    expect(table).toContain('<th scope="row">c</th>');
    expect(table).toContain('<th scope="col" class="r">b</th>');
    expect(table).toContain('<td class="r">d</td>');
    expect(table).not.toContain('style=');
  });

  const mdx = async (text: string) => (await mdxToJs(text, { mdastPlugins: [sideNotes] })).code;

  it('puts a paragraph and its notes on one row, numbered through the lesson', async () => {
    const long = 'word '.repeat(80);
    const code = await mdx(`${long}<Cite id="a" />\n\n${long}<Note>Own words.</Note>\n`);
    expect(code.match(/_jsxs\(Para/g)).toHaveLength(2);
    expect(code).toMatch(/NoteRef, \{ n: "1" \}/);
    expect(code).toMatch(/Cite, \{\s*id: "a",\s*n: "1"/);
    expect(code).toMatch(/Note, \{\s*n: "2",\s*children: "Own words\."/);
  });

  it('gives a long note the next paragraphs for company, but never a heading or an instrument', async () => {
    const note = `<Note>${'word '.repeat(45)}</Note>`;
    const paragraphs = async (text: string) =>
      ((await mdx(text)).split('_jsx(Notes')[0]?.match(/_components\.p,/g) ?? []).length;
    expect(await paragraphs(`Short.${note}\n\nSecond one.\n\nThird one.\n`)).toBe(3);
    expect(await paragraphs(`Short.${note}\n\n## Title\n\nAfter.\n`)).toBe(1);
    expect(await paragraphs(`Short.${note}\n\n<Explorable name="x" />\n\nAfter.\n`)).toBe(1);
  });

  it('keeps a note inside a list beside its item', async () => {
    expect(await mdx('- item<Note>Own words.</Note>\n')).toMatch(/_components\.li[\s\S]*Para/);
  });
});
