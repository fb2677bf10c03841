import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../../src/domain/mentor/notes.ts';

const cases = ['larkspur-pay', 'quillon-software'];
const file = (slug: string, name: string) =>
  readFileSync(`content/case-studies/${slug}/${name}`, 'utf8');

describe('notes of a mentor', () => {
  it('come as plain paragraphs under the scene they are about', () => {
    const body = [
      'Before any section.',
      '## Week 1: *the* result [#results]',
      '',
      '**Reasonable.** A [pass mark](https://example.org/a) costs \\$750 a day.<Cite id="wong-2021" /> It is _not_ 5 * 3.',
      '',
      '> Dear partner,',
      '> we care.',
      '',
      '- One `point`.',
      '- Another.',
      '## Then [#then]',
      'Snake_case_names stay.',
    ].join('\n');
    expect(notesOf(body)).toEqual({
      results: {
        title: 'Week 1: the result',
        paragraphs: [
          'Reasonable. A pass mark costs $750 a day. It is not 5 * 3.',
          '“Dear partner, we care.”',
          'One point.',
          'Another.',
        ],
      },
      then: { title: 'Then', paragraphs: ['Snake_case_names stay.'] },
    });
  });

  it.each(cases)('exist for every scene of %s and the quarter of an hour', (slug) => {
    const notes = notesOf(file(slug, 'mentor.mdx'));
    const { scenes } = parse(file(slug, 'simulation.yaml')) as { scenes: { id: string }[] };
    for (const id of [...scenes.map((scene) => scene.id), 'fifteen-minutes'])
      expect(notes[id]?.paragraphs.length, id).toBeGreaterThan(0);
  });

  it.each(cases)('keep every word of %s and no markup', (slug) => {
    const body = file(slug, 'mentor.mdx');
    const texts = Object.values(notesOf(body)).flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs,
    ]);
    for (const text of texts) expect(text).not.toMatch(/[*_`\\<>]|\]\(|\[#|\{|\}|^#|^[-–] /);
    // Independent of the rules above: the letters and digits of the source, in their order.
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const source = body.slice(body.indexOf('## ')).replaceAll(/<Cite [^>]*>|\[#[a-z-]+\]/g, '');
    expect(words(texts.join(' '))).toEqual(words(source));
  });
});
