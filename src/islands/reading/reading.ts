// Where the reader is: marks the current section in the rail and remembers how far they got.
import { record, startLog, $facts } from '../../stores/log.ts';

const root = document.querySelector<HTMLElement>('[data-lesson]');
const lesson = root?.dataset['lesson'] ?? '';
const headings = [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')].filter(
  (heading) => document.querySelector(`.tape [data-section="${heading.id}"]`) !== null,
);
const reached = new Set<string>();

function show(section: string): void {
  const at = headings.findIndex(({ id }) => id === section);
  for (const item of document.querySelectorAll<HTMLElement>('.tape [data-section]')) {
    const place = headings.findIndex(({ id }) => id === item.dataset['section']);
    item.classList.toggle('dn', place < at);
    item.classList.toggle('at', place === at);
    if (place === at) item.setAttribute('aria-current', 'location');
    else item.removeAttribute('aria-current');
  }
  const here = document.querySelector('[data-here]');
  if (here)
    here.textContent = `${at + 1} of ${headings.length}, ${headings[at]?.textContent ?? ''}`;
}

function remember(section: string): void {
  show(section);
  if (reached.has(section)) return;
  // Opening a page is not reading it: the lesson counts as begun at its second section.
  if (section !== headings[0]?.id && reached.size === 0) {
    record({ kind: 'opened', lesson, wording: root?.dataset['wording'] ?? '' });
  }
  if (section === headings[0]?.id) return;
  reached.add(section);
  record({ kind: 'reached', lesson, section });
}

if (root) {
  startLog();
  for (const fact of $facts.get()) {
    if (fact.kind === 'reached' && fact.lesson === lesson) reached.add(fact.section);
  }
  // A section counts as reached when its heading has passed the upper half of the window.
  let waiting = 0;
  const look = (): void => {
    waiting = 0;
    const passed = headings.filter(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 2,
    );
    const section = (passed.at(-1) ?? headings[0])?.id;
    if (section !== undefined) remember(section);
  };
  addEventListener(
    'scroll',
    () => {
      waiting ||= requestAnimationFrame(look);
    },
    { passive: true },
  );
  look();
}
