/** Name and description of the site, and nothing else about it. */
export const site = {
  name: 'Shadow Launch',
  promise: 'Rehearse AI programs before you run one.',
  description:
    'A free, self-paced course for technical program managers who lead AI and ML programs: lessons with instruments, quizzes that ask how sure you are, and an FAQ you can search. No account, no server.',
} as const;
