import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../src/domain/mentor/correspondence.ts';
import { intakeOf, type Opened } from '../../../../src/domain/mentor/intake.ts';
import { lettersIn } from '../../../../src/domain/mentor/letters-in.ts';
import { sealMessage } from '../../../../src/domain/mentor/letter.ts';
import type { Message } from '../../../../src/domain/mentor/message.ts';
import { catalog } from '../../../hostile/site.ts';
import { aCaseWork, aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const opened = (file: string, message: Message, digest = file): Opened => ({
  ...{ file, message, digest, key: '' },
});
const here = (digest: string, message: Message, way: Kept['way'] = 'received'): Kept => ({
  ...{ fact: digest, way, digest, at: 0, day: '2026-12-03', message, key: '' },
});

describe('what many people sent at once', () => {
  it('is sorted into new, here already and refused, each refusal with its file', () => {
    const { submissions, feedback, already, refused } = intakeOf(
      [
        opened('new', aSubmission()),
        opened('again', aSubmission(), 'old'),
        opened('twice', aSubmission(), 'new'),
        opened('review', aFeedback({ of: 'new' })),
        opened('stray', aFeedback({ of: 'nowhere' })),
        opened('task', anAssignment()),
        opened('unknown', aSubmission({ work: aCaseWork({ case: 'gone' }) })),
      ],
      [here('old', aSubmission())],
      catalog,
    );
    expect(submissions.map(({ file }) => file)).toEqual(['new']);
    expect(feedback.map(({ file }) => file)).toEqual(['review']);
    expect(already).toBe(2);
    expect(refused.map(({ file }) => file)).toEqual(['stray', 'task', 'unknown']);
    expect(refused.map(({ why }) => why)).toEqual([
      'This is a review of a submission that is not here. Take in that submission first.',
      'This is an assignment. The cohort board takes in what learners hand in, and reviews by others.',
      'This names something that this site does not have. Reload the page here and where it was made, then send it again.',
    ]);
  });

  it('does not take in a review that was released from this browser', () => {
    const kept = [here('work', aSubmission()), here('mine', aFeedback({ of: 'work' }), 'sent')];
    const { feedback, already } = intakeOf(
      [opened('mine', aFeedback({ of: 'work' }))],
      kept,
      catalog,
    );
    expect([feedback.length, already]).toEqual([0, 1]);
  });

  it('takes in what this browser itself handed in, as the mentor it may also be', () => {
    const kept = [here('work', aSubmission(), 'sent')];
    expect(intakeOf([opened('work', aSubmission())], kept, catalog).submissions).toHaveLength(1);
  });
});

describe('a text that may hold letters', () => {
  it('gives every link and code in it once, and leaves out the words between', async () => {
    const [one, two] = await Promise.all(
      [aSubmission(), aSubmission({ by: 'Uma' })].map((each) => sealMessage(each)),
    );
    const link = `https://example.org/mentor/review/#letter=${one ?? ''}`;
    expect(lettersIn(`Hi Ines,\nmine: ${link}\n\nUma’s:\t${two ?? ''}\n${link}`)).toEqual([
      link,
      two,
    ]);
  });

  it('stands for itself where there is none, so that it is refused with a reason', () => {
    expect(lettersIn('Dear Ines, I am away.')).toEqual(['Dear Ines, I am away.']);
    expect(lettersIn('')).toEqual(['']);
  });

  it('gives no more than five hundred', () => {
    const many = Array.from({ length: 700 }, (_, at) => `#letter=${String(at)}`).join(' ');
    expect(lettersIn(many)).toHaveLength(500);
  });
});
