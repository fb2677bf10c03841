/** The static list of answers: `<ol id="faq-list">` of `<li data-topics="metrics data">`. */
const list = (): HTMLElement | null => document.getElementById('faq-list');

/** Shows the entries of one topic (all without a topic), or hides the list while results stand in for it. */
export function showStaticList(visible: boolean, topic: string | undefined): void {
  const element = list();
  if (!element) return;
  element.hidden = !visible;
  for (const item of element.querySelectorAll<HTMLElement>('li[data-topics]')) {
    item.hidden = topic !== undefined && !(item.dataset['topics'] ?? '').split(' ').includes(topic);
  }
}

/** Links to answers a reader can see, in order: the results, or the static list when it shows. */
export function visibleAnswerLinks(): HTMLAnchorElement[] {
  return [
    ...document.querySelectorAll<HTMLAnchorElement>('#faq-found h2 a, #faq-list h2 a'),
  ].filter((link) => link.closest('[hidden]') === null);
}
