/** A lesson as the cards page names it. */
export interface LessonName {
  readonly slug: string;
  readonly number: string;
  readonly title: string;
  /** “A Foundations”: its track. */
  readonly track: string;
  readonly ready: boolean;
}

/** What the page knows without the cards themselves. */
export interface CardsProps {
  readonly lessons: readonly LessonName[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
}
