import type { Change } from './changes.ts';
import type { Names } from './names.ts';

const THIN = '\u202f';
const percent = (share: number | undefined): string =>
  share === undefined ? 'no probability' : `${String(Math.round(share * 100))}${THIN}%`;
const marks: Readonly<Record<string, string>> = { '0': '0', '0.5': '½', '1': '1' };
const mark = (value: number | undefined): string =>
  value === undefined ? 'no mark' : (marks[String(value)] ?? String(value));
const states: Readonly<Record<string, string>> = {
  done: 'done',
  reading: 'being read',
  skipped: 'skipped',
  'not-started': 'not started',
};
const state = (id: string): string => states[id] ?? id;

/** A verb for a text that was not there, is not there any more, or is another. */
const written = (before: string, after: string): string =>
  before === '' ? 'written' : after === '' ? 'taken out' : 'reworded';

function decision({ scene, before, after }: Change & { kind: 'decision' }, names: Names): string {
  const at = `“${names.scene(scene)}”`;
  const label = (option: string) => `“${names.option(scene, option)}”`;
  if (!before) return after ? `A decision not met before, ${at}: ${label(after.option)}` : at;
  return after
    ? `Decided otherwise at ${at}: ${label(after.option)}, before ${label(before.option)}`
    : `A decision no longer met, ${at}`;
}

function answer({ item, before, after }: Change & { kind: 'answer' }, names: Names): string {
  const at = `“${names.item(item)}”`;
  const said = (row: NonNullable<typeof after>) => `“${names.answer(row) || 'shown'}”`;
  if (!after) return `No longer answered, ${at}`;
  return before
    ? `Answered again, ${at}: ${said(after)}, before ${said(before)}`
    : `Answered for the first time, ${at}: ${said(after)}`;
}

/** One difference as a line, in the names of this site. Whoever shows it draws it as text. */
export function changeWords(change: Change, names: Names): string {
  switch (change.kind) {
    case 'work':
      return 'Another kind of work: it cannot be compared';
    case 'luck':
      return 'Played with another seed: hidden facts and chance were others';
    case 'result': {
      const { before, after } = change;
      const points = (value: number) => String(Math.round(value));
      return `Result: outcome ${points(after.outcome)}, before ${points(before.outcome)}; process ${points(after.process)}, before ${points(before.process)}`;
    }
    case 'decision':
      return decision(change, names);
    case 'reason':
      return `Reason reworded at “${names.scene(change.scene)}”`;
    case 'forecast':
      return `Forecast at “${names.scene(change.scene)}”: ${percent(change.after.forecast)}, before ${percent(change.before.forecast)}`;
    case 'bought':
      return `Evidence now bought: ${names.exhibit(change.exhibit)}`;
    case 'not-bought':
      return `Evidence no longer bought: ${names.exhibit(change.exhibit)}`;
    case 'text':
      return `Text ${written(change.before, change.after)}: “${names.text(change.about)}”`;
    case 'answer':
      return answer(change, names);
    case 'lesson':
      return `Lesson “${names.lesson(change.lesson)}”: ${state(change.after)}, before ${state(change.before)}`;
    case 'spoken':
      return `${change.after ? 'Answered for the first time' : 'No longer answered'}, “${names.question(change.question)}”`;
    case 'notes':
      return `Notes ${written(change.before, change.after)} at “${names.question(change.question)}”`;
    case 'mark':
      return `Own mark of “${names.point(change.question, change.point)}”: ${mark(change.after)}, before ${mark(change.before)}`;
    case 'evidence':
      return `Evidence ${written(change.before, change.after)} for “${names.point(change.question, change.point)}”`;
  }
}
