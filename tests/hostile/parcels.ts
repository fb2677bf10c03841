import { deflateRawSync } from 'node:zlib';
import { shortHash } from '../../src/domain/checksum.ts';
import { encodeLine } from '../../src/domain/progress/line.ts';
import { exportSave } from '../../src/domain/progress/save-file.ts';
import { aFact } from '../fixtures/facts.ts';
import { anAsk, aSheet } from '../fixtures/interview.ts';
import { type BaseName, bases } from './bases.ts';
import type { Fate, HostileCase } from './hostile-case.ts';
import { bomb, enveloped, packed, packedData } from './packed.ts';

const named = (
  family: string,
  expect: Fate,
  texts: Readonly<Record<string, string>>,
  way: HostileCase['way'] = 'file',
): HostileCase[] =>
  Object.entries(texts).map(([name, text]) => ({ name, family, text, way, expect }));

const json = JSON.stringify(bases['submission of a case']);
const code = packed(json);

/** Every way to write a key that reaches a prototype, at every depth; JSON.stringify would drop some. */
const keys = ['"__proto__"', '"\\u005f_proto__"', '"constructor"', '"prototype"'];
const loads = [
  '{"polluted":true}',
  '{"prototype":{"polluted":true}}',
  'null',
  '[{"polluted":true}]',
];
const holders: readonly (readonly [base: BaseName, from: string, depth: string])[] = [
  ['assignment of a case', '{"v":1,', 'the whole'],
  ['assignment of a case', '"task":{', 'the task'],
  ['submission of a case', '"work":{', 'the work'],
  ['submission of a case', '"claims":{', 'the claims'],
  ['submission of an interview', '"answers":[{', 'an answer'],
  ['feedback', '"comments":[{', 'a comment'],
];
const pollution = holders.flatMap(([base, from, depth]) =>
  keys.flatMap((key) =>
    loads.map((load): HostileCase => {
      const text = packed(JSON.stringify(bases[base]).replace(from, `${from}${key}:${load},`));
      const name = `${key}: ${load} in ${depth} of ${base}`;
      return { name, family: 'pollution of prototypes', text, way: 'link', expect: 'foreign' };
    }),
  ),
);
const bare = named('pollution of prototypes', 'foreign', {
  'nothing but a prototype': packed('{"__proto__":{"v":1,"kind":"assignment"}}'),
  'a message for a prototype': packed(`{"__proto__":${json}}`),
  'a signature for a prototype': packed(json.replace('{', '{"signed":{"__proto__":null},')),
});

const bombs = [
  ...named('a bomb', 'long', {
    'a gigabyte': enveloped(bomb(1024)),
    '300 megabytes in one note': enveloped(bomb(300, '{"v":1,"kind":"assignment","note":"')),
  }),
  ...named('a bomb', 'foreign', {
    '140 megabytes': enveloped(bomb(140)),
    '140 megabytes of zeros': enveloped(bomb(140, '', '\0')),
    '140 megabytes of blanks': enveloped(bomb(140, json, ' ')),
    '140 megabytes of brackets': enveloped(bomb(140, '', '[')),
    'a name of 10 megabytes': packed(json.replace('Tomas', 'x'.repeat(10_000_000))),
    'a name of 400 kilobytes': packed(json.replace('Tomas', 'x'.repeat(400_000))),
    'a text of 500 kilobytes': packed(JSON.stringify('x'.repeat(500_000))),
    'a list of 170,000 lists': packed(`[${'[],'.repeat(170_000)}0]`),
    'a list of 250,000 numbers': packed(`[${'0,'.repeat(250_000)}0]`),
    '45,000 fields': packed(
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 45_000 }, (_, at) => [`f${String(at)}`, 0])),
      ),
    ),
    'the same field 50,000 times': packed(`{${'"v":1,'.repeat(50_000)}"v":1}`),
  }),
  ...named('a bomb', 'foreign', { '5 megabytes in a link': enveloped(bomb(5)) }, 'link'),
];

const nesting = named('deep nesting', 'foreign', {
  '100,000 lists': packed('['.repeat(100_000) + ']'.repeat(100_000)),
  '100,000 lists left open': packed('['.repeat(100_000)),
  '90,000 objects': packed('{"a":'.repeat(90_000) + '0' + '}'.repeat(90_000)),
  'lists and objects by turns': packed('[{"a":'.repeat(60_000)),
  'deep in a field': packed(
    json.replace('"wish":"', `"deep":${'['.repeat(50_000)}${']'.repeat(50_000)},"wish":"`),
  ),
  'one level too deep': packed(json.replace('"wish":"', '"deep":[[[[[[]]]]]],"wish":"')),
  '100,000 brackets that close': packed(']'.repeat(100_000)),
});
const harmlessBrackets = {
  ...bases['submission of a case'],
  wish: '[{'.repeat(300),
};

const flipped = (at: number): string => {
  const other = code[at] === 'A' ? 'B' : 'A';
  return code.slice(0, at) + other + code.slice(at + 1);
};
const spread = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((at * code.length) / count));
const body = deflateRawSync(json);
const damage = [
  ...named('damage', 'damaged', {
    ...Object.fromEntries(spread(24).map((at) => [`changed at ${String(at)}`, flipped(at)])),
    ...Object.fromEntries(spread(24).map((at) => [`cut off at ${String(at)}`, code.slice(0, at)])),
    'no digest': code.slice(8),
    'a digest of zeros': '00000000' + code.slice(8),
    'a digest in capitals':
      code.slice(0, 8).toUpperCase().replace(/^\d+$/, 'ABCDEFAB') + code.slice(8),
    'the code twice': code + code,
    'the code backwards': Array.from(code).reverse().join(''),
    'a full stop at its end': `${code}.`,
    'broken into two lines': `${code.slice(0, 40)}\n${code.slice(40)}`,
    'encoded for an address': code
      .split('')
      .map((letter) => `%${letter.charCodeAt(0).toString(16)}`)
      .join(''),
    'a quote of a mail before it': `> ${code}`,
    nothing: '',
    'blanks only': ' \n\t ',
    'a hash only': '#letter=',
  }),
  ...named('damage', 'foreign', {
    'a digest of nothing': '00000000',
    'base64 with + and /': shortHash('ab+/') + 'ab+/',
    'letters that are no base64': shortHash('ä€!') + 'ä€!',
    'one letter of base64': shortHash('A') + 'A',
    'bytes that are not deflated': enveloped(Buffer.from(json)),
    'deflated by half': enveloped(body.subarray(0, body.length / 2)),
    'deflated, and bytes after it': enveloped(Buffer.concat([body, Buffer.alloc(64, 7)])),
    'a header of gzip': enveloped(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), body])),
    'bytes that are not UTF-8': packed(Buffer.from(json.replace('Tomas', 'T\u00e9'), 'latin1')),
    'half of the JSON': packed(json.slice(0, json.length / 2)),
    'JSON with a comma too many': packed(json.replace(/\}$/, ',}')),
    'JSON with a comment': packed(`/* hello */${json}`),
    'JSON in single quotes': packed(json.replaceAll('"', "'")),
    'two messages': packed(json + json),
    'a list of a message': packed(`[${json}]`),
    'a message in a text': packedData(json),
    ...Object.fromEntries(
      ['null', 'true', '0', '-0', '""', '"v"', '[]', '{}', '[null]', '{"v":null}'].map((each) => [
        `JSON: ${each}`,
        packed(each),
      ]),
    ),
    'no text at all': packed(''),
    'blanks for a message': packed('   '),
  }),
];

const huge = [
  ...named(
    'too long',
    'long',
    {
      'a link of 8,001 characters': 'x'.repeat(8_001),
      'a whole link that is too long': `https://shadow-launch.example/mentor/review/#letter=${'A'.repeat(8_000)}`,
    },
    'link',
  ),
  ...named('too long', 'long', {
    'a file of 2 million characters': 'A'.repeat(2_000_000),
    '500,000 hashes': '#'.repeat(500_000),
  }),
  ...named('too long', 'damaged', { 'a link as long as may be': 'x'.repeat(8_000) }, 'link'),
  ...named('too long', 'damaged', {
    '190,000 hashes': '#'.repeat(190_000),
    '190,000 equals signs': '='.repeat(190_000),
    '190,000 letters': 'A'.repeat(190_000),
  }),
];

const line = encodeLine(aFact());
const others = [
  ...named('something else of this site', 'foreign', {
    'an ask for an interview': packedData(anAsk()),
    'a sheet of an interview': packedData(aSheet()),
    'the JSON of a fact': packedData(aFact()),
  }),
  ...named('something else of this site', 'damaged', {
    'a save file': exportSave([line, line], '2026-11-24T12:00:00.000Z'),
    'a line of the record': line,
    'JSON of a message that is not packed': json,
    'a page of the site': 'https://shadow-launch.example/cases/larkspur-pay/',
  }),
  ...named('something from anywhere', 'damaged', {
    'a page': '<!doctype html><title>x</title><script>__ran++</script>',
    'an address that runs': 'javascript:__ran++',
    'a drawing': '<svg xmlns="http://www.w3.org/2000/svg" onload="__ran++"/>',
    'a letter in words': 'Hello Ines, here is my case. Best wishes, Tomas',
    'a table': 'name,score\nTomas,71\n',
    'bytes of a program': '\u007fELF\0\u0001\u0002',
    'bytes of an archive': 'PK\u0003\u0004\0\0',
    'markup behind a hash':
      'https://shadow-launch.example/feedback/#letter=<img src=x onerror=__ran++>',
  }),
];

/** Packages that never come as far as a message, or come wrapped strangely. */
export const parcelCases: readonly HostileCase[] = [
  ...pollution,
  ...bare,
  ...bombs,
  ...nesting,
  {
    ...{ name: 'brackets in a text', family: 'deep nesting', way: 'link', expect: 'opened' },
    ...{ text: packedData(harmlessBrackets), holds: harmlessBrackets },
  },
  ...damage,
  ...huge,
  ...others,
];
