// What is shown only after an answer, fetched when the learner begins: it keeps the lesson's first bytes few.
export { Feedback } from './Feedback.tsx';
export { Results } from './Results.tsx';
