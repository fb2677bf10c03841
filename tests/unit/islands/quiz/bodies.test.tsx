import { type ComponentType, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { foldQuiz, revealBody } from '../../../../src/domain/quiz/attempt.ts';
import { completeDraft, type Draft, emptyDraft } from '../../../../src/domain/quiz/draft.ts';
import { asked } from '../../../../src/domain/quiz/generate.ts';
import { grade, type Response } from '../../../../src/domain/quiz/grade.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import { entriesToOrder } from '../../../../src/domain/quiz/shuffle.ts';
import { FillIn } from '../../../../src/islands/quiz/bodies/FillIn.tsx';
import { Interval } from '../../../../src/islands/quiz/bodies/Interval.tsx';
import { Match } from '../../../../src/islands/quiz/bodies/Match.tsx';
import { Order } from '../../../../src/islands/quiz/bodies/Order.tsx';
import { Written } from '../../../../src/islands/quiz/bodies/Written.tsx';
import { QuizStatic } from '../../../../src/islands/quiz/QuizStatic.tsx';
import type { BodyProps } from '../../../../src/islands/quiz/types.ts';
import type { AskedItem, QuizItem } from '../../../../src/schemas/quiz.ts';
import {
  aFillInItem,
  aGeneratedItem,
  aMatchItem,
  anIntervalItem,
  anItem,
  anOrderItem,
  answered,
  attempted,
  aTaskItem,
  aWrittenItem,
  everyItem,
  factsOf,
} from '../../../fixtures/quiz.ts';

const parts: Partial<Record<QuizItem['type'], unknown>> = {
  order: Order,
  match: Match,
  'fill-in': FillIn,
  interval: Interval,
  written: Written,
};

/** What a control of the drawing was given. */
type Control = Record<string, unknown>;

/** The controls drawn last. There is no page here, so their handlers are called as a browser would call them. */
let controls: Control[] = [];
options.vnode = ({ type, props }: VNode) => {
  if (['button', 'input', 'textarea', 'li'].includes(String(type))) controls.push(props);
};

/** Draws the part of an item; `act` calls a handler of a control and gives what was edited last. */
function draw(item: AskedItem, draft: Partial<Draft> = {}, ...facts: FactBody[]) {
  const Part = parts[item.type] as ComponentType<BodyProps>;
  const [entry] = foldQuiz(factsOf(attempted('first'), ...facts), 'lesson', [item]).items;
  if (!entry) throw new Error('the quiz has lost its item');
  const edits: Partial<Draft>[] = [];
  controls = [];
  const html = renderToString(
    <Part
      {...{ entry, item }}
      id="q"
      need="q-need"
      draft={{ ...emptyDraft, ...draft }}
      edit={(change) => edits.push(change)}
    />,
  );
  const drawn = controls;
  const act = (which: (control: Control) => boolean, handler: string, event: object = {}) => {
    const control = drawn.find(which);
    if (!control) throw new Error('the drawing has no such control');
    (control[handler] as (event: object) => void)({ currentTarget: {}, target: {}, ...event });
    return edits.at(-1);
  };
  return { html, edits, act, seed: entry.seed };
}

const drawAnswered = (item: AskedItem, response: Response) =>
  draw(item, {}, answered('first', item, response)).html;
const drawShown = (item: AskedItem) =>
  draw(item, {}, revealBody({ quiz: 'lesson', source: item }, 'first')).html;
const named = (name: string) => (control: Control) => control['aria-label'] === name;
const textsOf = (html: string) => html.replace(/<[^>]*>/g, '\n').replace(/\n+/g, '\n');
/** The rows of an answered part, as the text a reader meets in each. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<li class="opt done (\w+)">(.*?)<\/li>/g)].map(
    ([, mark = '', row = '']) => `${mark}: ${textsOf(row).replace(/\s+/g, ' ').trim()}`,
  );

describe('entries to be put in order', () => {
  const item = anOrderItem();
  const dealt = (seed: number) => entriesToOrder(item, seed).map(({ id }) => id);
  const shown = (html: string) =>
    [...html.matchAll(/<span class="txt">Step (\w)/g)].map((m) => m[1]);

  it('stand as they were dealt until the learner moves one, and then as the draft says', () => {
    const { html, seed } = draw(item);
    expect(shown(html)).toEqual(dealt(seed));
    expect(shown(draw(item, { chosen: ['c', 'a', 'd', 'b'] }).html)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('stand as dealt again if the draft is of another edition of the item', () => {
    for (const chosen of [
      ['c', 'a', 'd'],
      ['c', 'c', 'a', 'd'],
      ['c', 'a', 'd', 'gone'],
    ])
      expect(shown(draw(item, { chosen }).html)).toEqual(dealt(draw(item).seed));
    expect(shown(draw(item, { chosen: ['c', 'gone', 'a', 'd', 'b'] }).html)).toEqual(
      ['c', 'a', 'd', 'b'], // prettier-ignore
    );
  });

  it('move by one place, by button or by arrow key, and no further than the ends', () => {
    const start = { chosen: ['c', 'a', 'd', 'b'] };
    const press = (key: string, row: number, over = {}) => {
      let nth = 0;
      let wasPrevented = false;
      const { act, edits } = draw(item, start);
      act((control) => 'onKeyDown' in control && nth++ === row, 'onKeyDown', {
        key,
        preventDefault: () => (wasPrevented = true),
        ...over,
      });
      return [edits.at(-1)?.chosen?.join(''), wasPrevented];
    };
    expect(draw(item, start).act(named('Move up: Step d'), 'onClick')).toEqual({
      chosen: ['c', 'd', 'a', 'b'],
    });
    expect(draw(item, start).act(named('Move down: Step d'), 'onClick')).toEqual({
      chosen: ['c', 'a', 'b', 'd'],
    });
    expect(draw(item, start).act(named('Move up: Step c'), 'onClick')).toBeUndefined();
    expect(draw(item, start).act(named('Move down: Step b'), 'onClick')).toBeUndefined();
    expect(press('ArrowUp', 2)).toEqual(['cdab', true]);
    expect(press('ArrowDown', 0)).toEqual(['acdb', true]);
    expect(press('ArrowUp', 0)).toEqual([undefined, true]);
    expect(press('Enter', 1)).toEqual([undefined, false]);
    expect(press('ArrowDown', 0, { altKey: true })).toEqual([undefined, false]);
  });

  it('keep both buttons at the ends, so that the focus has somewhere to stay', () => {
    const { html } = draw(item, { chosen: ['c', 'a', 'd', 'b'] });
    expect(html.match(/<button/g)).toHaveLength(8);
    const ends = [...html.matchAll(/aria-label="([^"]+)" aria-disabled="true"/g)].map((m) => m[1]);
    expect(ends).toEqual(['Move up: Step c', 'Move down: Step b']);
    expect(html).toContain('<p class="vh" role="status"></p>');
  });

  it('can be brought into the right order by buttons alone, from any deal', () => {
    for (const seed of [0, 1, 2, 3]) {
      let chosen: readonly string[] = dealt(seed);
      for (let moves = 0; moves < 6; moves += 1) {
        const late = chosen.find((id, at) => at > 0 && id < (chosen[at - 1] ?? ''));
        if (late === undefined) break;
        chosen =
          draw(item, { chosen }).act(named(`Move up: Step ${late}`), 'onClick')?.chosen ?? [];
      }
      const ready = completeDraft(item, { ...emptyDraft, chosen, sure: 70 });
      expect('response' in ready && grade(item, ready.response).score).toBe(1);
    }
  });

  it('are explained in the right order, each with the place it was given and its own why', () => {
    expect(rowsOf(drawAnswered(item, ['b', 'a', 'c', 'd']))).toEqual([
      'wrong: 1. Step a Your place 2 · not so Why a.',
      'wrong: 2. Step b Your place 1 · not so Why b.',
      'correct: 3. Step c Your place 3 · correct Why c.',
      'correct: 4. Step d Your place 4 · correct Why d.',
    ]);
    expect(rowsOf(drawShown(item))[1]).toBe('missed: 2. Step b Shown Why b.');
  });
});

describe('entries to be matched', () => {
  const item = aMatchItem();

  it('give each entry its own group of radio buttons, one for each target', () => {
    const { html } = draw(item, { chosen: ['y:recall'] });
    const legends = [...html.matchAll(/<legend>(.*?)<\/legend>/g)].map((m) => m[1]);
    // In an order by chance, so that no grouping tells the targets.
    expect(legends).not.toEqual(item.entries.map(({ text }) => text));
    expect(legends.sort()).toEqual(item.entries.map(({ text }) => text).sort());
    const names = [...html.matchAll(/name="([^"]+)"/g)].map((m) => m[1]);
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(3);
    expect(html.match(/checked/g)).toHaveLength(1);
    expect(html).toMatch(/name="q-who-asks-y" value="recall" checked/);
  });

  it('keep one target for each entry: another choice takes the place of the first', () => {
    const { act } = draw(item, { chosen: ['x:recall', 'y:recall'] });
    const isFirst = (control: Control) =>
      control['name'] === 'q-who-asks-x' && control['value'] === 'precision';
    expect(act(isFirst, 'onChange')).toEqual({ chosen: ['y:recall', 'x:precision'] });
  });

  it('say what was chosen, what is so and why, also why a known mistake tempts', () => {
    expect(rowsOf(drawAnswered(item, ['x:precision', 'y:precision', 'z:recall'])).sort()).toEqual([
      'correct: Are alerts real? You chose “ Precision ”. Correct Why x.',
      'correct: What is missed? You chose “ Recall ”. Correct Why z.',
      'wrong: Is fraud caught? You chose “ Precision ”. The answer is “ Recall ”. Not so Turned round. Why y.',
    ]);
    expect(rowsOf(drawShown(item))).toContain(
      'missed: Are alerts real? The answer is “ Precision ”. Shown Why x.',
    );
  });
});

describe('gaps to be filled in', () => {
  // The gaps are listed in another order than they stand in the sentence.
  const item = aFillInItem({ gaps: [...aFillInItem().gaps].reverse() });

  it('stand in the sentence as fields alike, counted as they are read', () => {
    const { html } = draw(item, { chosen: ['value:0.5'] });
    expect(textsOf(html)).toContain('The share of fraud that is caught is \n; here it is \n.');
    const [first, second] = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
    expect(first).toContain('aria-label="Gap 1 of 2"');
    expect(first).toMatch(/ value\/>$/);
    expect(second).toContain('aria-label="Gap 2 of 2"');
    expect(second).toContain('value="0.5"');
    for (const tag of [first, second]) {
      expect(tag).toContain('type="text"');
      expect(tag).toContain('maxlength="60"');
      expect(tag).not.toMatch(/size=|style=|class=/);
    }
    expect(html).not.toMatch(/recall|true-positive|50 %/);
  });

  it('keep what is typed as it is typed, colons and spaces too', () => {
    const { act } = draw(item, { chosen: ['rate:re', 'value:0.5'] });
    expect(act(named('Gap 1 of 2'), 'onInput', { currentTarget: { value: ' a: b' } })).toEqual({
      chosen: ['value:0.5', 'rate: a: b'],
    });
    expect(draw(item, { chosen: ['rate: a: b'] }).html).toContain('value=" a: b"');
  });

  it('show the whole sentence and each gap with what was written, what is so and why', () => {
    const html = drawAnswered(item, ['rate:precision', 'value:50 %']);
    expect(html).toContain('is caught is <b>recall</b>; here it is <b>50 %</b>.');
    expect(rowsOf(html)).toEqual([
      'wrong: Gap 1 You wrote “ precision ”. The answer is “ recall ”. Not so Why rate.',
      'correct: Gap 2 You wrote “ 50 % ”. Correct Why value.',
    ]);
    expect(rowsOf(drawShown(item))[1]).toBe(
      'missed: Gap 2 The answer is “ 0.5 ”. Shown Why value.',
    );
  });

  it('draw markup that somebody typed as text', () => {
    expect(drawAnswered(item, ['rate:<img src=x>', 'value:1'])).not.toContain('<img');
  });
});

describe('a range to be given', () => {
  const item = anIntervalItem();

  it('is asked for by two fields with their unit, and says what a wide one costs', () => {
    const { html } = draw(item, { chosen: ['low:10', 'high:4O'] });
    expect(textsOf(html)).toContain(
      'Give a range that you are 90\u202f% sure holds the true value. A range wider than 20 percentage points earns half.',
    );
    expect(html).toMatch(/From<\/span><input[^>]*value="10"[^>]*><span>%/);
    expect(html).toMatch(/To<\/span><input[^>]*value="4O"[^>]*><span>%/);
    expect(draw(anIntervalItem({ unit: 'alerts a day' })).html).toContain('20 alerts a day earns');
  });

  it('keeps both ends as typed when one is edited', () => {
    const { act } = draw(item, { chosen: ['low:10'] });
    const isHigh = (control: Control) => control['value'] === '';
    expect(act(isHigh, 'onInput', { currentTarget: { value: '4 0' } })).toEqual({
      chosen: ['low:10', 'high:4 0'],
    });
  });

  it.each([
    ['inside', 10, 40],
    ['above', 1, 2],
    ['below', 40, 1_000_000],
    ['inside', 33, 33],
  ])('is drawn with the truth %s it, all within the drawing', (side, low, high) => {
    const html = drawAnswered(item, [`low:${String(low)}`, `high:${String(high)}`]);
    expect(html).toContain(`The truth, 33\u202f%, lies ${side} it.`);
    const places = [...html.matchAll(/[ "](?:x|x1|x2|width)="([\d.]+)%"/g)].map((m) =>
      Number(m[1]),
    );
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) expect(place >= 0 && place <= 100).toBe(true);
    expect(html).not.toMatch(/NaN|Infinity|style=/);
  });

  it('has nothing to draw when it was given up: the feedback says what is so', () => {
    expect(drawShown(item)).toBe('');
  });
});

describe('a text to be written', () => {
  const item = aWrittenItem();

  it('is typed into a labelled field, and the model answer is kept back', () => {
    const { html, act } = draw(item, { text: 'Half' });
    expect(html).toMatch(/<label[^>]*>.*Your answer.*<textarea rows="5" maxlength="1900"/);
    expect(html).toContain('Half</textarea>');
    expect(html).not.toContain(item.sample);
    expect(html).not.toContain('It names');
    const isField = (control: Control) => control['rows'] === 5;
    expect(act(isField, 'onInput', { currentTarget: { value: 'Half a' } })).toEqual({
      text: 'Half a',
    });
  });

  it('stands fixed beside the model answer, which can take the focus, and is ticked off', () => {
    const draft = { text: ' One\nTwo <b>three</b> ', chosen: ['date'], compared: true } as const;
    const { html, act } = draw(item, draft);
    expect(html).not.toContain('<textarea');
    expect(html).toContain('<p class="q-yours">One\nTwo &lt;b>three&lt;/b></p>');
    expect(html).toMatch(/class="q-sample" tabindex="-1" role="group" aria-labelledby="q-sample"/);
    expect(html).toContain('Which of these does your answer do?');
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html).toMatch(/value="date"[^>]*checked/);
    expect(html).not.toContain('Nobody would answer.');
    const box = (id: string) => (control: Control) => control['value'] === id;
    expect(act(box('owner'), 'onChange')).toEqual({ chosen: ['date', 'owner'] });
    expect(act(box('date'), 'onChange')).toEqual({ chosen: [] });
  });

  it('is explained by every point it could make, with what each is for', () => {
    const html = drawAnswered(item, ['text:Ann owns it: until March.', 'met:owner']);
    expect(html).toContain('<p class="q-yours">Ann owns it: until March.</p>');
    expect(html).toContain(item.sample);
    expect(rowsOf(html)).toEqual([
      'correct: It names an owner. In your answer Nobody would answer.',
      'missed: It names the value. Missed It could not be checked.',
      'missed: It names a date. Missed It would never end.',
    ]);
    const shown = drawShown(item);
    expect(shown).not.toContain('Your answer');
    expect(rowsOf(shown)[0]).toBe('missed: It names an owner. Shown Nobody would answer.');
  });
});

const every = [
  ['order', anOrderItem(), ['b', 'a', 'c', 'd']],
  ['match', aMatchItem(), ['x:recall', 'y:precision', 'z:recall']],
  ['fill-in', aFillInItem(), ['rate:recall', 'value:7']],
  ['interval', anIntervalItem(), ['low:1', 'high:2']],
  ['written', aWrittenItem(), ['text:A.', 'met:owner']],
] as const;

describe.each(every)('%s, in every state', (_, item, response) => {
  const pages = {
    open: draw(item).html,
    answered: drawAnswered(item, response),
    shown: drawShown(item),
    another: draw(item, {}, answered('first', item, response), attempted('second')).html,
  };

  it('has no inline style, which the content policy would refuse', () => {
    for (const html of Object.values(pages)) expect(html).not.toMatch(/\sstyle=/);
  });

  it('leaves no control once it is answered, and no trace of the first answer in another try', () => {
    for (const html of [pages.answered, pages.shown])
      expect(html).not.toMatch(/<(input|button|textarea)\b/);
    expect(pages.another).toBe(draw(item, {}, attempted('second')).html);
  });

  it('gives nothing of the key away while it is open', () => {
    for (const why of JSON.stringify(item).matchAll(/"why":"([^"]+)"/g))
      expect(pages.open).not.toContain(why[1]);
    expect(pages.open).not.toMatch(/class="(why|tag|opt done)/);
  });
});

describe('the quiz without JavaScript, whatever the types of its questions', () => {
  const items = everyItem();
  const rereads = {
    'rates-that-matter': { title: 'Rates that matter', href: '#rates-that-matter' },
    'move-the-threshold': { title: 'Move the threshold', href: '/lessons/x/#move-the-threshold' },
  };
  const html = renderToString(<QuizStatic items={items} rereads={rereads} />);
  const pieces = html.split('<p class="label">').slice(1);
  const of = (type: QuizItem['type']) => {
    const [form = '', key = ''] = (
      pieces[items.findIndex((item) => item.type === type)] ?? ''
    ).split('<summary>');
    return { form: textsOf(form), key: textsOf(key), html: form };
  };

  it('says of each what to do, and keeps key and every why behind the disclosure', () => {
    expect(pieces).toHaveLength(items.length);
    items.forEach((item, at) => {
      const [form = '', key = ''] = (pieces[at] ?? '').split('<summary>');
      expect(form).toContain(`Check ${String(at + 1)} of 10 · `);
      expect(form).not.toContain(item.hint);
      expect(key).not.toContain(item.hint);
      const whys = [...JSON.stringify(asked(item, 1, models)).matchAll(/"why":"([^"]+)"/g)];
      expect(whys.length).toBeGreaterThan(1);
      for (const [, why = ''] of whys) {
        expect(key).toContain(why);
        expect(form).not.toContain(why);
      }
    });
  });

  it('links each to where it is explained, by the address it is given', () => {
    expect(html.match(/<a href="#rates-that-matter">Rates that matter<\/a>/g)).toHaveLength(9);
    expect(html).toContain('<a href="/lessons/x/#move-the-threshold">Move the threshold</a>');
    expect(
      renderToString(<QuizStatic items={[anItem({ reread: 'gone' })]} rereads={rereads} />),
    ).not.toContain('To read again');
  });

  it('stresses words and draws all other markup as text', () => {
    const item = anItem({ stem: 'Which is *not* <b>so</b>?' });
    const one = renderToString(<QuizStatic items={[item]} rereads={rereads} />);
    expect(one).toContain('Which is <strong>not</strong> &lt;b>so&lt;/b>?');
  });

  it('draws figures for a generated question, the same in stem and key, and says so', () => {
    const { form, key } = of('generated');
    const drawn = asked(aGeneratedItem(), 1, models);
    expect(form).toContain(drawn.stem);
    expect(form).toContain('The figures are drawn anew for each attempt.');
    expect(key).toContain('why' in drawn ? drawn.why : '?');
    expect(html).not.toMatch(/[{}]/);
  });

  it('deals entries in a wrong order and gives the right one in the key', () => {
    const { form, key } = of('order');
    const dealt = [...form.matchAll(/Step (\w)/g)].map((m) => m[1]);
    expect(dealt).toEqual(entriesToOrder(anOrderItem(), 1).map(({ id }) => id));
    expect(dealt.join('')).not.toBe('abcd');
    expect(key).toMatch(/1\. Step a[^]*2\. Step b[^]*3\. Step c[^]*4\. Step d/);
    expect(key).toContain('Not so: “Step d” before “Step a”');
  });

  it('names the targets of a match before its lines, and the right one of each in the key', () => {
    const { form, key } = of('match');
    expect(form).toMatch(/one of: Precision · Recall[^]*Are alerts real\?[^]*What is missed\?/);
    expect(key).toMatch(/1: “Precision”\.[^]*2: “Recall”\.[^]*Not “Precision”\.[^]*3: “Recall”\./);
  });

  it('numbers the blanks of a sentence and fills them in the key', () => {
    expect(of('fill-in').form.replace(/\n/g, '')).toContain(
      'is caught is gap 1; here it is gap 2.',
    );
    expect(of('fill-in').key).toMatch(/Gap 1: recall\.[^]*Not “precision”\.[^]*Gap 2: 0\.5\./);
  });

  it('asks for a range, a setting and a text in words', () => {
    expect(of('interval').form).toContain('A range wider than 20 percentage points earns half.');
    expect(of('interval').key).toMatch(/It is 33\u202f%\.[^]*below\.[^]*above\.[^]*too wide\./);
    expect(of('task').form).toContain(aTaskItem().stem);
    expect(of('task').key).toContain('The answer is 2.15. Anything from 2.12 to 2.18 counts.');
    expect(of('written').form).not.toContain(aWrittenItem().sample);
    expect(of('written').key).toMatch(/A model answer\.[^]*It names an owner\./);
  });

  it('offers no control that would do nothing, and no inline style', () => {
    expect(html).not.toMatch(/<(input|button|form|textarea|fieldset)\b/);
    expect(html).not.toContain('style=');
  });
});
