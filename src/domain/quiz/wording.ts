import type { QuizItem } from '../../schemas/quiz.ts';

/** Points at other options, which stand in another order for every learner. */
const POINTING =
  /\b(?:all|none|both|neither|either|any) of (?:the (?:above|below|others?)\b|these(?: (?:options|answers|statements)|\s*[.;,]?$))|\b(?:options?|answers?|statements?) (?:above|below)\b|\bthe (?:above|below)\b|\b(?:both|neither) [A-G] (?:and|n?or) [A-G]\b/i;

/** A denial that is easily read over. */
const DENIAL = /\b(?:not|never|except)\b/i;

/** The question of a stem: its last sentence. */
const questionOf = (stem: string): string => stem.split(/(?<=[.!?:][”’"]?)\s+/).at(-1) ?? stem;

/** Wording that shuffled options or hasty eyes cannot bear. */
export function checkWording(item: QuizItem): { field: string; mend: string }[] {
  const options = item.type === 'single' || item.type === 'multiple' ? item.options : [];
  const pointing = options.filter(({ text }) => POINTING.test(text));
  const question = questionOf(item.stem).replace(/\*[^*]*\*/g, '');
  const denial = DENIAL.exec(question)?.[0];
  return [
    ...pointing.map(({ id, text }) => ({
      field: `${item.id}.${id}`,
      mend: `options are shuffled, so "${text}" points nowhere; say what it means`,
    })),
    ...(denial === undefined
      ? []
      : [
          {
            field: `${item.id}.stem`,
            mend: `stress the denial: write *${denial}*, or ask without it`,
          },
        ]),
  ];
}
