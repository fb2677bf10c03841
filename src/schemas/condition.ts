import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** The six numbers that a case keeps. */
export const variableIds = ['schedule', 'budget', 'quality', 'trust', 'risk', 'morale'] as const;
export type VariableId = (typeof variableIds)[number];

const ids = z.array(idSchema).min(1, 'name at least one id, or delete the field').optional();
const levels = z.partialRecord(z.enum(variableIds), z.number()).optional();

/** What may be asked about a run. Everything that is written must hold at once. */
export interface Condition {
  /** Flags that an effect has raised. */
  flags?: string[] | undefined;
  /** Exhibits that were bought. */
  bought?: string[] | undefined;
  /** Hidden facts that a bought exhibit has shown to be true. */
  known?: string[] | undefined;
  /** Hidden facts that a bought exhibit has shown to be false. */
  ruled_out?: string[] | undefined;
  /** Hidden facts that are true, seen or not: for outcomes, findings and forecasts only. */
  hidden?: string[] | undefined;
  /** Decisions as `scene/option`, all of them taken. */
  chose?: string[] | undefined;
  /** Variables at this value or above. Outcomes ask the true value, options and experts the shown one. */
  at_least?: Partial<Record<VariableId, number>> | undefined;
  /** Variables below this value. */
  below?: Partial<Record<VariableId, number>> | undefined;
  /** At least one of these holds. */
  any?: Condition[] | undefined;
  /** This does not hold. */
  not?: Condition | undefined;
}

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      flags: ids,
      bought: ids,
      known: ids,
      ruled_out: ids,
      hidden: ids,
      chose: z
        .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write a decision as scene/option'))
        .min(1)
        .optional(),
      at_least: levels,
      below: levels,
      any: z.array(conditionSchema).min(2, 'give two conditions or more').optional(),
      not: conditionSchema.optional(),
    })
    .refine(
      (condition) => Object.values(condition).some((value) => value !== undefined),
      'say what must hold, or delete this condition',
    ),
);
