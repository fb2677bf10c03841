// One chunk for all that is fetched once a work is chosen: several small ones compress worse.
export { Compose } from './Compose.tsx';
export { WithTexts } from './work/WithTexts.tsx';
