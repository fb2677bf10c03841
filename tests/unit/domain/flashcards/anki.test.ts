import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ankiText } from '../../../../src/domain/flashcards/anki.ts';
import type { Card } from '../../../../src/domain/flashcards/card.ts';

const ORIGIN = 'https://launch.example';
const LINK = "<br><br><a href='https://launch.example/faq/one/?a=1&amp;b=2#top'>More</a>";

const aCard = (given: Partial<Card> = {}): Card => ({
  id: 'faq/one',
  front: 'What is it?',
  back: 'That.',
  lesson: 'the-lesson',
  topics: ['metrics'],
  group: 'faq/one',
  href: '/faq/one/?a=1&b=2#top',
  ...given,
});

/** Reads a file as Anki does: lines that begin with # are no notes, a quote at the start of a field would count. */
const read = (text: string): string[][] =>
  parse(text, { delimiter: '\t', comment: '#', comment_no_infix: true });

const signs = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#9;', '\t'],
]);

/** The text that HTML shows, for HTML without any element but <br>; anything else is an error. */
function shown(html: string): string {
  let text = '';
  for (let at = 0; at < html.length;) {
    const sign = html.charAt(at);
    const end = sign === '<' ? html.indexOf('>', at) : sign === '&' ? html.indexOf(';', at) : at;
    const piece = html.slice(at, end + 1);
    const meant = piece === '<br>' ? '\n' : piece.length === 1 ? piece : signs.get(piece);
    if (meant === undefined || '<>&"\''.includes(piece))
      throw new Error(`not escaped: ${html.slice(at, at + 20)}`);
    text += meant;
    at = end + 1;
  }
  return text;
}

test('a learner imports without choosing anything: the file names its separator, columns, note type and deck', () => {
  const cards = [
    aCard(),
    aCard({ id: 'item/a-quiz/two', front: 'Is 3 < "4" & so on?', back: 'Yes.\n\nIt\tis.' }),
  ];
  expect(ankiText(cards, ORIGIN).split('\n')).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    '#deck:Shadow Launch',
    '#if matches:update current',
    '#guid column:1',
    '#tags column:4',
    '#columns:Id\tFront\tBack\tTags',
    `faq/one\tWhat is it?\tThat.${LINK}\tfaq metrics the-lesson`,
    `item/a-quiz/two\tIs 3 &lt; &quot;4&quot; &amp; so on?\tYes.<br><br>It&#9;is.${LINK}\titem metrics the-lesson`,
    '',
  ]);
});

const piece = fc.oneof(
  fc.constantFrom('\t', '"', '""', "'", '\n', '\r', '\r\n', '\n\n', '#', '#html:false', '&', ';'),
  fc.constantFrom('<script>alert(1)</script>', '<br>', '</a>', '&amp;', '&#9;', '&quot', 'tags:'),
  fc.constantFrom(' ', '\u00a0', '\u2028', '\ufeff', '日本語', 'e\u0301', '🙂', 'مرحبا', '\u202f%'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const card = fc
  .record({
    kind: fc.constantFrom('faq', 'term', 'item', 'case', 'point'),
    slug,
    front: text,
    back: text,
    lesson: text.filter((lesson) => lesson !== ''),
  })
  .map(({ kind, slug, ...rest }) => aCard({ id: `${kind}/${slug}`, ...rest }));

/** Anki has one kind of line end. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

test('1,000 cards with anything in them come back field by field as they were', () => {
  fc.assert(
    fc.property(fc.array(card, { minLength: 10, maxLength: 10 }), (cards) => {
      const rows = read(ankiText(cards, ORIGIN));
      expect(rows).toHaveLength(cards.length);
      cards.forEach(({ id, front, back, lesson }, at) => {
        const [guid, ownFront = '', ownBack = '', tags = '', ...more] = rows[at] ?? [];
        expect(guid).toBe(id);
        expect(shown(ownFront)).toBe(lines(front));
        expect(ownBack.endsWith(LINK)).toBe(true);
        expect(shown(ownBack.slice(0, -LINK.length))).toBe(lines(back));
        const [kind, topic, last = '', ...others] = tags.split(/\s/);
        expect([kind, topic, others]).toEqual([id.split('/')[0], 'metrics', []]);
        expect(shown(last)).toBe(lesson.replace(/\s+/g, '-'));
        expect(more).toEqual([]);
      });
    }),
    { numRuns: 100 },
  );
});

test('a card that was reworded keeps its id, so that Anki updates its note', () => {
  const before = read(ankiText([aCard()], ORIGIN));
  const after = read(ankiText([aCard({ front: 'New?', back: '#New', lesson: 'other' })], ORIGIN));
  expect(after[0]?.[0]).toBe(before[0]?.[0]);
  expect(after[0]?.[1]).not.toBe(before[0]?.[1]);
});

test('the same cards make the same file, and no cards a file without notes', () => {
  expect(ankiText([aCard()], ORIGIN)).toBe(ankiText([aCard()], ORIGIN));
  expect(read(ankiText([], ORIGIN))).toEqual([]);
});
