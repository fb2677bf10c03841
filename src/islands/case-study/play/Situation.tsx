import type { Case, Run } from '../../../domain/case-study/case.ts';
import { paragraphsOf } from '../../../domain/case-study/view.ts';
import type { Scene } from '../../../schemas/simulation.ts';
import { Blocks } from '../exhibits/Blocks.tsx';
import { typeset } from '../exhibits/text.ts';
import { describedBy } from './Followed.tsx';

interface SituationProps {
  of: Case;
  run: Run;
  scene: Scene;
  company: string;
}

/** The scene as it stands: when, what, who, and what lies on the table. */
export function Situation({ of, run, scene, company }: SituationProps) {
  return (
    <section class="cp-sit" aria-labelledby="cp-scene">
      <p class="label">
        {scene.week} · {company}
      </p>
      <h1 id="cp-scene" tabIndex={-1} aria-describedby={describedBy(run)}>
        {scene.title}
      </h1>
      {paragraphsOf(of, run, scene).map((text, at) => (
        <p key={at}>{typeset(text)}</p>
      ))}
      <details class="cp-people">
        <summary>Who is in the room</summary>
        <dl>
          {of.simulation.people.map(({ id, name, role }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{role}</dd>
            </div>
          ))}
        </dl>
      </details>
      {scene.shows.length > 0 && (
        <div class="cp-shows">
          <Blocks blocks={scene.shows} id={`shows-${scene.id}`} />
        </div>
      )}
    </section>
  );
}
