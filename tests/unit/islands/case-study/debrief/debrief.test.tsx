import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { play } from '../../../../../src/domain/case-study/advance.ts';
import { attemptsOf, replayAttempt } from '../../../../../src/domain/case-study/attempts.ts';
import { reflectionKey } from '../../../../../src/domain/case-study/draft.ts';
import { rulesHash } from '../../../../../src/domain/case-study/hash.ts';
import { mostCareful } from '../../../../../src/domain/case-study/policy.ts';
import type { FactBody } from '../../../../../src/domain/progress/fact.ts';
import { Debrief } from '../../../../../src/islands/case-study/debrief/Debrief.tsx';
import { LookBack } from '../../../../../src/islands/case-study/debrief/LookBack.tsx';
import { aCase } from '../../../../fixtures/case-study.ts';
import { aFact } from '../../../../fixtures/facts.ts';

const of = aCase();
const hostile = '<img src=x onerror=alert(1)>';

/** The facts of a careful attempt that gave this reason each time. */
function facts(rules = rulesHash(of), reason = 'To be safe.') {
  const run = play(of, 3, (now) => mostCareful(of, now));
  const bodies: FactBody[] = [{ kind: 'began', case: of.slug, seed: 3, rules }];
  for (const action of run.actions)
    if (action.kind === 'decide')
      bodies.push({
        ...{ kind: 'decided', case: of.slug, scene: action.scene, option: action.option },
        after: aFact(undefined, { seq: bodies.length - 1 }).id,
        reason,
        forecast: of.simulation.scenes.find(({ id }) => id === action.scene)?.forecast ? 0.35 : -1,
      });
  return bodies.map((body, seq) => aFact(body, { seq }));
}

function html(kept = facts(), more: FactBody[] = []) {
  const all = [...kept, ...more.map((body, at) => aFact(body, { seq: kept.length + at }))];
  const [attempt] = attemptsOf(all, of.slug);
  if (!attempt) throw new Error('no attempt');
  return renderToString(
    <LookBack of={of} attempt={attempt} replayed={replayAttempt(of, attempt)} facts={all} />,
  );
}

describe('the debrief', () => {
  it('shows its children until the record is read', () => {
    expect(
      renderToString(
        <Debrief slug={of.slug} title={of.title} company={of.company}>
          <p>Read this meanwhile</p>
        </Debrief>,
      ),
    ).toContain('Read this meanwhile');
  });

  it('has one main heading and every section with a heading of its own', () => {
    const page = html();
    expect(page.match(/<h1/g)).toHaveLength(1);
    for (const [, id] of page.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(page).toContain(`<h2 id="${String(id)}"`);
  });

  it('says what it is waiting for, in words', () => {
    expect(html()).toContain('Your policy: 0 of 1,000 re-runs');
  });

  it('quotes each reason beside what an expert saw', () => {
    const page = html();
    expect(page).toContain('“To be safe.”');
    for (const { scene } of replayAttempt(of, attemptsOf(facts(), of.slug)[0] ?? never()).run.path)
      expect(page).toContain(
        of.simulation.scenes.find(({ id }) => id === scene)?.expert.why.slice(0, 40),
      );
  });

  it('never renders a text as HTML and never writes a style', () => {
    const page = html(facts(rulesHash(of), hostile), [
      {
        kind: 'set',
        key: reflectionKey(facts().at(-1)?.id ?? '', of.simulation.reflection[0]?.id ?? ''),
        value: hostile,
      },
    ]);
    expect(page).not.toContain('<img');
    expect(page.split('&lt;img').length).toBeGreaterThan(2);
    expect(page).not.toMatch(/ style=/);
  });

  it('says so when the numbers of the case were changed since', () => {
    expect(html()).not.toContain('were changed since you played');
    expect(html(facts('older'))).toContain('were changed since you played');
  });

  it('offers to fork before each decision', () => {
    const decisions = facts().length - 1;
    expect(html().match(/fork/g)?.length).toBeGreaterThanOrEqual(decisions);
  });
});

function never(): never {
  throw new Error('no attempt');
}
