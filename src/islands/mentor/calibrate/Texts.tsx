import type { CaseText } from '../../../domain/case-study/case.ts';
import type { ReferenceSubmission } from '../../../schemas/exercise.ts';

interface TextsProps {
  of: CaseText;
  reference: ReferenceSubmission;
}

/** What was written after the run: the memo by its sections, and the answers to reflection. */
export function Texts({ of, reference }: TextsProps) {
  const { memo, reflection } = of.simulation;
  const said = new Map([
    ...reference.memo.map(({ section, text }) => [section, text] as const),
    ...reference.reflection.map(({ prompt, text }) => [prompt, text] as const),
  ]);
  const written = (id: string) =>
    said.has(id) ? <p class="cal-text">{said.get(id)}</p> : <p class="small">Left empty.</p>;
  return (
    <div class="cal-texts">
      <h3>{memo.title}</h3>
      {memo.sections.map(({ id, heading }) => (
        <section key={id}>
          <h4>{heading}</h4>
          {written(id)}
        </section>
      ))}
      <h3>Reflection</h3>
      {reflection.map(({ id, prompt }) => (
        <section key={id}>
          <h4>{prompt}</h4>
          {written(id)}
        </section>
      ))}
    </div>
  );
}
