// One chunk for all that is fetched later: three small ones compress worse.
export { Arrived } from './Arrived.tsx';
export { Friend } from './Friend.tsx';
export { Scorecard } from './Scorecard.tsx';
