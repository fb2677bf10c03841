import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Calibration } from '../../../../src/islands/explorables/calibration/Calibration.tsx';
import { CalibrationFixed } from '../../../../src/islands/explorables/calibration/CalibrationFixed.tsx';
import { RocPr } from '../../../../src/islands/explorables/roc-pr/RocPr.tsx';
import { RocPrFixed } from '../../../../src/islands/explorables/roc-pr/RocPrFixed.tsx';
import { Threshold } from '../../../../src/islands/explorables/threshold/Threshold.tsx';
import { ThresholdFixed } from '../../../../src/islands/explorables/threshold/ThresholdFixed.tsx';

const pages = {
  threshold: renderToString(
    <Threshold label="Instrument 3.1">
      <ThresholdFixed />
    </Threshold>,
  ),
  'roc-pr': renderToString(
    <RocPr label="Instrument 3.2">
      <RocPrFixed />
    </RocPr>,
  ),
  calibration: renderToString(
    <Calibration label="Instrument 3.3">
      <CalibrationFixed />
    </Calibration>,
  ),
};

describe.each(Object.entries(pages))('the static HTML of %s', (name, html) => {
  it('reads without JavaScript: a drawing with its finding, a sentence and tables', () => {
    expect(html).toContain('Instrument 3.');
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="[^"]{40,}"/);
    expect(html).toMatch(/<output[^>]*>[^<]{60,}<\/output>/);
    expect(html).toContain('Show as a table');
  });

  it('carries its three positions for paper', () => {
    const print = html.slice(html.indexOf('print-only'));
    expect(print.slice(0, print.indexOf('</table>')).match(/<tr/g)).toHaveLength(4);
  });

  it('has no inline style, which the content policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('uses every id once and labels every slider', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/<input id="([^"]+)" type="range"/g)) {
      expect(html).toContain(`<label for="${id ?? ''}"`);
    }
    expect(html).toContain(`id="${name}-guess"`);
  });

  it('draws and says only real numbers', () => {
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});
