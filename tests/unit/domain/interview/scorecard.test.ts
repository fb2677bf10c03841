import { describe, expect, it } from 'vitest';
import { scorecardFileName, scorecardText } from '../../../../src/domain/interview/scorecard.ts';
import { interviewsOf } from '../../../../src/domain/interview/session.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';
import {
  assessed,
  interviewed,
  someGroups,
  someQuestions,
  spoken,
} from '../../../fixtures/interview.ts';

const written = (...bodies: FactBody[]): string =>
  scorecardText({
    interviews: interviewsOf(inOrder(...bodies)),
    groups: someGroups,
    questions: someQuestions,
    day: '2026-11-24',
  });

describe('the scorecard as a file', () => {
  it('says how each dimension stands and what was heard of each point (golden)', () => {
    expect(
      written(
        interviewed(),
        spoken('a1', 'first-two-weeks', { notes: 'Ask who decides.\n- then what' }),
        assessed([1, 0.5]),
        assessed([0.5, 0], { by: 'Grace', flags: ['Picks a model first.'], remark: 'Slow down.' }),
      ),
    ).toMatchInlineSnapshot(`
      "# Mock interview scorecard

      Written on 2026-11-24. A score is six times the mean mark of an answer’s points. The gate asks for an average of at least 4 of 6 and no score below 3. Where friends scored an answer, their score counts.

      ## Dimensions

      By the latest score of each: Average 1.5 of 6, lowest 1.5. The gate is not met: the average is below 4.

      | Dimension | Own scores | Friends’ scores | Latest | Average |
      | --- | --- | --- | ---: | ---: |
      | Group program-sense | 4.5 | 1.5 | 1.5 | 1.5 |
      | Group depth | – | – | – | – |
      | Group conflict | – | – | – | – |

      ## Interview of 2026-11-24, senior level

      Average 1.5 of 6, lowest 1.5. The gate is not met: the average is below 4.

      ### 1. A vice president wants AI in onboarding by the third quarter. Your first two weeks?

      Thought for 50 s, talked for 170 s.

      **Own score: 4.5 of 6** (2026-11-24)

      - 1: Names the decision. Evidence: Heard 0.
      - ½: Names the baseline. Evidence: Heard 1.

      **Scored by Grace: 1.5 of 6** (2026-11-24)

      - ½: Names the decision. Evidence: Heard 0.
      - 0: Names the baseline. Evidence: Heard 1.
      - Red flag: Picks a model first.

      Remark:

      > Slow down.

      Notes:

      > Ask who decides.
      > \\- then what
      "
    `);
  });

  it('makes no Markdown or HTML of what people wrote', () => {
    const text = written(
      interviewed(),
      spoken('a1', 'first-two-weeks', { notes: '# Title\n===\n1. one\n<img src=x>' }),
      assessed([1], {
        by: '</td><script>alert(1)</script>',
        evidence: ['[link](javascript:alert(1)) | **loud**\n# Title'],
        remark: '![image](https://example.org/x.png) `code` &lt;',
      }),
    );
    expect(text.replace(/\\[\\`*_{}[\]<>#|~!&$]/g, '')).not.toMatch(/<|`|!\[|\]\(|&lt;/);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual([
      '# Mock interview scorecard',
    ]);
    expect(text).toContain('\\*\\*loud\\*\\* \\# Title');
    expect(text).toContain('> \\===');
    expect(text).toContain('> 1\\. one');
  });

  it('leaves out interviews in which nothing was answered, and says so of the gate', () => {
    const text = written(interviewed());
    expect(text).not.toContain('## Interview');
    expect(text).toContain('Nothing is scored yet.');
  });

  it('is named by its day', () => {
    expect(scorecardFileName('2026-11-24')).toBe('mock-interviews-2026-11-24.md');
  });
});
