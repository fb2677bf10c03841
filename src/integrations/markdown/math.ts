import type { MdastPluginDefinition } from 'satteri';
import temml from 'temml';

/** TeX to MathML, without the inline styles that the Content Security Policy forbids. */
export function mathMl(tex: string, displayMode: boolean): string {
  return temml
    .renderToString(tex, { displayMode, throwOnError: true, annotate: false, xml: false })
    .replace(/ style="[^"]*"/g, '');
}

/** Renders `$…$` and `$$…$$` to MathML at build time; wrong TeX stops the build with its text. */
export const math = (): MdastPluginDefinition => ({
  name: 'math',
  inlineMath(node, ctx) {
    ctx.replaceNode(node, { raw: mathMl(node.value, false), mdxExpressions: false });
  },
  math(node, ctx) {
    ctx.replaceNode(node, {
      raw: `<div class="math" tabindex="0" role="group" aria-label="Formula">${mathMl(node.value, true)}</div>`,
      mdxExpressions: false,
    });
  },
});
