import type { Faq } from '../../schemas/faq.ts';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Scene } from '../../schemas/simulation.ts';
import type { Question } from '../interview/question.ts';
import type { Card } from './card.ts';
import { line, paragraphs } from './card-text.ts';

/** The card of a FAQ answer: its question, and the 30-second answer. */
export function faqCard(id: string, { question, short, lesson, topics }: Faq): Card {
  const card = `faq/${id}`;
  return { id: card, front: question, back: short, lesson, topics, group: card, href: `/${card}/` };
}

/** The card of a key term: what it means, with its formula and its other names. */
export function termCard(
  { id, term, definition, formula, also, lesson }: GlossaryTerm,
  topics: Card['topics'],
): Card {
  return {
    id: `term/${id}`,
    front: `What does “${term}” mean?`,
    back: paragraphs(
      definition,
      formula === undefined ? undefined : `Formula: ${formula}`,
      also.length === 0 ? undefined : `Also called: ${also.join(', ')}`,
    ),
    lesson,
    topics,
    group: `term/${id}`,
    href: `/glossary/#${id}`,
  };
}

/** Options of a scene that are reckless or weak (process of at most 1) whatever could be known. */
export const missedBy = ({ options }: Pick<Scene, 'options'>): string[] =>
  options
    .filter(({ process, process_if }) =>
      [process, ...process_if.map(({ points }) => points)].every((points) => points <= 1),
    )
    .map(({ id }) => id);

/** A case as far as its cards need it. */
export interface CaseForCards {
  readonly slug: string;
  readonly title: string;
  readonly lesson: string;
  readonly topics: Card['topics'];
  readonly scenes: readonly Scene[];
}

/** A card for every scene in which somebody may decide weakly: the scene's question, and what an expert sees. */
export const caseCards = ({ slug, title, lesson, topics, scenes }: CaseForCards): Card[] =>
  scenes
    .map((scene) => ({ scene, missed: missedBy(scene) }))
    .filter(({ missed }) => missed.length > 0)
    .map(({ scene, missed }) => ({
      id: `case/${slug}/${scene.id}`,
      front: paragraphs(
        `${title}, ${scene.week.charAt(0).toLowerCase()}${scene.week.slice(1)}: ${scene.title}.`,
        scene.question,
        ...scene.options.map(({ label }) => line(label)),
      ),
      back: scene.expert.why,
      lesson,
      topics,
      group: `case/${slug}`,
      href: `/cases/${slug}/`,
      missedBy: missed,
    }));

/**
 * A card for every point of an interview question. Its front names the other points, so that exactly one
 * answer is asked for although all cards of a question begin alike.
 */
export const pointCards = ({ id, question, rubric, lesson, topics }: Question): Card[] =>
  rubric.map(({ id: point, point: back }) => ({
    id: `point/${id}/${point}`,
    front: paragraphs(
      question,
      'Besides these points, a strong answer makes one more, which yours lacked or only touched:',
      ...rubric.filter((other) => other.id !== point).map((other) => line(other.point)),
      'Which point did you leave out?',
    ),
    back,
    lesson,
    topics,
    group: `point/${id}`,
    href: '/interview/',
  }));
