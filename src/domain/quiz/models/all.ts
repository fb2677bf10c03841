import type { Models } from '../model.ts';
import { calibrationModels } from './calibration.ts';
import { countModels } from './counts.ts';
import { experimentModels } from './experiment.ts';
import { forecastModels } from './forecast.ts';
import { rateModels } from './rates.ts';
import { rolloutModels } from './rollout.ts';

/** Every model that a generated item may name. */
export const models: Models = {
  ...countModels,
  ...rateModels,
  ...calibrationModels,
  ...forecastModels,
  ...experimentModels,
  ...rolloutModels,
};
