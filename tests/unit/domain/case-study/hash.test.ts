import { describe, expect, it } from 'vitest';
import type { CaseText } from '../../../../src/domain/case-study/case.ts';
import { rulesHash } from '../../../../src/domain/case-study/hash.ts';
import { aCase, exhibitIn, optionIn, sceneIn, sure } from '../../../fixtures/case-study.ts';

const before = rulesHash(aCase());
const after = (change: (of: CaseText) => unknown) => {
  const of = aCase();
  change(of);
  return rulesHash(of);
};

const rules: Record<string, (of: CaseText) => unknown> = {
  'the price of an option': (of) => (optionIn(of, 'start/shadow').price.weeks += 1),
  'the price of an exhibit': (of) => (exhibitIn(of, 'label-audit').price.days += 1),
  'the odds of a chance': (of) =>
    (sure(optionIn(of, 'start/all-depots').outcomes[0]?.chance?.[0]).p = 0.4),
  'the odds of a hidden fact': (of) => (sure(of.simulation.hidden[0]).p = 0.5),
  'an effect': (of) => (sure(optionIn(of, 'start/shadow').outcomes[0]).add = { trust: 5 }),
  'when something comes due': (of) =>
    (sure(optionIn(of, 'start/rebuild').outcomes[0]?.later?.[0]).after = 3),
  'a condition': (of) => (sure(optionIn(of, 'pilot/relabel').requires).bought = ['shift-log']),
  'the order of scenes': (of) => of.simulation.scenes.reverse(),
  'the start of a variable': (of) => (sure(of.simulation.variables[0]).start += 1),
  'the noise of the meter': (of) => (sure(of.simulation.variables[2]).noise += 1),
  'the rule of an ending': (of) =>
    (sure(of.simulation.endings[1]).when = { below: { schedule: 1 } }),
  'what an outcome is worth': (of) => (sure(of.simulation.outcome[0]).to += 1),
  'the price of being late': (of) => (of.simulation.late.points += 1),
  'what an exhibit reveals': (of) => (exhibitIn(of, 'label-audit').reveals = []),
  'an option removed': (of) => sceneIn(of, 'start').options.pop(),
};
const words: Record<string, (of: CaseText) => unknown> = {
  'a label': (of) => (optionIn(of, 'start/shadow').label += ' now'),
  'a detail': (of) => (optionIn(of, 'start/shadow').detail += ' Really.'),
  'what is told': (of) => (sure(optionIn(of, 'start/shadow').outcomes[0]).tell += ' Really.'),
  'a paragraph': (of) => sceneIn(of, 'start').text.push('One more paragraph.'),
  'a title': (of) => (sceneIn(of, 'start').title += ' today'),
  'a finding': (of) => (sure(exhibitIn(of, 'label-audit').findings[0]).title += ' or so'),
  'a block on the table': (of) => sceneIn(of, 'start').shows.pop(),
  'a name': (of) => (sure(of.simulation.people[0]).name = 'Ada Brown'),
  'what an expert says': (of) => (sceneIn(of, 'start').expert.why += ' Really.'),
  'the name of a hidden fact': (of) => (sure(of.simulation.hidden[0]).name += ' So it was.'),
  'a prompt to reflect': (of) => of.simulation.reflection.pop(),
  'the text of an ending': (of) => (sure(of.simulation.endings[0]).text += ' Really.'),
};

describe('an attempt that was begun under other rules is told apart', () => {
  it.each(Object.entries(rules))('when its author changed %s', (_, change) => {
    expect(after(change)).not.toBe(before);
  });

  it.each(Object.entries(words))('and not when its author reworded %s', (_, change) => {
    expect(after(change)).toBe(before);
  });

  it('by the same hash on every machine', () => {
    expect(before).toMatch(/^[0-9a-f]{8}$/);
    expect(rulesHash(aCase())).toBe(before);
  });
});
