/** The seniority of the role that an interview is for. */
export type Level = 'mid' | 'senior' | 'principal';

/** What an interviewer expects of an answer at a level. */
export interface LevelChoice {
  readonly id: Level;
  readonly title: string;
  readonly expects: string;
}

/** Every level, in rising order. */
export const levels: readonly LevelChoice[] = [
  {
    id: 'mid',
    title: 'Mid',
    expects: 'Covers three or four of the points, some of them after a prompt.',
  },
  {
    id: 'senior',
    title: 'Senior',
    expects: 'Covers four or five of the points without a prompt, and gives numbers.',
  },
  {
    id: 'principal',
    title: 'Principal',
    expects:
      'Covers what a senior covers, and adds the trade-off frontier, second-order effects and the owner of the decision.',
  },
];

/** True for the name of a level. */
export function isLevel(text: string): text is Level {
  return levels.some(({ id }) => id === text);
}

/** The level of a record that another build may have written; one this build does not know is read as senior. */
export function readLevel(text: string): Level {
  return isLevel(text) ? text : 'senior';
}
