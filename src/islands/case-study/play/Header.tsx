import type { Run } from '../../../domain/case-study/case.ts';
import { writeSeed } from '../../../domain/case-study/seed.ts';
import type { Progress } from '../../../domain/case-study/history.ts';
import { progressWords } from './words.ts';

interface HeaderProps {
  slug: string;
  title: string;
  run: Run;
  progress: Progress;
  /** Number of the attempt, as it is or as it will be. */
  attempt: number;
}

/** Which case, how far, which attempt, which luck. */
export function Header({ slug, title, run, progress, attempt }: HeaderProps) {
  const isOver = run.scene === undefined;
  const squares = [
    ...Array.from({ length: progress.decided }, () => 'd'),
    ...(isOver ? [] : ['c']),
    ...Array.from({ length: progress.ahead }, () => 'f'),
  ];
  return (
    <div class="cp-head">
      <a class="t" href={`/cases/${slug}/`}>
        {title}
      </a>
      <p class="cp-prog">
        <span aria-hidden="true">
          {squares.map((kind, at) => (
            <i class={kind} key={at} />
          ))}
        </span>
        <span class="label">
          {isOver ? `Over after ${progress.decided} decisions` : progressWords(progress)} · attempt{' '}
          {attempt} · seed {writeSeed(run.seed)}
        </span>
      </p>
    </div>
  );
}
