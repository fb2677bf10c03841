import type { Message, Task, Work } from './message.ts';

/** What this site has that can be assigned and handed in, without its texts. */
export interface Catalog {
  readonly cases: readonly {
    readonly slug: string;
    readonly title: string;
    readonly company: string;
    readonly minutes: number;
    /** Hash of its rules today. */
    readonly rules: string;
    readonly criteria: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** Modules that have a written lesson. */
  readonly modules: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    /** Slugs of its written lessons, in order. */
    readonly lessons: readonly string[];
  }[];
  /** Quizzes in course order; their slug is that of their lesson, which may still be planned. */
  readonly quizzes: readonly {
    readonly quiz: string;
    readonly number: string;
    readonly title: string;
    readonly items: readonly {
      readonly id: string;
      readonly stem: string;
      readonly type: string;
    }[];
  }[];
  readonly interviews: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly { readonly id: string; readonly question: string }[];
  }[];
}

const missing =
  'This names something that this site does not have. Reload the page here and where it was made, then send it again.';

const has = {
  case: (catalog: Catalog, slug: string) => catalog.cases.some((each) => each.slug === slug),
  module: (catalog: Catalog, id: string) => catalog.modules.some((each) => each.id === id),
  item: (catalog: Catalog, ref: string) => {
    const [quiz, item] = ref.split('/');
    return catalog.quizzes.some(
      (each) => each.quiz === quiz && each.items.some(({ id }) => id === item),
    );
  },
  question: (catalog: Catalog, question: string) =>
    catalog.interviews.some(({ questions }) => questions.some(({ id }) => id === question)),
};

function taskIsKnown(task: Task, catalog: Catalog): boolean {
  if (task.kind === 'case') return has.case(catalog, task.case);
  if (task.kind === 'module') return has.module(catalog, task.module);
  // An item that has since been removed is left out; one at least must be there.
  return task.kind === 'quiz'
    ? task.items.some((ref) => has.item(catalog, ref))
    : task.questions.some((question) => has.question(catalog, question));
}

function workIsKnown(work: Work, catalog: Catalog): boolean {
  if (work.kind === 'case') return has.case(catalog, work.case);
  if (work.kind === 'interview')
    return work.answers.some(({ question }) => has.question(catalog, question));
  return work.module !== ''
    ? has.module(catalog, work.module)
    : work.answers.some(([item]) => has.item(catalog, item));
}

/** Why a message of the right form means nothing on this site, as a sentence; undefined if it does. */
export function unknownTo(catalog: Catalog, message: Message): string | undefined {
  if (message.kind === 'feedback') return undefined;
  const isKnown =
    message.kind === 'assignment'
      ? taskIsKnown(message.task, catalog)
      : workIsKnown(message.work, catalog);
  return isKnown ? undefined : missing;
}
