import { expect, test } from 'vitest';
import { shortHash } from '../../../../src/domain/checksum.ts';
import { encodeLine } from '../../../../src/domain/progress/line.ts';
import { exportSave, saveFileName } from '../../../../src/domain/progress/save-file.ts';
import { anAnswer } from '../../../fixtures/facts.ts';

test('holds the lines of the log as they are, one to a line of the file, under a digest', () => {
  const lines = [encodeLine(anAnswer()), encodeLine(anAnswer({}, { seq: 1 }))];
  const text = exportSave(lines, '2026-11-24T12:00:00.000Z');
  expect(JSON.parse(text)).toEqual({
    format: 'shadow-launch',
    version: 1,
    saved: '2026-11-24T12:00:00.000Z',
    digest: shortHash(lines.join('\n')),
    lines,
  });
  expect(text.split('\n').filter((line) => line.includes('replicaaaaaa'))).toHaveLength(2);
});

test('is named after the day', () => {
  expect(saveFileName('2026-11-24')).toBe('shadow-launch-2026-11-24.json');
});
