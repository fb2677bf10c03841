import type { Exhibit } from '../../schemas/exhibit.ts';
import type { Outcome, Scene } from '../../schemas/simulation.ts';
import type { CaseText } from './case.ts';

const untold = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.map(({ chance, later, ...outcome }) => ({
    ...outcome,
    tell: '',
    ...(later && { later: later.map((each) => ({ ...each, tell: '' })) }),
    ...(chance && {
      chance: chance.map((branch) => ({
        ...branch,
        tell: '',
        ...(branch.later && { later: branch.later.map((each) => ({ ...each, tell: '' })) }),
      })),
    }),
  }));

/** A scene whose decisions tell nothing yet; the first keeps what is read before deciding. */
const opened = (scene: Scene, isFirst: boolean): Scene => ({
  ...scene,
  ...(isFirst ? {} : { week: '', title: '', text: [], shows: [], question: '' }),
  ...(scene.arrive && { arrive: isFirst ? scene.arrive : untold(scene.arrive) }),
  ...(scene.forecast && {
    forecast: { ...scene.forecast, question: isFirst ? scene.forecast.question : '' },
  }),
  options: scene.options.map((option) => ({
    ...option,
    ...(isFirst ? {} : { label: '', detail: '' }),
    outcomes: untold(option.outcomes),
  })),
  expert: { ...scene.expert, why: '', sources: [] },
});

const unseen = (exhibit: Exhibit): Exhibit => ({
  ...exhibit,
  findings: exhibit.findings.map((finding) => ({ ...finding, title: '', blocks: [] })),
});

/**
 * A case as far as a learner can read before the first action: all of its rules, so that a run begins and is kept as
 * with the whole case, and the words of the first scene. A fifth of the bytes; the rest is fetched meanwhile.
 */
export function openingOf(of: CaseText): CaseText {
  const { simulation } = of;
  return {
    ...of,
    incidents: [],
    lessons: [],
    sources: {},
    exhibits: of.exhibits.map(unseen),
    simulation: {
      ...simulation,
      hidden: simulation.hidden.map((fact) => ({ ...fact, name: '', otherwise: '' })),
      scenes: simulation.scenes.map((scene, at) => opened(scene, at === 0)),
      endings: simulation.endings.map((ending) => ({ ...ending, title: '', text: '' })),
      reflection: [],
      memo: { title: '', sections: [] },
    },
  };
}
