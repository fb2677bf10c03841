import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DecisionForm, typedNumber } from '../../../../src/islands/explorables/DecisionForm.tsx';

describe('the form for the learner’s own numbers', () => {
  it('reads numbers as people type them', () => {
    expect(typedNumber('20,000')).toBe(20_000);
    expect(typedNumber(' 1 000 % ')).toBe(1000);
    expect(typedNumber('−3')).toBe(-3);
    expect(typedNumber('')).toBeNaN();
    expect(typedNumber('about ten')).toBeNaN();
  });

  it('says which field to mend and holds the paragraph back until then', () => {
    const html = renderToString(
      <DecisionForm
        id="x"
        fields={[{ key: 'share', label: 'Positive cases, %', initial: '400', range: [0, 100] }]}
        write={() => 'the paragraph'}
      />,
    );
    expect(html).toContain('Positive cases, %: give a number from 0 to 100.');
    expect(html).not.toContain('the paragraph');
  });
});
