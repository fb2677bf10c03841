const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

const utf8 = new TextEncoder();
// Kept between calls: a record is checksummed line by line before a page shows anything, and room of its own for each
// line takes twice the time.
let bytes = new Uint8Array(2_000);

/** CRC-32 (ISO-HDLC, polynomial 0xEDB88320 reflected) of the text's UTF-8 bytes, unsigned; "123456789" gives 0xCBF43926. */
export function crc32(text: string): number {
  // UTF-8 takes at most three bytes for each UTF-16 unit.
  if (bytes.length < text.length * 3) bytes = new Uint8Array(text.length * 3);
  const { written } = utf8.encodeInto(text, bytes);
  let c = -1;
  for (let at = 0; at < written; at++) c = (c >>> 8) ^ (table[(c ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~c >>> 0;
}

/** The CRC-32 as exactly 8 lower-case hex digits: tells damage and rewording, proves nothing about authorship. */
export function shortHash(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
