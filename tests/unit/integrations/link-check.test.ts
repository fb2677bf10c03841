import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../../src/integrations/link-check.ts';

const page = (path: string, html: string) => ({ path, html });
const files = new Set(['/fonts/a.woff2']);

describe('links inside the built site', () => {
  it('accepts pages, anchors, files and other hosts', () => {
    const pages = [
      page(
        '/',
        '<a href="/faq/#ask">x</a><a href="#top">y</a><b id="top"></b><link href="/fonts/a.woff2"><a href="https://a.org/b">z</a>',
      ),
      page('/faq/', '<form id="ask"><a href="../">home</a></form>'),
    ];
    expect(deadLinks(pages, files)).toEqual([]);
  });

  it('reports a missing page, a missing anchor and a missing file', () => {
    const pages = [page('/', '<a href="/cases/"></a><a href="/#nowhere"></a><img src="/b.png">')];
    expect(deadLinks(pages, files)).toEqual([
      '/ links to /cases/, which does not exist',
      '/ links to /#nowhere, which does not exist',
      '/ links to /b.png, which does not exist',
    ]);
  });

  it('takes a fragment with data in it for no place, and still wants the page', () => {
    const pages = [page('/', '<a href="/#module=metrics"></a><a href="/gone/#module=x"></a>')];
    expect(deadLinks(pages, files)).toEqual(['/ links to /gone/#module=x, which does not exist']);
  });

  it('reports a page that uses one id twice', () => {
    expect(deadLinks([page('/', '<p id="a"></p><p id="a"></p>')], files)).toEqual([
      '/ uses the id "a" twice',
    ]);
  });
});
