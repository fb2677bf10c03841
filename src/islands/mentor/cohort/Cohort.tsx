import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { type Cohort as Group, cohortsOf } from '../../../domain/mentor/cohort.ts';
import { correspondenceOf } from '../../../domain/mentor/correspondence.ts';
import type { Task } from '../../../domain/mentor/message.ts';
import { shelvedKey } from '../../../domain/mentor/registers.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { registers } from '../../../domain/progress/registers.ts';
import { $facts } from '../../../stores/log.ts';
import { countOf } from '../../count-of.ts';
import { useStored } from '../../use-stored.ts';
import { isFramed } from '../keep.ts';
import { useCatalog } from '../use-catalog.ts';
import { Arrivals } from './Arrivals.tsx';
import { Board } from './Board.tsx';
import { Import } from './Import.tsx';
import { useIntake } from './use-intake.ts';
import { useParsed } from './use-parsed.ts';
import { shortDay } from './words.ts';

/** Stands for "not read yet": by identity, as a record may be empty too. */
const unread: readonly Fact[] = [];

/** What a cohort worked on, in a few words. */
function titleOf({ subject, assignment }: Group, catalog: Catalog): string {
  if (assignment) return taskTitle(assignment.task, catalog);
  const task: Task =
    subject.kind === 'quiz'
      ? { kind: 'quiz', items: [] }
      : subject.kind === 'interview'
        ? { ...subject, questions: [] }
        : subject;
  return subject.kind === 'quiz' ? 'Quiz questions' : taskTitle(task, catalog);
}

/** How the cohort is told from others of the same work. */
function asked({ of, assignment }: Group): string {
  if (of === '') return 'handed in without an assignment';
  if (!assignment) return 'for an assignment made in another browser';
  return assignment.due === '' ? 'assigned, without a due date' : `due ${shortDay(assignment.due)}`;
}

interface ChooseProps {
  cohorts: readonly Group[];
  catalog: Catalog;
  chosen: string;
  onChoose: (key: string) => void;
}

function Choose({ cohorts, catalog, chosen, onChoose }: ChooseProps) {
  return (
    <label class="field co-choose">
      <span>Cohort</span>
      <select
        value={chosen}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        {cohorts.map((cohort) => (
          <option key={cohort.key} value={cohort.key}>
            {titleOf(cohort, catalog)}, {asked(cohort)} (
            {countOf(cohort.learners.length, 'learner')})
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the board will show, for somebody who has nothing on it yet. */
function Shows() {
  return (
    <div>
      <h2>What you will see</h2>
      <ul>
        <li>Learners by criteria, with versions, late days and whether each run replays.</li>
        <li>Marks of several reviewers, merged by the median of each criterion, rounding up.</li>
        <li>Per scene, how many chose what, and what they had bought before.</li>
        <li>How sure each learner was, beside what came true.</li>
      </ul>
    </div>
  );
}

interface LiveProps {
  facts: readonly Fact[];
  intake: ReturnType<typeof useIntake>;
}

function Live({ facts, intake }: LiveProps) {
  const [tries, setTries] = useState(0);
  const { value: catalog, failed } = useCatalog(String(tries));
  const [chosen, setChosen] = useState('');
  const { stage, read, accept, putAway } = intake;
  const kept = useMemo(() => correspondenceOf(facts), [facts]);
  const texts = useMemo(() => registers(facts), [facts]);
  const cohorts = useMemo(
    () => cohortsOf(kept, (digest) => texts.get(shelvedKey(digest)) === 'yes'),
    [kept, texts],
  );
  const cohort = cohorts.find(({ key }) => key === chosen) ?? cohorts[0];
  const form = (
    <Import
      onSources={(sources) => {
        void read(sources);
      }}
    />
  );
  if (isFramed())
    return <p class="lead">Open this site in a tab of its own to take in submissions.</p>;
  if (failed)
    return (
      <div class="co-wait">
        <p role="status">
          The list of what can be handed in could not be fetched. Nothing is lost.
        </p>
        <button
          type="button"
          class="btn"
          onClick={() => {
            setTries(tries + 1);
          }}
        >
          Try again
        </button>
      </div>
    );
  return (
    <>
      {stage.at === 'idle' || stage.at === 'failed' || stage.at === 'done' ? (
        cohort ? (
          <details class="co-fold co-more">
            <summary>Take in more submissions, or reviews by others</summary>
            {form}
          </details>
        ) : (
          <div class="co-first">
            {form}
            <Shows />
          </div>
        )
      ) : null}
      <Arrivals
        stage={stage}
        onAccept={() => {
          void accept();
        }}
        onAway={putAway}
      />
      {cohort && catalog && stage.at !== 'preview' && (
        <>
          {cohorts.length > 1 && (
            <Choose {...{ cohorts, catalog }} chosen={cohort.key} onChoose={setChosen} />
          )}
          <Board
            key={cohort.key}
            {...{ cohort, kept, texts, catalog }}
            title={`${titleOf(cohort, catalog)}, ${asked(cohort)}`}
          />
        </>
      )}
    </>
  );
}

/** The board over the record as far as its messages are read. */
function Read({ facts }: { facts: readonly Fact[] }) {
  const intake = useIntake();
  // While hundreds are taken in, the board stays as it was: it need not be drawn for each.
  const still = useRef(facts);
  if (intake.stage.at !== 'taking') still.current = facts;
  const parsed = useParsed(still.current);
  return parsed ? (
    <Live facts={parsed} intake={intake} />
  ) : (
    <p class="co-wait ui" role="status">
      Reading what is here …
    </p>
  );
}

/** The cohort board: what many learners handed in, side by side. */
export function Cohort({ children }: { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return <div class="co">{facts === unread ? children : <Read facts={facts} />}</div>;
}
