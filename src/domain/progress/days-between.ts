const DAY_MS = 86_400_000;

/** Whole civil days from one civil date to another; negative when `to` is earlier. Summer time cannot change it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
