/** Most codes that are looked for in one text: a class, twice over. */
const MOST = 500;

/** A link that carries a letter, or a code by itself: a checksum of eight hexadecimal digits, then the body. */
const LETTER = /#letter=|^[0-9a-f]{8}[\w-]{24,}$/;

/**
 * The links and codes in a text, which may hold several between other words, such as a mail or a list. Where there is
 * none the text stands for itself, so that it is refused with a reason.
 */
export function lettersIn(text: string): string[] {
  const found = text.split(/\s+/).filter((word) => LETTER.test(word));
  return found.length === 0 ? [text] : [...new Set(found)].slice(0, MOST);
}
