/** An answer that still counts (the item's structure is unchanged), with the section that explains it; oldest first. */
export interface GradedAnswer {
  readonly lesson: string;
  readonly section: string;
  readonly item: string;
  /** 0–1; only 1 is right. */
  readonly score: number;
  /** 0–1, as stated before checking; absent if the learner gave up and was shown the answer. */
  readonly confidence?: number;
  /** What was claimed came true: full marks, or a range that holds the truth however wide it is. */
  readonly right: boolean;
}

/** A place to read again, and why. Without a section: the whole lesson. */
export interface Reread {
  readonly lesson: string;
  readonly section?: string;
  /** Items that send the learner there. */
  readonly items: readonly string[];
  /** `too-sure`: an item was wrong at first try at 0.8 sure or more. `missed`: latest answer not right. `changed`: text changed since finished. */
  readonly reason: 'too-sure' | 'missed' | 'changed';
}

/** Stated confidence from which a wrong first answer counts as being too sure. */
export const TOO_SURE = 0.8;

/**
 * What to read again: sections of items whose latest answer is not right (which includes every item answered wrong at
 * first and not right since), those the learner was too sure of first; then the lessons changed since finished.
 */
export function dueRereads(
  answers: readonly GradedAnswer[],
  changed: readonly string[] = [],
): readonly Reread[] {
  const items = new Map<string, { first: GradedAnswer; latest: GradedAnswer }>();
  for (const answer of answers) {
    const key = `${answer.lesson}\n${answer.item}`;
    items.set(key, { first: items.get(key)?.first ?? answer, latest: answer });
  }
  const places = new Map<string, Reread & { items: string[] }>();
  for (const { first, latest } of items.values()) {
    if (latest.score >= 1) continue;
    const { lesson, section, item } = latest;
    const tooSure = !first.right && (first.confidence ?? 0) >= TOO_SURE;
    const place = places.get(`${lesson}\n${section}`);
    places.set(`${lesson}\n${section}`, {
      lesson,
      section,
      items: [...(place?.items ?? []), item],
      reason: tooSure ? 'too-sure' : (place?.reason ?? 'missed'),
    });
  }
  const due = [...places.values()];
  return [
    ...due.filter(({ reason }) => reason === 'too-sure'),
    ...due.filter(({ reason }) => reason === 'missed'),
    ...changed.map((lesson): Reread => ({ lesson, items: [], reason: 'changed' })),
  ];
}
