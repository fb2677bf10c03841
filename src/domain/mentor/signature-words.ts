/**
 * What a signature says, in a sentence: that two messages came from the same browser, never who sat before it.
 * `isGenuine` is undefined where this browser cannot tell; `before` is the key of the version before, empty if that was
 * not signed, undefined if there was none.
 */
export function signatureWords(
  isGenuine: boolean | undefined,
  key: string,
  before: string | undefined,
): string {
  if (isGenuine === false)
    return 'Its signature does not fit: it was changed after it was signed, or signed wrongly.';
  if (isGenuine === undefined) return 'It is signed, and this browser cannot check signatures.';
  if (before === undefined) return 'It is signed. A later version can be compared with this key.';
  if (before === '') return 'It is signed; the version before was not.';
  return before === key
    ? 'Signed with the same key as the version before.'
    : 'Signed with another key than the version before: another browser, or another person.';
}
