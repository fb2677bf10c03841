import type { Interview } from '../../domain/interview/session.ts';
import { useFetched } from '../quiz/use-fetched.ts';
import type { View } from './types.ts';
import type { Questions } from './use-questions.ts';

interface LaterProps {
  view: View;
  interviews: readonly Interview[];
  questions: Questions;
  /** The text of a sheet that came by link or file; empty if none did. */
  sheet: string;
  /** The interview looked at. */
  shown: Interview | undefined;
  /** Back to the choice, or to an interview. */
  onDone: (interview?: string) => void;
}

/** What few visits need, fetched when one does: the scorecard, asking a friend, and what a friend sends back. */
export function Later({ view, interviews, questions, sheet, shown, onDone }: LaterProps) {
  const { value, failed } = useFetched('later', () => import('./fetched-later.ts'));
  if (!value)
    return <p role="status">{failed ? 'This part could not be fetched. Reload the page.' : ''}</p>;
  if (sheet)
    return <value.Arrived key={sheet} {...{ interviews, questions, onDone }} text={sheet} />;
  if (view.at === 'friend' && shown) return <value.Friend interview={shown} onDone={onDone} />;
  return <value.Scorecard {...{ interviews, questions, onDone }} />;
}
