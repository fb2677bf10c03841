import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Quiz } from '../../../../src/islands/quiz/Quiz.tsx';
import { QuizStatic } from '../../../../src/islands/quiz/QuizStatic.tsx';
import type { QuizText } from '../../../../src/domain/quiz/quiz-text.ts';
import { aQuiz } from '../../../fixtures/quiz.ts';

const text: QuizText = {
  quiz: 'lesson',
  items: aQuiz().items,
  rereads: {
    'rates-that-matter': { title: 'Rates that matter', href: '#rates-that-matter' },
    'move-the-threshold': { title: 'Move the threshold', href: '#move-the-threshold' },
  },
  misconceptions: {},
  lessonNumber: '3.1',
};
const draw = (quiz: QuizText) =>
  renderToString(
    <Quiz quiz={quiz.quiz} lessonNumber={quiz.lessonNumber}>
      <QuizStatic {...quiz} />
    </Quiz>,
  );
const html = draw(text);

describe('the quiz without JavaScript', () => {
  it('shows every question with every option, in the order the author wrote them', () => {
    for (const item of text.items) {
      expect(html).toContain(item.stem);
      if ('options' in item)
        for (const { text: option } of item.options) expect(html).toContain(option);
    }
    expect(html.indexOf('Option a')).toBeLessThan(html.indexOf('Option b'));
    expect(html.match(/Check \d of 5/g)).toHaveLength(5);
  });

  it('keeps key and whys of every option behind "Answer and reasons"', () => {
    expect(html.match(/<details>/g)).toHaveLength(5);
    const [before, reasons] = html.split('Answer and reasons');
    expect(before).not.toContain('Why a.');
    for (const why of ['Why a.', 'Why b.', 'Why c.', 'Why d.']) expect(reasons).toContain(why);
    expect(reasons).toMatch(/1, right\..*Why a\..*2, not so\..*Why b\./);
  });

  it('gives the answer to a number, what else counts, and the mistakes it knows', () => {
    expect(html).toContain('The answer is 40\u202f%. Anything from 39 to 41 counts.');
    expect(html).toContain('That is recall.');
  });

  it('links each question to the section to read again', () => {
    expect(html).toContain('<a href="#rates-that-matter">Rates that matter</a>');
  });

  it('offers no control that would do nothing, and no inline style', () => {
    expect(html).not.toMatch(/<(input|button|form)\b/);
    expect(html).not.toContain('style=');
  });

  it('draws markup in the text of a question as text', () => {
    const items = aQuiz().items.map((item) => ({ ...item, stem: '<img src=x onerror=alert(1)>' }));
    expect(draw({ ...text, items })).not.toContain('<img');
  });

  it('stresses words between asterisks and nothing else', () => {
    const items = aQuiz().items.map((item) => ({ ...item, stem: 'What does *not* grow_so_?' }));
    expect(draw({ ...text, items })).toContain('What does <strong>not</strong> grow_so_?');
  });
});
