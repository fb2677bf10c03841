import { storageKeys } from '../stores/storage-keys.ts';

/**
 * Cross-document transitions, for whoever likes motion. Inlined, because Chromium decides about a transition before
 * an external style sheet is there; allowed by its hash like the script below.
 */
export const transitionOptIn =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/**
 * Runs before the first paint, so that no page flashes in the wrong theme, and Chromium does not report a
 * transition between pages that it skips by itself as an error. It is inlined into every page; astro.config.mjs allows it in the Content Security Policy by its hash.
 */
export const themeBoot = `(()=>{let t;try{t=localStorage.getItem(${JSON.stringify(storageKeys.theme)})}catch{}if(t!=='light'&&t!=='dark')t=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light';document.documentElement.dataset.theme=t;addEventListener('unhandledrejection',e=>{if(/^Transition was /.test(e.reason?.message))e.preventDefault()})})()`;
