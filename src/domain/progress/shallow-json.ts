/** True if brackets in a JSON text nest at most `levels` deep; counted before parsing, so no parser's stack is at risk. */
export function isShallowJson(text: string, levels: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 91 || c === 123) {
      if (++depth > levels) return false;
    } else if (c === 93 || c === 125) depth--;
  }
  return true;
}
