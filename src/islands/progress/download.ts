/** Hands a text to the browser as a file to keep, of a media type; false if it could not even be asked. Only the person can tell if it arrived. */
export function download(
  { name, text }: { name: string; text: string },
  type = 'application/json',
): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read the blob only after the click has returned.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
    return true;
  } catch {
    return false;
  }
}
