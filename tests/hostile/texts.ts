import { bases, textPlaces } from './bases.ts';
import type { HostileCase } from './hostile-case.ts';
import { packedData } from './packed.ts';
import { nameOf, type Path, withValue } from './places.ts';
import { markup, odd, spellings } from './spellings.ts';

type Planted = Pick<HostileCase, 'name' | 'text' | 'holds'>;

function planted([base, path]: (typeof textPlaces)[number], text: string): Planted {
  const holds = withValue(bases[base], path, text);
  return {
    name: `${JSON.stringify(text)} in ${base}, ${nameOf(path)}`,
    text: packedData(holds),
    holds,
  };
}

const everywhere = (text: string): Planted[] => textPlaces.map((place) => planted(place, text));

/** Texts go round all places of free text, one place each. */
const around = (texts: readonly string[]): Planted[] =>
  texts.flatMap((text, at) => {
    const place = textPlaces[at % textPlaces.length];
    return place ? [planted(place, text)] : [];
  });

const opened = (family: string, cases: readonly Planted[]): HostileCase[] =>
  cases.map((each, at) => ({
    ...each,
    family,
    way: at % 2 === 0 ? 'link' : 'file',
    expect: 'opened',
  }));

/** Places whose text is no free text: an id, a digest, a day, a kind. */
const strict: readonly (readonly [base: keyof typeof bases, path: Path])[] = [
  ['assignment of a case', ['kind']],
  ['assignment of a case', ['id']],
  ['assignment of a case', ['due']],
  ['assignment of a case', ['look', 0]],
  ['assignment of a case', ['task', 'kind']],
  ['assignment of a case', ['task', 'case']],
  ['assignment of a quiz', ['task', 'items', 0]],
  ['assignment of an interview', ['task', 'level']],
  ['assignment of an interview', ['task', 'questions', 0]],
  ['assignment of a module', ['task', 'module']],
  ['submission of a case', ['made']],
  ['submission of a case', ['before']],
  ['submission of a case', ['of']],
  ['submission of a case', ['work', 'kind']],
  ['submission of a case', ['work', 'case']],
  ['submission of a case', ['work', 'rules']],
  ['submission of a case', ['work', 'steps', 0, 0]],
  ['submission of a case', ['work', 'steps', 1, 0]],
  ['submission of a case', ['work', 'steps', 1, 1]],
  ['submission of a case', ['work', 'claims', 'ending']],
  ['submission of a case', ['work', 'texts', 0, 0]],
  ['submission of answers', ['work', 'module']],
  ['submission of answers', ['work', 'answers', 0, 0]],
  ['submission of answers', ['work', 'answers', 0, 4]],
  ['submission of answers', ['work', 'answers', 0, 6]],
  ['submission of answers', ['work', 'lessons', 0, 0]],
  ['submission of answers', ['work', 'lessons', 0, 1]],
  ['submission of an interview', ['work', 'level']],
  ['submission of an interview', ['work', 'answers', 0, 'question']],
  ['submission of an interview', ['work', 'answers', 0, 'points', 0]],
  ['feedback', ['made']],
  ['feedback', ['of']],
  ['feedback', ['marks', 0, 0]],
  ['feedback', ['comments', 0, 'id']],
  ['feedback', ['comments', 0, 'about']],
  ['feedback', ['comments', 0, 'kind']],
];

const inStrictPlaces = strict.flatMap(([base, path], at): HostileCase[] =>
  ['<img src=x onerror=__ran++>', spellings[at % spellings.length] ?? '', '__proto__', 'ok\n'].map(
    (text) => ({
      name: `${JSON.stringify(text)} for ${nameOf(path)} of ${base}`,
      family: 'a text where an id belongs',
      text: packedData(withValue(bases[base], path, text)),
      way: 'link',
      expect: 'foreign',
    }),
  ),
);

/** Packages whose texts would do something if they were more than texts. */
export const textCases: readonly HostileCase[] = [
  ...opened('markup in a text', markup.flatMap(everywhere)),
  ...opened('an address that runs', around(spellings)),
  ...opened('an odd text', Object.values(odd).flatMap(everywhere)),
  ...inStrictPlaces,
];
