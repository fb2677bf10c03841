import { messageLimits as most } from '../../src/domain/mentor/message.ts';
import { type BaseName, bases, textPlaces } from './bases.ts';
import type { Fate, HostileCase } from './hostile-case.ts';
import { packed, packedData } from './packed.ts';
import { nameOf, type Path, placesOf, valueAt, without, withValue, wrongFor } from './places.ts';

const every = Object.entries(bases) as [BaseName, unknown][];

const of =
  (family: string, expect: Fate = 'foreign') =>
  (name: string, data: unknown): HostileCase => ({
    ...{ name, family, text: packedData(data), way: 'file', expect },
    ...(expect === 'opened' ? { holds: data } : {}),
  });

const wrongTypes = every.flatMap(([base, data]) =>
  placesOf(data).map((path, at) => {
    const values = wrongFor(valueAt(data, path), path);
    const value = values[at % values.length];
    const name = `${JSON.stringify(value).slice(0, 20)} for ${nameOf(path)} of ${base}`;
    return of('a value of the wrong type')(name, withValue(data, path, value));
  }),
);

const isField = (path: Path): boolean => typeof path.at(-1) === 'string';

const missing = every.flatMap(([base, data]) =>
  placesOf(data)
    .filter(isField)
    .map((path) => of('a field too few')(`${base} without ${nameOf(path)}`, without(data, path))),
);

const extra = every.flatMap(([base, data]) =>
  [[], ...placesOf(data)]
    .filter((path) => Object.prototype.toString.call(valueAt(data, path)) === '[object Object]')
    .map((path) =>
      of('a field too many')(
        `admin in ${nameOf(path) || 'the whole'} of ${base}`,
        withValue(data, [...path, 'admin'], true),
      ),
    ),
);

const versions = [
  ...[2, 999, 1e9, Number.MAX_SAFE_INTEGER].map((v) => [v, 'newer'] as const),
  ...[0, -1, 1.5, 2 ** 53, '1', '2', null, true, [1], { valueOf: 1 }].map(
    (v) => [v, 'foreign'] as const,
  ),
].flatMap(([v, fate]) =>
  (['assignment of a case', 'submission of a case', 'feedback'] as const).map((base) =>
    of('another version', fate)(`version ${JSON.stringify(v)} of ${base}`, { ...bases[base], v }),
  ),
);

const newerAndStrange = [
  { v: 2 },
  { v: 2, kind: 'order', constructors: [] },
  { v: 3, kind: 'feedback', text: '<script>__ran++</script>' },
].map((data) => of('another version', 'newer')(JSON.stringify(data), data));

type Change = readonly [base: BaseName, path: Path, value: unknown];
const changes = (family: string, expect: Fate, list: readonly Change[]): HostileCase[] =>
  list.map(([base, path, value]) =>
    of(family, expect)(
      `${JSON.stringify(value).slice(0, 40)} for ${nameOf(path)} of ${base}`,
      withValue(bases[base], path, value),
    ),
  );

const nobody = 'nobody-has-this';
const unknown = changes('something this site does not have', 'unknown', [
  ['assignment of a case', ['task', 'case'], nobody],
  ['assignment of a case', ['task', 'case'], 'constructor'],
  ['assignment of a quiz', ['task', 'items'], [`${nobody}/x`]],
  ['assignment of a quiz', ['task', 'items'], ['confusion-matrix-and-threshold/nobody']],
  ['assignment of a quiz', ['task', 'items'], ['constructor/constructor', '-/-']],
  ['assignment of an interview', ['task', 'questions'], [nobody, 'constructor']],
  ['assignment of a module', ['task', 'module'], nobody],
  ['assignment of a module', ['task', 'module'], 'constructor'],
  ['submission of a case', ['work', 'case'], nobody],
  ['submission of a case', ['work', 'case'], 'constructor'],
  ['submission of answers', ['work', 'module'], nobody],
  ['submission of answers', ['work', 'module'], 'constructor'],
  ['submission of answers', ['work', 'answers', 0, 0], `${nobody}/x`],
  ['submission of answers', ['work', 'answers', 0, 0], 'constructor/prototype'],
  ['submission of answers', ['work', 'answers'], []],
  ['submission of an interview', ['work', 'answers', 0, 'question'], nobody],
  ['submission of an interview', ['work', 'answers', 0, 'question'], 'constructor'],
]);

/** Ids in their form that no list may be looked up by carelessly; what they stand beside is known. */
const likePrototypes = changes('an id like a key of a prototype', 'opened', [
  ['assignment of a case', ['id'], 'constructor'],
  ['assignment of a case', ['look'], ['constructor', 'prototype']],
  ['submission of a case', ['work', 'steps'], [['constructor']]],
  ['submission of a case', ['work', 'steps'], [['constructor', 'constructor', '', -1]]],
  ['submission of a case', ['work', 'steps'], [['results', 'constructor', '', -1]]],
  ['submission of a case', ['work', 'claims', 'ending'], 'constructor'],
  ['submission of a case', ['work', 'texts'], [['memo:constructor', 'x']]],
  ['submission of answers', ['work', 'lessons'], [['constructor', 'done']]],
  ['submission of an interview', ['work', 'answers', 0, 'points', 0], 'constructor'],
  ['feedback', ['marks'], [['constructor', 4]]],
  ['feedback', ['comments', 0, 'id'], 'constructor'],
  ['feedback', ['comments', 0, 'about'], 'scene:constructor'],
  ['feedback', ['of'], '__proto__-------'],
]);

const twice = changes('the same id twice', 'foreign', [
  ['assignment of a case', ['look'], ['drift', 'drift']],
  ['assignment of a quiz', ['task', 'items'], Array(2).fill('peeking/one')],
  ['assignment of an interview', ['task', 'questions'], Array(2).fill('ai-in-onboarding')],
  ['submission of a case', ['work', 'texts'], Array(2).fill(['memo:decision', 'x'])],
  ['submission of answers', ['work', 'lessons'], Array(2).fill(['peeking', 'done'])],
  ['submission of an interview', ['work', 'answers', 0, 'points'], Array(2).fill('number')],
  [
    'feedback',
    ['marks'],
    [
      ['drift', 1],
      ['drift', 4],
    ],
  ],
]);

const many = (count: number, value: (at: number) => unknown): unknown[] =>
  Array.from({ length: count }, (_, at) => value(at));
const tooMuch = [
  ...changes('too much of it', 'foreign', [
    ...textPlaces.map(([base, path]): Change => [base, path, 'x'.repeat(most.text + 1)]),
    ['assignment of a module', ['from'], 'x'.repeat(most.name + 1)],
    ['assignment of a case', ['look'], many(most.marks + 1, (at) => `c${String(at)}`)],
    ['assignment of a case', ['own'], many(most.own + 1, () => 'x')],
    ['assignment of a case', ['task', 'case'], 'x'.repeat(81)],
    ['assignment of a case', ['id'], 'x'.repeat(41)],
    ['assignment of a quiz', ['task', 'items'], many(most.items + 1, (at) => `q/${String(at)}`)],
    ['submission of a case', ['work', 'steps'], many(60_000, () => ['x'])],
    ['submission of a case', ['work', 'texts'], many(21, (at) => [`memo:${String(at)}`, ''])],
    [
      'submission of a case',
      ['work', 'texts'],
      many(16, (at) => [`memo:${String(at)}`, 'x'.repeat(6_000)]),
    ],
    ['submission of answers', ['work', 'answers', 0, 2], many(51, () => 'x')],
    [
      'submission of answers',
      ['work', 'answers'],
      many(401, () => bases['submission of answers'].work.answers[0]),
    ],
    ['feedback', ['comments'], many(61, () => bases.feedback.comments[0])],
    ['feedback', ['marks'], many(13, (at) => [`c${String(at)}`, 1])],
  ]),
  ...changes('nothing in it', 'foreign', [
    ['assignment of a quiz', ['task', 'items'], []],
    ['assignment of an interview', ['task', 'questions'], []],
    ['submission of an interview', ['work', 'answers'], []],
    ['submission of an interview', ['work', 'answers', 0, 'marks'], []],
    ['submission of a case', ['by'], ''],
    ['submission of a case', ['by'], ' \u00a0\u3000\n'],
    ['submission of a case', ['before'], ''],
    ['feedback', ['by'], '\t'],
    ['feedback', ['of'], ''],
  ]),
  ...changes('nothing in it', 'opened', [
    ['assignment of a case', ['from'], ''],
    ['assignment of a case', ['own'], ['', '']],
    ['submission of a case', ['work', 'steps'], []],
    ['submission of a case', ['work', 'texts'], [['memo:decision', '']]],
    ['submission of answers', ['work', 'answers', 0, 2], []],
    ['feedback', ['comments'], []],
    ['feedback', ['comments', 0, 'text'], ''],
  ]),
];

/** Numbers are planted as they are written: JSON.stringify would not write most of them. */
const numbers = [
  'NaN',
  '1e999',
  '-1e999',
  '9007199254740992',
  '1e-400',
  '0x10',
  '1_000',
  '-0.5',
  '"7"',
].flatMap((written) =>
  (
    [
      ['assignment of a case', '"seed":32554', '"seed":', '1e-400'],
      ['submission of a case', '"version":2', '"version":', ''],
      ['submission of a case', '"outcome":71.4', '"outcome":', '1e-400'],
      ['submission of an interview', '"think":40', '"think":', '1e-400'],
      ['feedback', ',3]', ',', ''],
    ] as const
  )
    .filter(([, , , allowed]) => allowed !== written)
    .map(([base, from, field]): HostileCase => {
      const end = from.endsWith(']') ? ']' : '';
      const json = JSON.stringify(bases[base]).replace(from, `${field}${written}${end}`);
      const name = `${written} for ${field} of ${base}`;
      return {
        ...{ name, family: 'a strange number', text: packed(json) },
        ...{ way: 'link', expect: 'foreign' },
      };
    }),
);

const signatures = [
  ...['x', null, 7, [], {}, { key: '' }, { key: 'k', signature: 's' }].map((signed) =>
    of('a signature')(JSON.stringify(signed), { ...bases.feedback, signed }),
  ),
  of('a signature')('a field too many', {
    ...bases.feedback,
    signed: { key: 'k'.repeat(43), signature: 's'.repeat(86), name: 'Ines' },
  }),
  {
    ...of('a signature')('one of the right form that is none', {
      ...bases.feedback,
      signed: { key: 'k'.repeat(43), signature: 's'.repeat(86) },
    }),
    ...{ expect: 'opened', holds: bases.feedback },
  } satisfies HostileCase,
];

/** Packages whose data are not what they should be. */
export const shapeCases: readonly HostileCase[] = [
  ...wrongTypes,
  ...missing,
  ...extra,
  ...versions,
  ...newerAndStrange,
  ...unknown,
  ...likePrototypes,
  ...twice,
  ...tooMuch,
  ...numbers,
  ...signatures,
];
