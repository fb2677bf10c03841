import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SaveFile } from '../../../../src/islands/progress/SaveFile.tsx';
import { SaveFilePreview } from '../../../../src/islands/progress/SaveFilePreview.tsx';
import { SaveLine } from '../../../../src/islands/progress/SaveLine.tsx';
import { aFact } from '../../../fixtures/facts.ts';

test('the static page says where the record lives and offers all three actions', () => {
  const html = render(<SaveFile titles={{}} />);
  expect(html).toContain('Nothing is ever sent anywhere');
  for (const name of ['Save record to a file', 'Load a file', 'Erase everything here'])
    expect(html).toContain(name);
  expect(html).not.toContain('style=');
});

test('the save line is a status that starts empty, so that the first word is announced', () => {
  expect(render(<SaveLine />)).toMatch(/<p role="status"><span><\/span><\/p>/);
});

test('a preview draws every word of a file as text and lists few lessons it does not know', () => {
  const strange = Array.from({ length: 9 }, (_, i) => ({
    lesson: `<img src=x onerror=alert(${i})>`,
    entries: 1,
    answers: 0,
    finished: false,
  }));
  const html = render(
    <SaveFilePreview
      name="<b>.json"
      titles={{ known: '3.1 A lesson' }}
      preview={{
        saved: '<script>alert(1)</script>',
        isIntact: false,
        facts: [aFact()],
        added: 1,
        replaced: 0,
        alreadyHere: 1_200,
        unreadable: 0,
        newer: 0,
        ahead: 0,
        lessons: [...strange, { lesson: 'known', entries: 2, answers: 1, finished: true }],
      }}
      onAccept={() => undefined}
      onCancel={() => undefined}
    />,
  );
  expect(html).not.toMatch(/<(img|script|b\.json)/);
  expect(html.match(/onerror/g)).toHaveLength(5);
  expect(html).toContain('And 4 lessons not on this site');
  expect(html.indexOf('3.1 A lesson')).toBeLessThan(html.indexOf('onerror'));
  expect(html).toContain('1,200 already here');
  expect(html).not.toContain('could not be read');
  expect(html).toContain('changed or damaged');
});
