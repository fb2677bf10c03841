import { lessons } from './course.ts';

/** One address of every kind of page. */
export const pageKinds = {
  home: '/',
  'the lessons': '/lessons/',
  'a module': '/modules/metrics/',
  'lesson 3.1': `/lessons/${lessons.threshold}/`,
  'lesson 3.2': `/lessons/${lessons.rocPr}/`,
  'lesson 3.3': `/lessons/${lessons.calibration}/`,
  'the cases': '/cases/',
  'the briefing of a case': '/cases/larkspur-pay/',
  'a case to be played': '/cases/larkspur-pay/play/',
  'a case to look back at': '/cases/larkspur-pay/debrief/',
  'the notes of a mentor': '/cases/larkspur-pay/mentor/',
  'the practice page': '/practice/',
  'the cards': '/cards/',
  'the mock interviews': '/interview/',
  'the sheet of an interviewer': '/interview/sheet/',
  'the FAQ': '/faq/',
  'an answer of the FAQ': '/faq/what-calibration-means/',
  'the glossary': '/glossary/',
  'the sources': '/sources/',
  'the record': '/progress/',
  'a page that does not exist': '/no-such-page/',
} as const;
