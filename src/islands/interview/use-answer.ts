import { useRef, useState } from 'preact/hooks';
import type { Question } from '../../domain/interview/question.ts';
import { ownAssessment, type Interview } from '../../domain/interview/session.ts';
import { phaseAfter } from '../../domain/interview/timing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { record } from '../../stores/log.ts';
import type { Draft } from './draft.ts';
import { probeOf } from './probe.ts';
import { focusPoint, lackingPoint } from './Rubric.tsx';
import { useDraft } from './use-draft.ts';

/** One answer on its way: its draft, its time, and the facts that it leaves. */
export function useAnswer(
  interview: Interview,
  question: Question,
  facts: readonly Fact[],
  focus: (selector: string) => void,
) {
  const asked = interview.asked.get(question.id);
  const own = ownAssessment(asked);
  const isSpoken = asked !== undefined && asked.probe !== '';
  // Nothing is timed before an interview is begun or after an answer is given.
  const isOver = isSpoken || own !== undefined || interview.endedAt !== undefined;
  const since = useRef(Date.now());
  const timed = (draft: Draft): Draft => {
    const seconds = (Date.now() - since.current) / 1000;
    if (isOver || draft.phase === 'score' || seconds < 1) return draft;
    since.current = Date.now();
    return {
      ...draft,
      spent: { ...draft.spent, [draft.phase]: draft.spent[draft.phase] + seconds },
    };
  };
  const { draft: held, write, commit, drop } = useDraft(interview.id, question.id, facts, timed);
  const [lacking, setLacking] = useState<string>();
  // The record is the truth: what was said can only be scored.
  const draft: Draft = isSpoken ? { ...held, phase: 'score' } : held;
  const probe = probeOf(question, interview.seed, interview.questions.indexOf(question.id));
  const phaseOver = (): void => {
    if (draft.phase === 'score') return;
    const { spent } = timed(draft);
    const following = phaseAfter(draft.phase);
    if (following) commit({ spent, phase: following });
    else {
      record({
        kind: 'spoken',
        attempt: interview.id,
        question: question.id,
        think: Math.round(spent.think),
        talk: Math.round(spent.talk + spent.probe),
        probe: probe.id,
        notes: draft.notes,
      });
      // The notes are in that fact now.
      commit({ spent, phase: 'score', notes: '' });
    }
    since.current = Date.now();
    focus('.iv-main h2');
  };
  const score = (): void => {
    const point = lackingPoint(question, draft);
    setLacking(point);
    if (point !== undefined) {
      focusPoint(question, point, draft);
      return;
    }
    drop();
    record({
      kind: 'assessed',
      attempt: interview.id,
      question: question.id,
      by: '',
      points: question.rubric.map(({ id }) => id),
      marks: question.rubric.map(({ id }) => draft.marks[id] ?? 0),
      evidence: question.rubric.map(({ id }) => (draft.evidence[id] ?? '').trim()),
      flags: draft.flags,
      remark: draft.remark.trim(),
    });
    focus('.iv-main h2');
  };
  return {
    asked,
    own,
    draft,
    probe,
    write,
    commit,
    phaseOver,
    score,
    lacking,
    since: since.current,
  };
}
