/** The figures of one generated item; shares in the unit that the item prints. */
export interface Drawing {
  /** Figures that the item's texts may print, by name. */
  readonly values: Readonly<Record<string, number>>;
  readonly answer: number;
  /** Wrong numbers that a known wrong way of reckoning gives, by its name. */
  readonly mistakes: Readonly<Record<string, number>>;
}

/**
 * Draws figures for an item and computes its key; undefined if this throw breaks a constraint, then it is drawn
 * again. A model is permanent: old attempts are drawn again from their seeds. A change is a model of another name.
 */
export type Model = (random: () => number) => Drawing | undefined;

/** Models by the name that content uses. */
export type Models = Readonly<Record<string, Model>>;
