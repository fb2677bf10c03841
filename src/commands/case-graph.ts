import { conditionText, namesById } from '../domain/case-study/condition-text.ts';
import { following } from '../domain/case-study/advance.ts';
import type { Case } from '../domain/case-study/case.ts';
import { mainDecisions } from '../domain/case-study/standing.ts';
import type { Condition } from '../schemas/condition.ts';
import type { Exhibit } from '../schemas/exhibit.ts';
import type { Consequence, Outcome, Scene } from '../schemas/simulation.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const figure = (value: number) => (value < 0 ? `−${-value}` : String(value));
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const signed = (value: number) => (value > 0 ? `+${value}` : `−${-value}`);
const when = (condition: Condition | undefined, otherwise: string) =>
  condition ? `if ${conditionText(condition, namesById)}` : otherwise;

/** What an effect does to the variables and flags, in the order in which it is applied. */
function effect({ set, add, clamp, flag }: Consequence): string {
  const parts = [
    ...Object.entries(set ?? {}).map(([id, value]) => `${id} = ${value}`),
    ...Object.entries(add ?? {}).map(([id, value]) => `${id} ${signed(value)}`),
    ...Object.entries(clamp ?? {}).map(
      ([id, { min, max }]) => `${id} held ${min ?? '…'} to ${max ?? '…'}`,
    ),
    ...(flag ?? []).map((id) => `flag ${id}`),
  ];
  return parts.length === 0 ? 'no effect' : parts.join(', ');
}

function laters({ later }: Consequence, indent: string): string[] {
  return (later ?? []).map(
    (due) =>
      `${indent}later: after ${counted(due.after, 'decision')}, ${when(due.when, 'always')}: ${effect(due)}`,
  );
}

/** An outcome with its branches; `next` is where it leads unless it says otherwise. */
function outcomeLines(
  outcome: Outcome,
  among: readonly Outcome[],
  next: string,
  indent: string,
): string[] {
  const to = outcome.go ?? next;
  return [
    `${indent}${when(outcome.when, among.length === 1 ? 'then' : 'else')}: ${effect(outcome)}${outcome.chance ? '' : ` → ${to}`}`,
    ...laters(outcome, `${indent}  `),
    ...(outcome.chance ?? []).flatMap((branch) => [
      `${indent}  ${percent(branch.p).padStart(5)} ${branch.id}: ${effect(branch)} → ${branch.go ?? to}`,
      ...laters(branch, `${indent}        `),
    ]),
  ];
}

function optionLines(scene: Scene, expert: ReadonlySet<string>, next: string): string[] {
  return scene.options.flatMap((option) => {
    const { id, label, price, process, process_if, careful, undo, requires, outcomes } = option;
    const notes = [
      `${price.weeks} wk, $${price.budget}k`,
      `undo ${undo}`,
      `process ${process}${process_if.map((each) => `, ${each.points} ${when(each.when, '')}`).join('')}`,
      ...(careful ? ['careful'] : []),
      ...(expert.has(id) ? ['expert'] : []),
    ];
    return [
      `    ${id}: ${label}`,
      `      ${notes.join(' · ')}`,
      ...(requires ? [`      open ${when(requires, '')}`] : []),
      ...outcomes.flatMap((outcome) => outcomeLines(outcome, outcomes, next, '      ')),
    ];
  });
}

function sceneLines(of: Case, scene: Scene, number: number): string[] {
  const { id, week, title, aside, arrive, forecast, expert } = scene;
  const next = following(of, id)?.id ?? 'end';
  const chosen = new Set(expert.choose.map(({ option }) => option));
  return [
    `\n  ${number}. ${id}${aside ? ' (aside)' : ''}: ${week}, ${title}`,
    ...(arrive
      ? [
          '    on arrival',
          ...arrive.flatMap((each) => outcomeLines(each, arrive, 'stay', '      ')),
        ]
      : []),
    ...optionLines(scene, chosen, next),
    ...(forecast
      ? [
          `    forecast ${forecast.id}: comes true ${when(forecast.comes_true, '')}; ${forecast.question}`,
        ]
      : []),
    `    expert: ${[
      ...expert.buy.map(({ exhibit, when: asks }) => `buys ${exhibit} ${when(asks, '')}`.trim()),
      ...expert.choose.map(({ option, when: asks }) => `${option} ${when(asks, 'else')}`),
    ].join('; ')}`,
  ];
}

function exhibitLines({
  id,
  name,
  price,
  from,
  until,
  informs,
  ...exhibit
}: Readonly<Exhibit>): string[] {
  const { reveals, sharpens, findings } = exhibit;
  return [
    `    ${id}: ${name}`,
    `      ${price.days} days, $${price.budget}k · from ${from}${until === undefined ? '' : ` until ${until}`} · informs ${informs}` +
      (reveals.length > 0 ? ` · reveals ${reveals.join(', ')}` : '') +
      (sharpens === undefined ? '' : ` · quality noise ${sharpens} from then on`),
    ...findings.map((each) => `      ${when(each.when, 'else')}: ${each.title}`),
  ];
}

/** A case as lines of text, for its author: everything that can happen, with conditions, odds and where it leads. */
export function graphOf(of: Case): string[] {
  const { simulation, exhibits } = of;
  const main = mainDecisions(of);
  const lines = [
    `case ${of.slug}: ${counted(main, 'decision')}, ${counted(simulation.scenes.length - main, 'aside')}, ${counted(exhibits.length, 'exhibit')}`,
    '\n  variables',
    ...simulation.variables.map(
      ({ id, name, start, spread, noise, min, max, held, limit, better }) =>
        `    ${id} (${name}): starts ${figure(start)}${spread > 0 ? ` ± ${spread}` : ''}, ${figure(min)} to ${figure(max)}${held ? ' held' : ''}` +
        `${noise > 0 ? `, read with noise ${noise}` : ''}, ${better} is better, limit ${limit}`,
    ),
    '\n  hidden',
    ...simulation.hidden.map(({ id, p, name }) => `    ${id}: ${percent(p)}, ${name}`),
    ...simulation.scenes.flatMap((scene, at) => sceneLines(of, scene, at + 1)),
    '\n  exhibits',
    ...exhibits.flatMap(exhibitLines),
    '\n  endings, the first that holds',
    ...simulation.endings.map(
      ({ id, when: asks, title }) => `    ${id}: ${title} (${when(asks, 'else')})`,
    ),
    '\n  outcome',
    ...simulation.outcome.map(
      ({ variable, weight, from, to }) =>
        `    ${weight} points: ${variable} from ${figure(from)} to ${figure(to)}`,
    ),
    `    late: ${effect({ add: simulation.late.add })} and −${simulation.late.points} points for each week below zero`,
  ];
  return lines.flatMap((line) => line.split('\n'));
}
