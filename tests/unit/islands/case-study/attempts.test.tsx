import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { nextCase } from '../../../../src/domain/case-study/next-case.ts';
import { caseStanding, treesOf } from '../../../../src/domain/case-study/standing.ts';
import { Attempts } from '../../../../src/islands/case-study/Attempts.tsx';
import { AttemptTree } from '../../../../src/islands/case-study/AttemptTree.tsx';
import { CaseRuns } from '../../../../src/islands/case-study/CaseRuns.tsx';
import { GoOn, GoOnCard } from '../../../../src/islands/case-study/GoOn.tsx';
import { NextCase, NextCaseCard } from '../../../../src/islands/case-study/NextCase.tsx';
import { placeText } from '../../../../src/islands/case-study/standing-words.ts';
import { GivenSeed } from '../../../../src/islands/case-study/GivenSeed.tsx';
import { Squares } from '../../../../src/islands/case-study/Squares.tsx';
import { aCase, sure } from '../../../fixtures/case-study.ts';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';

const of = aCase();
const decided = (after: string, scene: string, option: string) => ({
  kind: 'decided' as const,
  case: of.slug,
  ...{ after, scene, option, reason: '', forecast: -1 },
});
/** Attempt 1 is over, attempt 2 forked from it after its first decision and was left. */
const facts = inOrder(
  { kind: 'began', case: of.slug, seed: 0x7f2a, rules: 'older000' },
  decided('replicaaaaaa:0', 'start', 'brochure'),
  decided('replicaaaaaa:1', 'pilot', 'skip'),
  decided('replicaaaaaa:2', 'scale', 'own-maps'),
  decided('replicaaaaaa:3', 'promise', 'no-hours'),
  decided('replicaaaaaa:4', 'handover', 'stop-it'),
  decided('replicaaaaaa:1', 'pilot', 'both-checks'),
);
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the attempts of a learner', () => {
  const html = renderToString(
    <AttemptTree slug={of.slug} branches={treesOf(caseStanding(of, facts).all)} />,
  );

  it('say how each ended or where it was left, and lead back to it', () => {
    expect(text(html)).toMatch(/Attempt 1 Stopped, \d+ of 100/);
    expect(text(html)).toContain('Attempt 2 left at decision 3');
    expect(html).toContain(`/cases/${of.slug}/debrief/#at=replicaaaaaa%3A5`);
    expect(html).toContain(`/cases/${of.slug}/play/#at=replicaaaaaa%3A6`);
  });

  it('give the luck and the origin, and say when the case was reworked', () => {
    expect(text(html)).toContain('seed 7F2A · Nov 24, 2026');
    expect(text(html)).toContain('forked from attempt 1 after decision 1');
    expect(text(html)).toContain('The case was reworked since');
  });

  it('say which of them the page shows', () => {
    const { all } = caseStanding(of, facts);
    const second = renderToString(
      <AttemptTree slug={of.slug} branches={treesOf(all)} inSight={all[1]?.attempt.id} />,
    );
    expect(second.match(/aria-current="true"/g)).toHaveLength(1);
    expect(text(second)).toContain('Attempt 2, you are here');
    expect(html).not.toContain('aria-current');
  });

  it('say in a word where one goes on, also where the case changed', () => {
    const second = caseStanding(of, facts).all[1];
    if (!second) throw new Error('there is no second attempt');
    expect(placeText(second)).toBe('at decision 3');
    expect(placeText({ ...second, isCut: true })).toBe('up to decision 3, where the case changed');
  });

  it('are over where an edit made the case end sooner, and lead to the debrief', () => {
    const { all } = caseStanding(of, facts);
    const second = { ...sure(all[1]), isCut: true, endsEarly: true };
    const early = renderToString(<AttemptTree slug={of.slug} branches={treesOf([second])} />);
    expect(text(early)).toContain('Attempt 2 ended after decision 2, where the case changed');
    expect(text(early)).toContain('can be looked back on');
    expect(text(early)).not.toMatch(/left at|cut off|Go on|goes on/);
    expect(early).toContain('/debrief/#at=replicaaaaaa%3A6');
  });

  it('stand within each other as they forked', () => {
    expect(html.match(/<ul/g)).toHaveLength(2);
    expect(html.indexOf('Attempt 2')).toBeGreaterThan(html.lastIndexOf('<ul'));
  });
});

describe('before the record is read', () => {
  it('stands what the server drew, and nothing that needs a script', () => {
    const html = renderToString(
      <Attempts slug="c" rules="r" minutes={50}>
        <p>Read the first scene.</p>
      </Attempts>,
    );
    expect(html).toContain('Read the first scene.');
    expect(html).not.toMatch(/<button|<input/);
    expect(
      renderToString(
        <CaseRuns slug="c" title="Case">
          <p>Kept in this browser.</p>
        </CaseRuns>,
      ),
    ).toContain('Kept in this browser.');
    expect(
      renderToString(
        <NextCase cases={[]}>
          <p>Start here.</p>
        </NextCase>,
      ),
    ).toContain('Start here.');
    expect(renderToString(<GoOn slug="c" />)).toBe('');
  });
});

describe('the way back into a case', () => {
  const { open, last } = caseStanding(of, facts);
  const goOn = (next: typeof open) => renderToString(<GoOnCard slug={of.slug} next={sure(next)} />);

  it('goes on with what was left open, where it was left', () => {
    const html = goOn(open);
    expect(text(html)).toContain('Left open');
    expect(text(html)).toContain('Attempt 2, left at decision 3');
    expect(html).toContain(`href="/cases/${of.slug}/play/#at=replicaaaaaa%3A6"`);
    expect(text(html)).toContain('Go on with attempt 2');
  });

  it('looks back at what ended, with its score', () => {
    const html = goOn(last);
    expect(text(html)).toMatch(/Played .*Attempt 1 ended: Stopped, \d+ of 100/);
    expect(html).toContain(`href="/cases/${of.slug}/debrief/#at=replicaaaaaa%3A5"`);
    expect(text(html)).toContain('Look back at attempt 1');
  });
});

describe('the card under the list of cases', () => {
  const listed = { slug: of.slug, title: 'The case', lead: 'What it is about.', minutes: 50 };
  const card = (known: readonly Fact[]) => {
    const next = nextCase([{ slug: of.slug, standing: caseStanding(of, known) }], known);
    return renderToString(<NextCaseCard of={listed} next={sure(next)} />);
  };

  it('offers a case not played yet', () => {
    const html = card([]);
    expect(text(html)).toMatch(/Not played yet 50 min The case What it is about\./);
    expect(html).toContain(`href="/cases/${of.slug}/"`);
  });

  it('leads into the attempt left open, else to the one that ended', () => {
    expect(text(card(facts))).toMatch(/Left open The case Attempt 2, at decision 3\./);
    expect(card(facts)).toContain(`href="/cases/${of.slug}/play/#at=replicaaaaaa%3A6"`);
    const ended = facts.slice(0, 6);
    expect(text(card(ended))).toMatch(/Played The case Attempt 1 ended: Stopped, \d+ of 100\./);
    expect(card(ended)).toContain(`href="/cases/${of.slug}/debrief/#at=replicaaaaaa%3A5"`);
  });
});

describe('a given seed', () => {
  it('is asked for with a label and a hint', () => {
    const html = renderToString(<GivenSeed onBegin={() => undefined} />);
    expect(html).toMatch(/<label[^>]*for="seed"/);
    expect(html).toContain('aria-describedby="seed-hint"');
    expect(html).not.toContain('role="alert"');
  });
});

describe('decisions as squares', () => {
  it('mark what was decided and what is to decide', () => {
    const html = renderToString(<Squares total={3} done={1} />);
    expect(html.match(/<i[^>]*>/g)).toHaveLength(3);
    expect(html.match(/class="did"/g)).toHaveLength(1);
    expect(html.match(/class="now"/g)).toHaveLength(1);
    expect(renderToString(<Squares total={5} done={5} />).match(/class="did"/g)).toHaveLength(5);
  });
});
