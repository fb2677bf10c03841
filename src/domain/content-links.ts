/** What is wrong, where it is, and how to mend it. */
export interface Problem {
  file: string;
  field: string;
  mend: string;
}

/** A problem for every id after the first of its kind. */
export function repeated(ids: readonly string[], file: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (seen.has(id))
      return [
        { file, field: id, mend: `the id "${id}" is used twice; give one of them another id` },
      ];
    seen.add(id);
    return [];
  });
}

/** A problem if the id is not among those of a list. */
export function missing(
  file: string,
  field: string,
  id: string,
  known: ReadonlySet<string>,
  list: string,
): Problem[] {
  return known.has(id)
    ? []
    : [{ file, field, mend: `"${id}" is not in ${list}; add it there or correct the id` }];
}
