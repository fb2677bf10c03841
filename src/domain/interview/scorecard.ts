import { levels } from './level.ts';
import type { Group, Question } from './question.ts';
import { dimensions, gateOf, interviewScores, scoreOf } from './score.ts';
import type { DimensionScore, Gate } from './score.ts';
import { friendAssessments, ownAssessment } from './session.ts';
import type { Asked, Assessment, Interview } from './session.ts';

/** What a scorecard is written from. */
export interface Scorecard {
  /** Newest first. */
  readonly interviews: readonly Interview[];
  readonly groups: readonly Group[];
  readonly questions: readonly Question[];
  /** Local civil date on which it is written. */
  readonly day: string;
}

/** Name of the file of a local civil day. */
export function scorecardFileName(day: string): string {
  return `mock-interviews-${day}.md`;
}

/** Text that a friend or the learner wrote, on one line; no character of it is Markdown or HTML any more. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&');
/** The same for several lines, as a quotation. */
const plainLines = (text: string): string =>
  text
    .split(/\r?\n/)
    // A dash or a number at the start of a line would be a list, = and – under a line a heading.
    .map((line) => `> ${plain(line).replace(/^(\d*)(?=[-+=.)])/, '$1\\')}`)
    .join('\n');
const markText = (mark: number): string => (mark === 0.5 ? '½' : String(mark));
const figure = (score: number | undefined): string =>
  score === undefined ? '–' : score.toFixed(1);
const lineText = (line: readonly DimensionScore[]): string =>
  line.length === 0 ? '–' : line.map(({ score }) => figure(score)).join(', ');

function gateSentence({ verdict, because, average, lowest }: Gate): string {
  if (verdict === 'none') return 'Nothing is scored yet.';
  const figures = `Average ${figure(average)} of 6, lowest ${figure(lowest)}.`;
  if (verdict === 'met') return `${figures} The gate is met.`;
  return because === 'average'
    ? `${figures} The gate is not met: the average is below 4.`
    : `${figures} The gate is not met: a score is below 3.`;
}

function assessmentText(assessment: Assessment, question: Question | undefined): string[] {
  const { by, points, marks, evidence, flags, remark, day } = assessment;
  const textOf = (id: string) => question?.rubric.find((point) => point.id === id)?.point ?? id;
  return [
    `**${by === '' ? 'Own score' : `Scored by ${plain(by)}`}: ${figure(scoreOf(marks))} of 6** (${day})`,
    '',
    ...points.map((point, at) => {
      const heard = plain(evidence[at] ?? '');
      return `- ${markText(marks[at] ?? 0)}: ${plain(textOf(point))}${heard === '' ? '' : ` Evidence: ${heard}`}`;
    }),
    ...flags.map((flag) => `- Red flag: ${plain(flag)}`),
    ...(remark.trim() === '' ? [] : ['', 'Remark:', '', plainLines(remark.trim())]),
    '',
  ];
}

function answerText(asked: Asked, place: number, question: Question | undefined): string[] {
  const { think, talk, notes } = asked;
  const own = ownAssessment(asked);
  return [
    `### ${String(place)}. ${plain(question?.question ?? asked.question)}`,
    '',
    ...(talk > 0 ? [`Thought for ${String(think)} s, talked for ${String(talk)} s.`, ''] : []),
    ...(own ? assessmentText(own, question) : []),
    ...friendAssessments(asked).flatMap((each) => assessmentText(each, question)),
    ...(notes.trim() === '' ? [] : ['Notes:', '', plainLines(notes.trim()), '']),
  ];
}

function interviewText(interview: Interview, byId: ReadonlyMap<string, Question>): string[] {
  const { day, level, questions, asked } = interview;
  const title = levels.find(({ id }) => id === level)?.title ?? level;
  return [
    `## Interview of ${day}, ${title.toLowerCase()} level`,
    '',
    gateSentence(gateOf(interviewScores(interview))),
    '',
    ...questions.flatMap((id, at) => {
      const own = asked.get(id);
      return own ? answerText(own, at + 1, byId.get(id)) : [];
    }),
  ];
}

/**
 * The scorecard as Markdown: how each dimension stands, then every interview, newest first, with each point’s mark and
 * evidence. Interviews in which nothing was answered are left out.
 */
export function scorecardText({ interviews, groups, questions, day }: Scorecard): string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const rows = dimensions(interviews, groups, questions);
  const latest = rows.flatMap((row) => row.latest ?? []);
  const lines = [
    '# Mock interview scorecard',
    '',
    `Written on ${day}. A score is six times the mean mark of an answer’s points. The gate asks for an average of at least 4 of 6 and no score below 3. Where friends scored an answer, their score counts.`,
    '',
    '## Dimensions',
    '',
    `By the latest score of each: ${gateSentence(gateOf(latest))}`,
    '',
    '| Dimension | Own scores | Friends’ scores | Latest | Average |',
    '| --- | --- | --- | ---: | ---: |',
    ...rows.map((row) => {
      const cells = [lineText(row.self), lineText(row.friend), figure(row.latest)];
      return `| ${plain(row.title)} | ${cells.join(' | ')} | ${figure(row.average)} |`;
    }),
    '',
    ...interviews
      .filter(({ asked }) => asked.size > 0)
      .flatMap((interview) => interviewText(interview, byId)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
