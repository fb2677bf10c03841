import { DecisionForm } from '../DecisionForm.tsx';
import { fields, write } from './at-work.ts';

/** The form behind "Use it at work" of this explorable. */
export function AtWorkForm() {
  return <DecisionForm id="newsvendor" fields={fields} write={write} />;
}
