import { $facts, record, startLog } from '../../stores/log.ts';

/** Remembers the sections of a lesson that the reader reaches, each once; the first one also begins the lesson. */
export function keepPlace(lesson: string, wording: string): (section: string) => void {
  startLog();
  const reached = new Set<string>();
  for (const fact of $facts.get()) {
    if (fact.kind === 'reached' && fact.lesson === lesson) reached.add(fact.section);
  }
  return (section) => {
    if (reached.has(section)) return;
    if (reached.size === 0) record({ kind: 'opened', lesson, wording });
    reached.add(section);
    record({ kind: 'reached', lesson, section });
  };
}
