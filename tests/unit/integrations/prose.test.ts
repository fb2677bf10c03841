import { describe, expect, it } from 'vitest';
import { proseOf, readability } from '../../../src/integrations/prose.ts';

const body = `## A title [#a]

One two three. Four five six seven.<Note>not counted at all here</Note>

| a | b |
| - | - |

<Artefact title="x">
Not counted either.
</Artefact>

Recall is $\\frac{TP}{TP+FN}$ here.<Cite id="x" />

- item one
- item two has five words
`;

describe('the plain-language report', () => {
  it('reads only what is prose', () => {
    expect(proseOf(body)).toEqual([
      'One two three. Four five six seven.',
      'Recall is x here.',
      '- item one',
      '- item two has five words',
    ]);
  });

  it('finds the longest sentence and paragraph', () => {
    expect(readability(proseOf(body))).toEqual({
      words: 18,
      sentence: { words: 5, text: '- item two has five words' },
      paragraph: { words: 7, text: 'One two three. Four five six seven.' },
    });
  });
});
