const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

const utf8 = new TextEncoder();

/** CRC-32 (ISO-HDLC, polynomial 0xEDB88320 reflected) of the text's UTF-8 bytes, unsigned; "123456789" gives 0xCBF43926. */
export function crc32(text: string): number {
  let c = 0xffffffff;
  for (const byte of utf8.encode(text)) c = (c >>> 8) ^ (table[(c ^ byte) & 0xff] ?? 0);
  return (c ^ 0xffffffff) >>> 0;
}

/** The CRC-32 as exactly 8 lower-case hex digits: tells damage and rewording, proves nothing about authorship. */
export function shortHash(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
