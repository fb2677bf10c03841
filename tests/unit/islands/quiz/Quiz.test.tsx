import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Quiz } from '../../../../src/islands/quiz/Quiz.tsx';
import { QuizStatic } from '../../../../src/islands/quiz/QuizStatic.tsx';
import type { QuizProps } from '../../../../src/islands/quiz/types.ts';
import { aQuiz } from '../../../fixtures/quiz.ts';

const props: QuizProps = {
  quiz: 'lesson',
  items: aQuiz().items,
  sections: {
    'rates-that-matter': 'Rates that matter',
    'move-the-threshold': 'Move the threshold',
  },
  misconceptions: {},
  lessonNumber: '3.1',
};
const draw = (quiz: QuizProps) =>
  renderToString(
    <Quiz {...quiz}>
      <QuizStatic {...quiz} />
    </Quiz>,
  );
const html = draw(props);

describe('the quiz without JavaScript', () => {
  it('shows every question with every option, in the order the author wrote them', () => {
    for (const item of props.items) {
      expect(html).toContain(item.stem);
      if (item.type !== 'numeric')
        for (const { text } of item.options) expect(html).toContain(text);
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
    expect(draw({ ...props, items })).not.toContain('<img');
  });
});
