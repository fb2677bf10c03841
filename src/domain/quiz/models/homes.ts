/** A file of models, fetched by itself. */
export type ModelHome = 'counts' | 'rates' | 'calibration' | 'forecast' | 'experiment' | 'rollout';

/** Which file holds a model, so that a page fetches only what its questions are drawn by. */
export const modelHomes: Readonly<Record<string, ModelHome>> = {
  'precision-from-counts': 'counts',
  'recall-from-counts': 'counts',
  'alerts-a-day': 'counts',
  'review-hours': 'counts',
  'precision-from-rates': 'rates',
  'alarms-per-real-case': 'rates',
  'break-even-score': 'calibration',
  'brier-of-four': 'calibration',
  'ece-of-three': 'calibration',
  'critical-ratio': 'forecast',
  'ndcg-at-three': 'forecast',
  'sample-size-per-arm': 'experiment',
  'test-days': 'experiment',
  'users-for-smaller-effect': 'experiment',
  'cuped-sample': 'experiment',
  'srm-chi-square': 'experiment',
  'false-alarm-of-many': 'experiment',
  'zero-failures-bound': 'rollout',
  'trials-for-rare-harm': 'rollout',
  'blast-radius': 'rollout',
};
