import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { attemptsOf } from '../../../../src/domain/case-study/attempts.ts';
import type { CaseText, Run } from '../../../../src/domain/case-study/case.ts';
import { variableOf } from '../../../../src/domain/case-study/case.ts';
import { resume, type Place } from '../../../../src/domain/case-study/resume.ts';
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

function drawOn(of: CaseText, facts: readonly Fact[], place: Partial<Place> = {}): string {
  const attempts = attemptsOf(facts, of.slug);
  const resumed = resume(of, attempts, facts, { fact: id(0), isFork: false, ...place });
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
    const html = renderToString(<Begin of={of} facts={[]} next={1} onBegin={nothing} />);
    expect(html).toContain('There is no attempt yet in this browser.');
    expect(html).toContain('Begin attempt 1');
  });

  it('says that an attempt is not here, and where it may be', () => {
    const html = renderToString(<Unknown of={of} facts={[]} next={1} onBegin={nothing} />);
    expect(html).toContain('This attempt is not in this browser');
    expect(html).toContain('href="/progress/"');
  });
});
