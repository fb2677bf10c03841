import type { AskedItem } from '../../../schemas/quiz.ts';
import { numeric, task } from './amount.ts';
import { choice } from './choice.ts';
import { fillIn } from './fill-in.ts';
import { interval } from './interval.ts';
import type { Kind } from './kind.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { written } from './written.ts';

const kinds: { readonly [Type in AskedItem['type']]: Kind<Extract<AskedItem, { type: Type }>> } = {
  single: choice,
  multiple: choice,
  numeric,
  task,
  order,
  match,
  'fill-in': fillIn,
  interval,
  written,
};

/** The rules for the type of an item. */
export const kindOf = ({ type }: AskedItem): Kind<AskedItem> => kinds[type] as Kind<AskedItem>;
