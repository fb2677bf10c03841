import type { BrowserContext } from '@playwright/test';
import { type HostileCase, corpus } from './corpus.ts';

/** What a hostile text did in a browser. */
export interface Deeds {
  /** How often a payload ran. */
  ran: number;
  dialogs: number;
  /** Addresses of other hosts that a page asked for. */
  readonly foreign: string[];
}

/** Counts what hostile texts do in a browser: each payload raises `__ran` of its window. Other hosts never answer. */
export async function countDeeds(context: BrowserContext): Promise<Deeds> {
  const deeds: Deeds = { ran: 0, dialogs: 0, foreign: [] };
  await context.exposeBinding('reportRun', () => {
    deeds.ran += 1;
  });
  await context.addInitScript(() => {
    Object.defineProperty(window, '__ran', {
      get: () => 0,
      set: () => {
        (window as unknown as { reportRun: () => void }).reportRun();
      },
    });
  });
  context.on('dialog', (dialog) => {
    deeds.dialogs += 1;
    void dialog.dismiss();
  });
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => {
      deeds.foreign.push(route.request().url());
      return route.abort();
    },
  );
  return deeds;
}

type Kind = 'assignment' | 'submission' | 'feedback';

/** The kind of the message that a package opens to; undefined if it opens to none. */
export const kindOf = ({ holds }: HostileCase): Kind | undefined =>
  (holds as { kind?: Kind } | undefined)?.kind;

/** Where a text was planted, as its name ends; texts in one place are alike to a page. */
const placeOf = ({ name }: HostileCase): string => name.slice(name.lastIndexOf(' '));

/** Markup that runs however it is written into a page; a script that is put in afterwards, for one, does not. */
const isLoud = ({ name }: HostileCase): boolean => name.startsWith('"<img src=x onerror');

/** Packages of every family, of every fate in it, and of every place and kind of message in which a text was planted. */
export function sample(): HostileCase[] {
  const met = new Set<string>();
  return [...corpus.filter(isLoud), ...corpus].filter((each) => {
    const { family, expect } = each;
    const where = expect === 'opened' ? `${kindOf(each) ?? ''} ${placeOf(each)}` : '';
    const like = `${family} ${expect} ${where}`;
    if (met.has(like)) return false;
    met.add(like);
    return true;
  });
}
