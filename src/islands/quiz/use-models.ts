import { modelHomes, type ModelHome } from '../../domain/quiz/models/homes.ts';
import type { Models } from '../../domain/quiz/model.ts';
import type { QuizItem } from '../../schemas/quiz.ts';
import { useFetched } from './use-fetched.ts';

const homes: Readonly<Record<ModelHome, () => Promise<Models>>> = {
  counts: async () => (await import('../../domain/quiz/models/counts.ts')).countModels,
  rates: async () => (await import('../../domain/quiz/models/rates.ts')).rateModels,
  calibration: async () =>
    (await import('../../domain/quiz/models/calibration.ts')).calibrationModels,
  forecast: async () => (await import('../../domain/quiz/models/forecast.ts')).forecastModels,
  experiment: async () => (await import('../../domain/quiz/models/experiment.ts')).experimentModels,
  rollout: async () => (await import('../../domain/quiz/models/rollout.ts')).rolloutModels,
};

/** The models that some items are drawn by, fetched once; undefined until they are here. */
export function useModels(items: readonly QuizItem[]): Models | undefined {
  const needed = [
    ...new Set(
      items.flatMap((item) => (item.type === 'generated' ? (modelHomes[item.model] ?? []) : [])),
    ),
  ].sort();
  const { value } = useFetched(
    needed.join(),
    async (): Promise<Models> =>
      Object.assign({}, ...(await Promise.all(needed.map((home) => homes[home]())))) as Models,
  );
  return value;
}
