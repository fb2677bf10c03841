// One chunk for all that is fetched once a feedback is read: several small ones compress worse.
export { Given } from './Given.tsx';
