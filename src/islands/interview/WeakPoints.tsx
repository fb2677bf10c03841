import type { Interview } from '../../domain/interview/session.ts';
import { latestOf } from './scorers.ts';
import type { Reread } from './types.ts';
import type { Questions } from './use-questions.ts';
import { countOf } from '../count-of.ts';
import { markText } from './words.ts';

interface WeakPointsProps {
  interview: Interview;
  questions: Questions;
  lessons: Readonly<Record<string, Reread>>;
}

/** Points of an interview that were not said in full by the latest score of their answer, as the cards have it. */
export function WeakPoints({ interview, questions, lessons }: WeakPointsProps) {
  const weak = latestOf(interview).flatMap(([id, { points, marks }]) => {
    const question = questions.byId.get(id);
    if (!question) return [];
    return points.flatMap((point, index) => {
      const text = question.rubric.find((each) => each.id === point)?.point;
      const mark = marks[index] ?? 0;
      return text !== undefined && mark < 1 ? [{ question, point, text, mark }] : [];
    });
  });
  if (weak.length === 0) return null;
  const rereads = [...new Set(weak.map(({ question }) => question.lesson))].flatMap((slug) => {
    const there = Object.hasOwn(lessons, slug) ? lessons[slug] : undefined;
    return there ? [there] : [];
  });
  return (
    <section class="iv-weak">
      <h2>{countOf(weak.length, 'point')} to bring next time</h2>
      <ul>
        {weak.map(({ question, point, text, mark }) => (
          <li key={`${question.id}/${point}`}>
            <b class="iv-mark num">{markText(mark)}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p class="ui">
        Each of them is a card now. {rereads.length > 0 && 'They rest on '}
        {rereads.map(({ title, href }, index) => (
          <span key={title}>
            {index > 0 && ', '}
            {href === undefined ? `${title} (planned)` : <a href={href}>{title}</a>}
          </span>
        ))}
        {rereads.length > 0 && '.'}
      </p>
    </section>
  );
}
