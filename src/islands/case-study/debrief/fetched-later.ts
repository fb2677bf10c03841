// One chunk for all that is fetched later: several small ones compress worse.
export { Next, Sources } from './Further.tsx';
export { Writing } from './Writing.tsx';
