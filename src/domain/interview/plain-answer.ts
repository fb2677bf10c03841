/** The body of a FAQ answer as plain paragraphs: no stress, no links, `\$` as a dollar; list lines begin with a dash. */
export const plainAnswer = (markdown: string): string =>
  markdown
    .trim()
    .replace(/^[-*] /gm, '– ')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\\([$%*_])/g, '$1');
