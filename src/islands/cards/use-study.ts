import { useMemo, useRef } from 'preact/hooks';
import type { Card } from '../../domain/flashcards/card.ts';
import { deckOf, retiredOf } from '../../domain/flashcards/deck.ts';
import { type CardFilter, passes } from '../../domain/flashcards/filter.ts';
import { todayOf } from '../../domain/flashcards/queue.ts';
import { createScheduler } from '../../domain/flashcards/schedule.ts';
import { readCardSettings } from '../../domain/flashcards/settings.ts';
import { studyDay } from '../../domain/flashcards/study-day.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { registers as registersOf } from '../../domain/progress/registers.ts';

/** Everything a learner studies today, from the record and the cards on offer. */
export function useStudy(
  facts: readonly Fact[],
  shaping: readonly Fact[],
  offered: readonly Card[],
  filter: CardFilter,
) {
  const scheduler = useRef(createScheduler()).current;
  const registers = useMemo(() => registersOf(shaping), [shaping]);
  const settings = useMemo(() => readCardSettings(registers), [registers]);
  const today = studyDay(Date.now(), new Date().getTimezoneOffset(), settings.rollover);
  const schedules = useMemo(
    () => scheduler(facts, settings.retention),
    [facts, settings.retention],
  );
  const deck = useMemo(() => deckOf(offered, shaping, registers), [offered, shaping, registers]);
  const groups = useMemo(() => new Map(offered.map(({ id, group }) => [id, group])), [offered]);
  const byId = useMemo(() => new Map(offered.map((card) => [card.id, card])), [offered]);
  const cards = useMemo(() => deck.cards.filter((card) => passes(card, filter)), [deck, filter]);
  const now = useMemo(
    () => todayOf({ cards, schedules, settings, registers, today, groups }),
    [cards, schedules, settings, registers, today, groups],
  );
  const retired = useMemo(
    () => retiredOf(schedules.states.keys(), new Set(byId.keys())),
    [byId, schedules],
  );
  return { settings, registers, today, schedules, deck, cards, now, byId, retired };
}

export type Study = ReturnType<typeof useStudy>;
