import { useEffect, useMemo, useState } from 'preact/hooks';
import { cramQueue } from '../../domain/flashcards/cram.ts';
import { nextIntervals } from '../../domain/flashcards/intervals.ts';
import { record } from '../../stores/log.ts';
import { useFocus } from '../quiz/use-focus.ts';
import { Bar } from './Bar.tsx';
import { Done } from './Done.tsx';
import { Face } from './Face.tsx';
import { Leeches } from './Leech.tsx';
import { ThisCard } from './ThisCard.tsx';
import type { CardsProps } from './types.ts';
import { useAsked } from './use-asked.ts';
import { useKeys } from './use-keys.ts';
import type { Study } from './use-study.ts';
import { gradeNames, intervalWords } from './words.ts';

interface Props {
  study: Study;
  names: CardsProps;
  isCram: boolean;
  onLeave: () => void;
}

/** Longest time a grade is said to have taken: an hour. */
const LONGEST_MS = 3_600_000;

/** What a grade did to the card, in words; without days nothing moved. */
function gradeWords(value: number, days: number | undefined): string {
  const name = gradeNames[value - 1] ?? '';
  if (days === undefined) return `${name}. Its schedule has not moved.`;
  return days === 0 ? `${name}. It comes back today.` : `${name}. Next in ${intervalWords(days)}.`;
}

/** Cards one after another, until nothing is left for today or the learner leaves. */
export function Review({ study, names, isCram, onLeave }: Props) {
  const { schedules, settings, today, byId, cards, now } = study;
  const { root, focus } = useFocus('.fc-front, .fc-done h2');
  const queue = useMemo(
    () =>
      isCram ? cramQueue({ cards, schedules, interview: settings.interview, today }) : now.queue,
    [isCram, cards, schedules, settings, today, now],
  );
  const { id, left, next, back } = useAsked(queue, isCram);
  const card = byId.get(id);
  const [turned, setTurned] = useState('');
  const [said, setSaid] = useState({ card: '', text: '' });
  const [done, setDone] = useState(0);
  /** Each showing of a card is one of its own: it may come back at once. */
  const showing = `${id} ${done}`;
  const isTurned = turned === showing;
  const [since, setSince] = useState(0);
  useEffect(() => {
    setSince(Date.now());
  }, [showing]);
  const intervals = isCram
    ? undefined
    : nextIntervals(schedules.states.get(id), today, settings.retention);

  const turn = () => {
    if (!card || isTurned) return;
    setTurned(showing);
    focus('.fc-back');
  };
  const grade = (value: number) => {
    if (!card || !isTurned) return;
    const took = Math.min(Math.max(0, Date.now() - since), LONGEST_MS);
    record({ kind: isCram ? 'crammed' : 'graded', card: id, grade: value, took, study: today });
    next(value);
    setDone(done + 1);
    setSaid({ card: id, text: gradeWords(value, intervals?.[value - 1]) });
    focus('.fc-front, .fc-done h2');
  };
  const { lastGrade } = schedules;
  const canUndo = done > 0 && lastGrade !== undefined;
  const undo = () => {
    if (!canUndo) return;
    record({ kind: 'ungraded', graded: lastGrade.id });
    back(lastGrade.card);
    setDone(done - 1);
    setTurned('');
    setSaid({ card: '', text: 'Taken back. The card is here again.' });
    focus('.fc-front');
  };
  useKeys(root, { turn, grade, undo, leave: onLeave, isTurned });
  const isLeech = said.card !== '' && now.leeches.includes(said.card);

  return (
    <div class="fc-review" ref={root} tabIndex={-1}>
      <div class="fc-main">
        <Bar
          {...{ isCram, done, canUndo }}
          left={card ? left : 0}
          onUndo={undo}
          onLeave={onLeave}
        />
        <p class="fc-said small" role="status">
          {isLeech ? 'Forgotten once too often. It waits until you have read it again.' : said.text}
        </p>
        {card ? (
          <Face
            key={showing}
            {...{ card, names, isTurned, intervals }}
            isTyped={settings.typed}
            onTurn={turn}
            onGrade={grade}
          />
        ) : (
          <>
            <Done {...{ study, isCram, done }} onLeave={onLeave} />
            {!isCram && <Leeches {...{ study, names }} />}
          </>
        )}
      </div>
      {card && <ThisCard state={schedules.states.get(id)} {...{ today, settings }} />}
    </div>
  );
}
