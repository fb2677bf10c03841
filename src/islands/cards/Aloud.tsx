import { NextCard } from '../NextCard.tsx';

/** What to do when no card is left: the other half of being ready. */
export function Aloud() {
  return (
    <NextCard
      why="Next"
      level="h3"
      title="Say an answer aloud"
      text="Recall on a card is the easy half. Answer one interview question and score yourself by its rubric."
    >
      <a class="btn pri" href="/interview/">
        Rehearse an interview
      </a>
    </NextCard>
  );
}
