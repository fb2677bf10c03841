import { describe, expect, it } from 'vitest';
import { openLetter, sealMessage } from '../../../../src/domain/mentor/letter.ts';
import { aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

describe('a message of the mentor desk', () => {
  it.each([anAssignment(), aSubmission(), aFeedback()])(
    '$kind comes out as it went in',
    async (message) => {
      const code = await sealMessage(message);
      const link = `https://example.org/x/#letter=${code}`;
      for (const text of [code, link, `${code}\n`]) {
        const letter = await openLetter(text, 'file');
        expect(letter).toMatchObject({ ok: true, message, signed: undefined });
        expect(letter.ok && letter.digest).toMatch(/^[\w-]{16}$/);
      }
    },
  );

  it('has another digest after any change of its words', async () => {
    const digest = async (text: string) => {
      const letter = await openLetter(await sealMessage(anAssignment({ note: text })), 'file');
      return letter.ok ? letter.digest : letter.refusal;
    };
    expect(await digest('By Friday.')).not.toBe(await digest('By Friday!'));
  });

  it('is refused kindly if a newer version made it', async () => {
    const code = await sealMessage({ ...anAssignment(), v: 2 } as never);
    expect(await openLetter(code, 'link')).toEqual({
      ok: false,
      refusal:
        'This was made by a newer version of this site. Reload the page, then open it again.',
    });
  });
});
