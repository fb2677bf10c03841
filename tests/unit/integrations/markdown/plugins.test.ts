import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { math, mathMl } from '../../../../src/integrations/markdown/math.ts';
import { rowHeads } from '../../../../src/integrations/markdown/row-heads.ts';
import { sectionIds } from '../../../../src/integrations/markdown/section-ids.ts';
import { sideNotes } from '../../../../src/integrations/markdown/side-notes.ts';

const html = (text: string) =>
  markdownToHtml(text, {
    mdastPlugins: [sectionIds, math],
    hastPlugins: [rowHeads],
    features: { math: true },
  }).html;

describe('what lessons are written in', () => {
  it('gives a heading the permanent anchor its author wrote', () => {
    expect(html('## A *new* title [#old-id]')).toContain(
      '<h2 id="old-id">A <em>new</em> title</h2>',
    );
  });

  it('renders formulas to MathML without inline styles', () => {
    const formula = mathMl(
      '\\text{PPV} = \\frac{s\\pi}{s\\pi + (1-c)(1-\\pi)} \\quad \\hat{p} \\geq 0.5',
      true,
    );
    expect(formula).toMatch(/^<math.*<mfrac>.*<\/math>$/s);
    expect(formula).not.toContain('style=');
    expect(html('$\\pi$ here')).toContain('<mi>π</mi>');
  });

  it('stops on wrong TeX', () => {
    expect(() => mathMl('\\frac{1}{', false)).toThrow();
  });

  it('makes the first cell of a row its head', () => {
    const table = html('| a | b |\n| - | - |\n| c | d |\n');
    expect(table).toContain('<th scope="row">c</th>');
    expect(table).toContain('<td>d</td>');
  });

  it('puts a paragraph and its notes on one row, numbered through the lesson', () => {
    const { code } = mdxToJs('One.<Cite id="a" />\n\nTwo.<Note>Own words.</Note>\n', {
      mdastPlugins: [sideNotes],
    });
    expect(code.match(/_jsxs\(Para/g)).toHaveLength(2);
    expect(code).toMatch(/NoteRef, \{ n: "1" \}/);
    expect(code).toMatch(/Cite, \{\s*id: "a",\s*n: "1"/);
    expect(code).toMatch(/Note, \{\s*n: "2",\s*children: "Own words\."/);
  });
});
