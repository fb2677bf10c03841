import { type Card, kindOf } from './card.ts';

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows just that text; what would end a field or a record becomes HTML too. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => names[sign] ?? sign)
    .replace(/\t/g, '&#9;')
    .replace(/\r\n|\r|\n/g, '<br>');

/** Anki parts tags by spaces. */
const tagOf = (text: string): string => text.replace(/\s+/g, '-');

/**
 * Cards as a text file that Anki imports: tab-separated, each with its permanent id first, by which a second import
 * updates instead of adding. Format: https://docs.ankiweb.net/importing/text-files.html; `origin` is the site's address.
 */
export function ankiText(cards: readonly Card[], origin: string): string {
  const rows = cards.map(({ id, front, back, lesson, topics, href }) =>
    [
      // First in its line, and begins with a kind: a # there would make the line a comment.
      escaped(id),
      escaped(front),
      // Single quotes: a double one inside a field is an error to strict readers of such files.
      `${escaped(back)}<br><br><a href='${escaped(new URL(href, origin).href)}'>More</a>`,
      [kindOf(id) ?? 'other', ...topics, lesson].map((tag) => escaped(tagOf(tag))).join(' '),
    ].join('\t'),
  );
  return [
    '#separator:tab',
    '#html:true',
    // Both are only chosen beforehand; without a note type of that name Anki keeps the one last used.
    '#notetype:Basic',
    '#deck:Shadow Launch',
    '#if matches:update current',
    '#guid column:1',
    '#tags column:4',
    // Parted by the separator above. Front and Back are the names of Basic's fields, by which Anki maps them.
    '#columns:Id\tFront\tBack\tTags',
    ...rows,
    '',
  ].join('\n');
}
