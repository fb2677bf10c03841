// Part of `npm run bench`: how long the messages of the mentor desk are, and how long hostile ones take to be refused.
import { play } from '../../src/domain/case-study/advance.ts';
import { sceneOf } from '../../src/domain/case-study/case.ts';
import { rulesHash } from '../../src/domain/case-study/hash.ts';
import { expert } from '../../src/domain/case-study/policy.ts';
import { forecastsOf } from '../../src/domain/case-study/score.ts';
import { linkFits } from '../../src/domain/exchange/envelope.ts';
import { claimsOf } from '../../src/domain/mentor/case-work.ts';
import { openLetter, sealMessage } from '../../src/domain/mentor/letter.ts';
import type {
  AnswerRow,
  Assignment,
  CaseWork,
  Comment,
  Feedback,
  Message,
  Step,
  Submission,
  Task,
} from '../../src/domain/mentor/message.ts';
import { structureHash } from '../../src/domain/quiz/hash.ts';
import { readContent } from '../../src/integrations/read-content.ts';
import { fileURLToPath } from 'node:url';
import { corpus } from '../hostile/corpus.ts';
import { cases } from '../hostile/site.ts';

const { content } = readContent(fileURLToPath(new URL('../..', import.meta.url)));
const origin = 'https://shadow-launch.example';
const print = (name: string, value: string) => {
  console.log(`${name.padEnd(52)} ${value}`);
};

/** Prints how long a whole link to a message is. */
async function size(name: string, page: string, message: Message, goal = ''): Promise<void> {
  const link = `${origin}${page}#letter=${await sealMessage(message)}`;
  print(name, `${link.length.toLocaleString('en-US')} characters, ${linkFits(link)}${goal}`);
}

const assignmentOf = (task: Task): Assignment => ({
  ...{ v: 1, kind: 'assignment', id: 'k3v9q2x7ab', from: 'Ines Duarte', task, seed: 2_918_349_027 },
  due: '2026-12-04',
  note: 'Write your reasons as if the board read them, and say which number would change your mind.',
  look: task.kind === 'case' ? ['threshold', 'evidence', 'drift'] : [],
  own: task.kind === 'case' ? ['Says who was told, and when'] : [],
});
const items = [...content.quizzes].flatMap(([quiz, { items: all }]) =>
  all.map((item) => ({ item, ref: `${quiz}/${item.id}` })),
);
const questions = [...content.interviews.values()].flatMap((group) => group.questions);
const tasks: Readonly<Record<string, Task>> = {
  'a case': { kind: 'case', case: 'larkspur-pay' },
  '8 items': { kind: 'quiz', items: items.slice(0, 8).map(({ ref }) => ref) },
  'an interview of 4 questions': {
    ...{ kind: 'interview', level: 'senior' },
    questions: questions.slice(0, 4).map(({ id }) => id),
  },
  'a module': { kind: 'module', module: 'metrics' },
};
for (const [name, task] of Object.entries(tasks))
  await size(`assign ${name}`, '/assignment/', assignmentOf(task), ' (goal 500)');

/** Three hundred words as a learner might write them, of which nothing is said twice. */
const reasons = [
  'The random split lets the model see the same card twice, so the score is flattering. I trust only a later month that it has never met.',
  'Thirty reviewers can read about 1,200 payments a day. A lower cut would fill the queue faster than they empty it, and held money makes merchants leave.',
  'Support has to tell a merchant something true within minutes. Short codes do that; a chart of contributions would start arguments we cannot finish.',
  'I start with two per cent of traffic and one switch, because nobody has yet seen latency under the evening load of a holiday.',
  'The jump in holds came on the day the vendor renamed a field, which points at the mapping and not at new fraud. Retraining would learn the mistake.',
  'Switching back costs us a week and keeps our word to Carla; a bigger fleet would hide the leak until the next peak.',
  'The travel rule hurts honest customers most, so it goes first, with a date on which we look again.',
  'Finance wants one figure. I give a range and the two assumptions that move it, since a point would be quoted against us in March.',
];
const memo: readonly (readonly [string, string])[] = [
  [
    'memo:decision',
    'We hold at most what Ingrid’s team reads in a day and ramp in three steps. She owns the cut; Yuki owns the switch, and each step can be undone within an hour.',
  ],
  [
    'memo:evidence',
    'I bought the temporal split and the workload study. Precision fell from 0.71 to 0.58 on the later month, and a reviewer needs eleven minutes for a hard payment. The rest was a feeling.',
  ],
  [
    'memo:cost',
    'Eleven days and forty thousand dollars, most of it waiting. Small shops paid with delayed money during the outage, and we told them late.',
  ],
  [
    'reflection:cause',
    'The ring was luck. That it got through an open mapping was mine: I knew of no owner and went on.',
  ],
];
const words = [...reasons, ...memo.map(([, text]) => text)].join(' ').split(/\s+/).length;

function larkspur(): CaseWork {
  const of = cases.find(({ slug }) => slug === 'larkspur-pay');
  if (!of) throw new Error('the case is gone');
  const seed = 2_918_349_027;
  const run = play(of, seed, (at) => expert(of, at));
  const said = (scene: string) => (sceneOf(of, scene)?.forecast ? 0.35 : undefined);
  const left = reasons.values();
  const steps = run.actions.map((action): Step =>
    action.kind === 'buy'
      ? [action.exhibit]
      : [action.scene, action.option, left.next().value ?? '', said(action.scene) ?? -1],
  );
  const claims = claimsOf(of, run, forecastsOf(of, run, said));
  return { kind: 'case', case: of.slug, seed, rules: rulesHash(of), steps, claims, texts: memo };
}

const submission: Submission = {
  ...{ v: 1, kind: 'submission', by: 'Tomas Lindqvist', made: '2026-12-03', version: 1 },
  wish: 'Tell me where I decided before I had evidence.',
  ...{ before: '', of: 'AbCdEfGh01234567', work: larkspur() },
};
await size(
  `hand in Larkspur Pay with ${words} words`,
  '/mentor/review/',
  submission,
  ' (goal 2,000)',
);

const responseOf = (item: (typeof items)[number]['item']): readonly string[] | number =>
  'options' in item ? item.options.slice(0, 1).map(({ id }) => id) : 41.5;
const metrics = content.tracks.flatMap(({ modules }) => modules).find(({ id }) => id === 'metrics');
const slugs = metrics?.lessons.map(({ slug }) => slug) ?? [];
const answers = items
  .filter(({ ref }) => slugs.some((slug) => ref.startsWith(`${slug}/`)))
  .map(({ item, ref }, at): AnswerRow => {
    const head = [ref, (at * 2_654_435_761) % 2 ** 32, responseOf(item)] as const;
    return [...head, 0.5 + (at % 6) / 10, structureHash(item), at % 3 === 0 ? 0 : 1, ''];
  });
await size(`hand in a module with ${answers.length} answers`, '/mentor/review/', {
  ...submission,
  work: {
    ...{ kind: 'answers', module: 'metrics', answers },
    lessons: slugs.map((slug) => [slug, 'done'] as const),
  },
});

const comments = (
  [
    [
      'scene:threshold',
      'praise',
      'You asked what people can read before you chose a number. Keep that order.',
    ],
    [
      'scene:rollout',
      'question',
      'Who would have switched it off at three in the morning, and how would they know?',
    ],
    [
      'scene:drift',
      'issue',
      'The date was in the exhibit you had bought. Read the log before you blame the model.',
    ],
    [
      'memo:cost',
      'idea',
      'Put the money of the merchants in one row and ours in another; the board reads both.',
    ],
    ['criterion:drift', 'question', 'What would you need to see to retrain after all?'],
  ] as const
).map(([about, kind, text], at): Comment => ({ id: `c${String(at)}k9`, about, kind, text }));
const feedback: Feedback = {
  ...{ v: 1, kind: 'feedback', by: 'Ines Duarte', made: '2026-12-05', version: 1 },
  of: '0123456789AbCdEf',
  marks: [
    ['threshold', 3],
    ['evidence', 4],
    ['rollout', 2],
    ['drift', 2],
    ['memo', 3],
  ],
  comments,
  next: 'Play it again from week 7, and write down first what would change your mind.',
};
await size('give back 5 comments', '/feedback/', feedback);

// Once unmeasured: the first texts would else pay for what Node compiles.
for (const { text, way } of corpus) await openLetter(text, way);
const times: { readonly name: string; readonly ms: number }[] = [];
for (const { name, family, text, way } of corpus) {
  const from = performance.now();
  await openLetter(text, way);
  times.push({ name: `${family}: ${name}`, ms: performance.now() - from });
}
times.sort((a, b) => a.ms - b.ms);
const ms = (value = 0) => `${value.toFixed(1)} ms`;
print(
  `open or refuse ${corpus.length} hostile packages`,
  `median ${ms(times[Math.floor(times.length / 2)]?.ms)}, worst ${ms(times.at(-1)?.ms)} (at most 300)`,
);
for (const { name, ms: took } of times.slice(-3).reverse())
  print(`  ${name.slice(0, 48)}`, ms(took));
