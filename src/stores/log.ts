import { createLog } from './create-log.ts';
import { browserDevice } from './device.ts';

export type { Saving } from './saving.ts';

const log = createLog(browserDevice());

/** Every fact this build knows and may show, in order (tick, id); facts dated over 48 h ahead are held back. */
export const $facts = log.$facts;
/** What the save line says. */
export const $saving = log.$saving;
/** How many facts are kept but held back because they are dated over 48 h ahead. */
export const $held = log.$held;
/** Reads what this browser remembers and follows the other tabs; safe to call often, in the browser only. */
export const startLog = log.start;
/** Appends a fact: to memory and localStorage at once, to the IndexedDB journal right after. Never throws. */
export const record = log.record;
/** Adds facts from a save file under their own ids, as one batch. */
export const mergeFacts = log.mergeFacts;
/** The whole record as a save file: its name and its text. */
export const exportRecord = log.exportRecord;
/** Every fact held, shown or not, for comparing with a file. */
export const allFacts = log.allFacts;
/** Empties this browser's record in every tab; `undo` is the save file of what was erased, `done` says if all of it is gone. */
export const eraseEverything = log.eraseEverything;
