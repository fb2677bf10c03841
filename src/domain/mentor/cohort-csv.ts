/** One learner as a line of the table that leaves for a spreadsheet; what is not known is left empty. */
export interface CsvLearner {
  readonly name: string;
  readonly version: number;
  /** Local civil date. */
  readonly made: string;
  readonly late: number;
  readonly replay: string;
  /** Merged level of each criterion, in the order of the columns. */
  readonly levels: readonly (number | undefined)[];
  readonly outcome: number | undefined;
  readonly process: number | undefined;
  readonly brier: number | undefined;
  readonly next: string;
}

/** Spreadsheets run what begins like this as a formula, whoever wrote it; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/;

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text as a field that no spreadsheet runs (RFC 4180); what we computed ourselves needs no guard. */
const field = (value: string | number | undefined): string =>
  typeof value === 'string' ? quoted(guarded(value)) : value === undefined ? '' : String(value);

/** A cohort as CSV (RFC 4180: commas, CRLF, doubled quotes): one line a learner, one column a criterion. */
export function cohortCsv(criteria: readonly string[], learners: readonly CsvLearner[]): string {
  const head = ['name', 'version', 'made', 'late days', 'replay', ...criteria];
  const rows = learners.map((each) => [
    ...[each.name, each.version, each.made, each.late, each.replay],
    ...criteria.map((_, at) => each.levels[at]),
    ...[each.outcome, each.process, each.brier, each.next],
  ]);
  return [[...head, 'outcome', 'process', 'brier', 'next'], ...rows]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('');
}
