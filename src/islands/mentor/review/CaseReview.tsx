import { useMemo } from 'preact/hooks';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { writeSeed } from '../../../domain/case-study/seed.ts';
import { replayWork } from '../../../domain/mentor/case-work.ts';
import { decisionsOf, textsOf, unreplayed } from '../../../domain/mentor/decisions.ts';
import type { CaseWork } from '../../../domain/mentor/message.ts';
import { caseNames } from '../../../domain/mentor/names.ts';
import type { MentorSheet } from '../../../domain/mentor/notes.ts';
import { rubricSheet } from '../../../domain/mentor/rubric-sheet.ts';
import { useCase } from '../../case-study/use-case.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { CaseFigures, figuresOf } from './CaseFigures.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { Decision } from './Decision.tsx';
import { Head } from './Head.tsx';
import type { BodyProps } from './Opened.tsx';
import { Paper } from './Paper.tsx';
import { Release } from './Release.tsx';
import { RubricGrid, unmarked } from './RubricGrid.tsx';
import { RunLog } from './RunLog.tsx';
import { Saying } from './Saying.tsx';
import { Since } from './Since.tsx';
import { Texts } from './Texts.tsx';
import { useReview } from './use-review.ts';

async function fetchSheet(slug: string): Promise<MentorSheet> {
  const answer = await fetch(`/cases/${slug}/mentor.json`);
  if (!answer.ok) throw new Error(`mentor notes: ${String(answer.status)}`);
  return (await answer.json()) as MentorSheet;
}

interface SheetedProps extends BodyProps {
  of: CaseText;
  sheet: MentorSheet;
  work: CaseWork;
}

function Sheeted({ of, sheet, work, arrival, arrivals, facts, onDone }: SheetedProps) {
  const { kept, answers } = arrival;
  const rubric = rubricSheet(sheet.rubric, answers?.message);
  const review = useReview(
    facts,
    kept.digest,
    [...rubric.first, ...rubric.others].map(({ id }) => id),
  );
  const { decisions, texts, lost, names, placeOf, scenes, figures } = useMemo(() => {
    const replayed = replayWork(of, work);
    const found = decisionsOf(of, work, replayed);
    const written = textsOf(of, work);
    const places = new Map<string, string>([
      ['', 'The whole'],
      ...of.simulation.scenes.map(
        ({ id, week, title }) => [`scene:${id}`, `${week}, ${title}`] as const,
      ),
      ...sheet.rubric.map(({ id, title }) => [`criterion:${id}`, title] as const),
      ...rubric.own.map(({ about, title }) => [about, title] as const),
      ...written.map(({ about, title }) => [about, title] as const),
    ]);
    return {
      figures: figuresOf(replayed),
      decisions: found,
      texts: written,
      lost: unreplayed(of, work, replayed),
      names: caseNames(of),
      placeOf: (about: string) => places.get(about) ?? 'A place that is not in this version',
      scenes: new Set(of.simulation.scenes.map(({ id }) => id)),
    };
  }, [of, work, sheet]);
  return (
    <>
      <div class="mr-screen">
        <Head {...{ arrival, onDone }}>
          <CaseFigures {...{ work, figures }} />
        </Head>
        <p class="small mr-seed">
          Seed {writeSeed(work.seed)}. Figures are of 100 and come from the replay in this browser.
          Answers live in the page a learner had: this is for learning and not an exam.
        </p>
        <Since {...{ arrival, arrivals, review, names, placeOf }} />
        <div class="mr-main">
          <RunLog {...{ decisions, review }} />
          <div>
            <section class="mr-decs" aria-labelledby="mr-decs">
              <h2 class="mr-h" id="mr-decs">
                Decision by decision
              </h2>
              <CaseNotes {...{ sheet, scenes }} />
              {decisions.map((decision) => (
                <Decision
                  key={decision.scene}
                  {...{ decision, review }}
                  note={sheet.notes[decision.scene]}
                  place={placeOf(`scene:${decision.scene}`)}
                />
              ))}
              {lost.length > 0 && (
                <div class="mr-lost">
                  <h3>What could not be replayed</h3>
                  <p class="small">The case of today does not go this way; their words are kept.</p>
                  {lost.map(({ title, option, reason }, at) => (
                    <div class="mr-note" key={at}>
                      <p class="label">{title}</p>
                      <p class="mr-chose">{option}</p>
                      {reason !== '' && <blockquote>“{reason}”</blockquote>}
                    </div>
                  ))}
                </div>
              )}
            </section>
            <Texts {...{ texts, review }} />
            <RubricGrid sheet={rubric} review={review} />
            <Saying review={review} placeOf={placeOf} />
            <Release
              {...{ arrival, review }}
              placeOf={placeOf}
              unmarked={unmarked(rubric, review)}
            />
          </div>
        </div>
      </div>
      <Paper
        {...{ arrival, review }}
        placeOf={placeOf}
        rubric={sheet.rubric}
        {...{ decisions, figures }}
      />
    </>
  );
}

/** A run of a case being reviewed. */
export function CaseReview(props: BodyProps) {
  const { work } = props.arrival.kept.message;
  const slug = work.kind === 'case' ? work.case : '';
  const { of, failed } = useCase(slug);
  const notes = useFetched(`notes ${slug}`, () => fetchSheet(slug));
  if (work.kind !== 'case') return null;
  if (of && notes.value) return <Sheeted {...props} {...{ of, work }} sheet={notes.value} />;
  return (
    <p role="status">
      {failed || notes.failed
        ? 'The case could not be fetched. Reload the page when you are connected.'
        : 'Replaying the run …'}
    </p>
  );
}
