import type { FaqRecord } from '../../domain/faq/finding.ts';

/** One answer as /faq/index.json carries it. */
export interface IndexedAnswer extends FaqRecord {
  /** The lesson that teaches it; `ready` is false while it is planned. */
  readonly lesson: {
    readonly slug: string;
    readonly title: string;
    readonly number: string;
    readonly ready: boolean;
  };
}

/** A topic of the filter, with how many answers are filed under it. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Where an answer lives for good. */
export const answerHref = (id: string): string => `${base}faq/${id}/`;
export const lessonHref = (slug: string): string => `${base}lessons/${slug}/`;
export const glossaryHref = `${base}glossary/`;
export const indexHref = `${base}faq/index.json`;
