/** Plays of each policy. */
export const PLAYS = 1000;
/** Names the series of chance that proves a case. */
export const SERIES = 20_261_125;
