// As in narrow.css: below this, what stands beside the work is a fold under it.
const BESIDE = '(min-width: 64.01rem)';

let first: boolean | undefined;

/** Whether notes stand beside the work: as the page was opened, so that a fold is never moved under the hand. */
export const hasRoom = (): boolean => (first ??= matchMedia(BESIDE).matches);
