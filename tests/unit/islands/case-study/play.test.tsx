import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import { attemptsOf } from '../../../../src/domain/case-study/attempts.ts';
import type { CaseText, Run } from '../../../../src/domain/case-study/case.ts';
import { variableOf } from '../../../../src/domain/case-study/case.ts';
import {
  resume,
  staying,
  type Place,
  type Stand,
} from '../../../../src/domain/case-study/resume.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { Begin, Unknown } from '../../../../src/islands/case-study/play/Begin.tsx';
import { Board } from '../../../../src/islands/case-study/play/Board.tsx';
import { Play } from '../../../../src/islands/case-study/play/Play.tsx';
import { aFact } from '../../../fixtures/facts.ts';
import { aCase, endBy, optionIn, playBy, sure } from '../../../fixtures/case-study.ts';

const nothing = () => undefined;
const id = (seq: number) => `replicaaaaaa:${seq}`;

/** The facts of a run, as playing it would have kept them. */
function factsOfRun(of: CaseText, run: Run): Fact[] {
  const bodies = run.actions.map((action, at): FactBody => {
    const head = { case: of.slug, after: id(at) };
    return action.kind === 'buy'
      ? { kind: 'bought', ...head, exhibit: action.exhibit }
      : {
          ...{ kind: 'decided', ...head, scene: action.scene, option: action.option },
          ...{ reason: `Reason ${at}`, forecast: -1 },
        };
  });
  const began: FactBody = { kind: 'began', case: of.slug, seed: run.seed, rules: 'r' };
  return [began, ...bodies].map((body, seq) => aFact(body, { seq }));
}

function drawOn(
  of: CaseText,
  facts: readonly Fact[],
  place: Partial<Place> = {},
  stood?: Stand,
): string {
  const attempts = attemptsOf(facts, of.slug);
  const now = resume(of, attempts, facts, { fact: id(0), isFork: false, ...place });
  const resumed = stood ? staying(of, attempts, now, stood) : now;
  if (typeof resumed === 'string') throw new Error(resumed);
  return renderToString(
    <Board
      {...{ of, facts, attempts, resumed }}
      company={of.company}
      onBuy={() => true}
      onDecide={() => true}
      onBegin={nothing}
      rest={undefined}
    />,
  );
}
const drawRun = (of: CaseText, run: Run) => drawOn(of, factsOfRun(of, run));
const isIn = (html: string, text: string) => html.includes(renderToString(<>{text}</>));

describe('a case before the record is read', () => {
  it('is what the server drew', () => {
    const html = renderToString(
      <Play slug="parcel-hours" title="Parcel hours" company="Tern Parcel">
        <p>Read the first scene.</p>
      </Play>,
    );
    expect(html).toBe('<div class="cp"><p>Read the first scene.</p></div>');
  });
});

describe('a case that is played', () => {
  const of = aCase();
  const runs = Array.from({ length: 12 }, (_, seed) =>
    playBy(of, seed, [seed, seed + 3, 2 * seed]),
  );

  it('never shows what a learner cannot know: hidden facts, odds, marks, what did not happen', () => {
    const tells = of.simulation.scenes.flatMap(({ options, arrive = [] }) =>
      [...options.flatMap(({ outcomes }) => outcomes), ...arrive].flatMap((outcome) => [
        outcome.tell,
        ...(outcome.chance ?? []).map(({ tell }) => tell),
        ...(outcome.later ?? []).map(({ tell }) => tell),
      ]),
    );
    for (const run of runs.flat()) {
      const html = drawRun(of, run);
      for (const { name, otherwise } of of.simulation.hidden) {
        expect(isIn(html, name)).toBe(false);
        expect(isIn(html, otherwise)).toBe(false);
      }
      for (const tell of tells)
        if (isIn(html, tell)) expect(run.happened.map((each) => each.tell)).toContain(tell);
      for (const { expert } of of.simulation.scenes) expect(isIn(html, expert.why)).toBe(false);
      expect(html).not.toMatch(/Forecast quality [+−]/);
    }
  });

  it('names no scene that is still to come', () => {
    for (const run of runs.flat()) {
      const html = drawRun(of, run);
      const met = [...run.path.map(({ scene }) => scene), run.scene];
      for (const { id: scene, title } of of.simulation.scenes)
        if (!met.includes(scene)) expect(isIn(html, title)).toBe(false);
    }
  });

  it('has one heading of the first rank, one button in signal colour, and no id twice', () => {
    for (const run of runs.flat()) {
      const html = drawRun(of, run);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html.match(/btn pri/g)).toHaveLength(1);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, each]) => each);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('asks for the option, the reason, and a probability only where the scene has one', () => {
    for (const run of runs.flat()) {
      if (run.scene === undefined) continue;
      const html = drawRun(of, run);
      const scene = sure(of.simulation.scenes.find((each) => each.id === run.scene));
      expect(html.match(/type="radio"/g)).toHaveLength(scene.options.length);
      expect(html.includes('type="range"')).toBe(scene.forecast !== undefined);
      expect(html).toContain(`Commit decision ${run.path.length + 1}`);
    }
  });

  it('says of a locked option why, and does not let it be chosen', () => {
    const locked = aCase();
    const [scene] = locked.simulation.scenes;
    const option = optionIn(locked, `${sure(scene).id}/${sure(sure(scene).options[0]).id}`);
    option.requires = { bought: ['nothing-of-the-kind'] };
    option.locked = 'Nobody has counted yet.';
    const html = drawRun(locked, sure(playBy(of, 1, [0])[0]));
    expect(html).toContain('<b>Locked.</b> Nobody has counted yet.');
    expect(html.match(/disabled/g)).toHaveLength(1);
  });

  it('tells what waiting costs once it is late', () => {
    const late = aCase();
    variableOf(late, 'schedule').start = -1.4;
    expect(drawRun(late, sure(playBy(late, 1, [0])[0]))).toMatch(
      /1\.4 weeks late: so far −[\d,]+ outcome points/,
    );
  });
});

describe('a case that is over', () => {
  it('leads to the debrief of this attempt and offers another', () => {
    const of = aCase();
    const run = endBy(of, 5, [1, 2]);
    const html = drawRun(of, run);
    expect(html).toContain(
      `/cases/${of.slug}/debrief/#at=${encodeURIComponent(id(run.actions.length))}`,
    );
    expect(html).toContain('Begin another attempt');
    expect(html).not.toContain('Commit decision');
  });
});

describe('going back', () => {
  const of = aCase();
  const run = endBy(of, 5, [1, 2]);

  it('says what a fork shares and what it leaves alone', () => {
    const html = drawOn(of, factsOfRun(of, run), { fact: id(0), isFork: true });
    expect(html).toContain('You are back before decision 1 of attempt 1');
    expect(html).toContain('begins attempt 2');
    expect(html).toContain('Return to attempt 1');
  });

  it('is offered at every decision', () => {
    const html = drawRun(of, run);
    // The log stands twice: beside the scene, and folded above it on narrow screens.
    expect(html.match(/Fork from here/g)).toHaveLength(2 * run.path.length);
  });
});

describe('another tab', () => {
  const of = aCase();
  const run = endBy(of, 5, [1, 2]);
  const facts = factsOfRun(of, run);
  const decided = run.actions.findIndex(({ kind }) => kind === 'decide') + 1;
  const before = { after: id(decided - 1), isFork: false };
  const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

  it('leaves the scene as it is, and says where the attempt went and what acting here does', () => {
    const html = drawOn(of, facts.slice(0, decided + 1), { fact: '' }, before);
    expect(html).toContain(`Commit decision 1`);
    expect(html).toContain('role="alert"');
    expect(textOf(html)).toContain(
      'This attempt went on in another tab, to decision 2. What you typed here is kept. Committing or buying here begins attempt 2.',
    );
    expect(html).toMatch(
      new RegExp(`href="[^"]+${encodeURIComponent(id(decided))}">Go to decision 2<`),
    );
    expect(html).not.toContain('You are back before');
    expect(html).toContain('attempt 1 · seed');
  });

  it('may have played to the end', () => {
    const html = drawOn(of, facts, { fact: '' }, before);
    expect(html).toContain('another tab, to its end.');
    expect(html).toContain('>See how it ended<');
    expect(html).toContain('Commit decision 1');
  });

  it('may have bought evidence', () => {
    const bought: FactBody = {
      kind: 'bought',
      case: of.slug,
      after: id(0),
      exhibit: 'label-audit',
    };
    const html = drawOn(
      of,
      [sure(facts[0]), aFact(bought, { seq: 1 })],
      { fact: '' },
      { after: id(0), isFork: false },
    );
    expect(html).toContain('where evidence was bought.');
    expect(html).not.toContain('held-label-audit');
  });
});

describe('what followed', () => {
  const of = aCase();

  it('describes the heading that takes the focus, wherever something followed', () => {
    for (const run of playBy(of, 3, [4, 1, 2])) {
      const html = drawRun(of, run);
      const followed = html.includes('class="cp-followed"');
      expect(html.includes('id="cp-followed-list"')).toBe(followed);
      expect(/<h1[^>]*aria-describedby="cp-followed-list"/.test(html)).toBe(followed);
    }
  });

  it('says how many decisions a branch led past, and nothing where it led past none', () => {
    const short = aCase();
    for (const option of sure(short.simulation.scenes[0]).options)
      for (const outcome of option.outcomes) outcome.go = 'promise';
    const afterOne = (each: CaseText) =>
      drawRun(each, sure(playBy(each, 1, [99]).find(({ path }) => path.length === 1)));
    expect(afterOne(short)).toContain('Two decisions of this plan no longer arise.');
    expect(afterOne(of)).not.toContain('no longer arise');
  });

  it('shows changes that add up to what the meters show', () => {
    const risen = aCase();
    variableOf(risen, 'trust').start = 50.4;
    risen.simulation.variation = 0;
    const [option] = sure(risen.simulation.scenes[0]).options;
    for (const each of sure(risen.simulation.scenes[0]).options)
      each.outcomes = [{ tell: 'It rose.', add: { trust: 2.3 } }];
    const run = advance(risen, start(risen, 1), {
      kind: 'decide',
      scene: 'start',
      option: sure(option).id,
    });
    const html = drawRun(risen, run);
    // 50.4 reads 50 and 52.7 reads 53.
    expect(html).toContain('Trust of depots +3');
    expect(html).toContain('up 3 since decision 1');
  });
});

describe('a case that was edited', () => {
  it('says what is gone and asks before anything goes on', () => {
    const of = aCase();
    const run = endBy(of, 5, [1, 2]);
    const facts = factsOfRun(of, run);
    const last = sure(run.path.at(-1));
    for (const scene of of.simulation.scenes)
      if (scene.id === last.scene)
        scene.options = scene.options.filter((option) => option.id !== last.option);
    const html = drawOn(of, facts);
    expect(html).toContain('The case changed here');
    expect(html).toContain('is no longer part of the case');
    expect(html).toContain('Go on from here');
    expect(html).not.toContain('Commit decision');
  });
});

describe('without an attempt', () => {
  const of = aCase();

  it('offers to begin', () => {
    const html = renderToString(
      <Begin of={of} facts={[]} next={1} onBegin={nothing} isAsked={false} />,
    );
    expect(html).toContain('There is no attempt yet in this browser.');
    expect(html).toContain('Begin attempt 1');
  });

  it('leads with the last that ended, unless a new one was asked for', () => {
    const facts = factsOfRun(of, endBy(of, 5, [1, 2]));
    const html = renderToString(
      <Begin {...{ of, facts }} next={2} onBegin={nothing} isAsked={false} />,
    );
    expect(html).toMatch(/Attempt 1 ended: [^<]+, \d+ of 100\./);
    expect(html).toMatch(/class="btn pri" href="[^"]+\/debrief\/#at=[^"]+">Look back at attempt 1/);
    expect(html).toMatch(/class="btn">Begin attempt 2/);
    expect(html).not.toContain('You read a situation');
    const asked = renderToString(<Begin {...{ of, facts }} next={2} onBegin={nothing} isAsked />);
    expect(asked).toMatch(/class="btn pri">Begin attempt 2/);
    expect(asked).not.toContain('You read a situation');
  });

  it('says that an attempt is not here, and where it may be', () => {
    const html = renderToString(<Unknown of={of} facts={[]} next={1} onBegin={nothing} />);
    expect(html).toContain('This attempt is not in this browser');
    expect(html).toContain('href="/progress/"');
  });
});
