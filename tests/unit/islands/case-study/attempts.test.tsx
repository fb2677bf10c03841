import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { caseStanding, treesOf } from '../../../../src/domain/case-study/standing.ts';
import { Attempts } from '../../../../src/islands/case-study/Attempts.tsx';
import { AttemptTree } from '../../../../src/islands/case-study/AttemptTree.tsx';
import { CaseRuns } from '../../../../src/islands/case-study/CaseRuns.tsx';
import { GoOn } from '../../../../src/islands/case-study/GoOn.tsx';
import { NextCase } from '../../../../src/islands/case-study/NextCase.tsx';
import { placeText } from '../../../../src/islands/case-study/standing-words.ts';
import { GivenSeed } from '../../../../src/islands/case-study/GivenSeed.tsx';
import { Squares } from '../../../../src/islands/case-study/Squares.tsx';
import { aCase } from '../../../fixtures/case-study.ts';
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
