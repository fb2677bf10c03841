import { ppv } from '../../../domain/ml/binormal.ts';
import { count, percent } from '../figures.ts';
import type { Field } from '../DecisionForm.tsx';

type Key = 'claim' | 'sensitivity' | 'specificity' | 'share' | 'cases';

/** What a vendor's claim needs beside it before it means anything here. */
export const fields: readonly Field<Key>[] = [
  { key: 'claim', label: 'Model or vendor', initial: '' },
  { key: 'sensitivity', label: 'Claimed sensitivity (recall), %', initial: '99', range: [0, 100] },
  { key: 'specificity', label: 'Claimed specificity, %', initial: '99', range: [0, 100] },
  { key: 'share', label: 'Positive cases in our traffic, %', initial: '0.1', range: [0, 100] },
  { key: 'cases', label: 'Our cases a day', initial: '10,000', range: [1, 1e9] },
];

/** The paragraph for the decision record: the claim, moved to our own base rate. */
export function write(numbers: Record<Key, number>, texts: Record<Key, string>): string {
  const [sensitivity, specificity, share] = [
    numbers.sensitivity / 100,
    numbers.specificity / 100,
    numbers.share / 100,
  ];
  const precision = ppv(sensitivity, specificity, share);
  const positives = numbers.cases * share;
  const caught = positives * sensitivity;
  const needless = (numbers.cases - positives) * (1 - specificity);
  return [
    `${texts.claim.trim() || 'The vendor'} claims a sensitivity of ${percent(sensitivity)} and a specificity of ${percent(specificity)}.`,
    precision === undefined
      ? 'With these numbers the model would never raise an alert.'
      : `At our base rate of ${percent(share)} that makes a precision of ${percent(precision)}: of 100 alerts, about ${count(100 * (1 - precision))} would be false.`,
    `On ${count(numbers.cases)} cases a day we expect ${count(caught + needless)} alerts, ${count(caught)} of them real, and ${count(positives - caught)} missed.`,
    'Before we accept the claim we ask for the prevalence, the threshold and the site behind it, and we measure all three on our own traffic in a silent run.',
  ].join(' ');
}
