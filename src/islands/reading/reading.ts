// Where the reader is: marks the current section in the rail and remembers how far they got.

const root = document.querySelector<HTMLElement>('[data-lesson]');
const { lesson = '', wording = '' } = root?.dataset ?? {};
const headings = [...document.querySelectorAll<HTMLElement>('.prose > h2[id]')].filter(
  (heading) => document.querySelector(`.tape [data-section="${heading.id}"]`) !== null,
);

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

let opening: Promise<(section: string) => void> | undefined;

/** The record is fetched when the reader first moves: opening a page is not reading it. */
const openRecord = () =>
  (opening ??= import('./keep-place.ts').then(({ keepPlace }) => keepPlace(lesson, wording)));

function remember(section: string): void {
  show(section);
  // A lesson counts as begun at its second section.
  if (section === headings[0]?.id) return;
  openRecord().then(
    (keep) => {
      keep(section);
    },
    () => {
      opening = undefined; // The connection may be back by the next section.
    },
  );
}

if (root) {
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

export {};
