import { describe, expect, it } from 'vitest';
import { type MessageFact, parsedMessage } from '../../../../src/domain/mentor/kept-message.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { aFeedback, anAssignment } from '../../../fixtures/mentor.ts';

const fact = (message: string): MessageFact => {
  const made = aFact({ kind: 'received', digest: 'AbCdEfGh01234567', message, key: '' });
  if (made.kind !== 'received') throw new Error('a message');
  return made;
};

describe('a message of the record', () => {
  it('is read as it was kept, and the next time is the same object', () => {
    const of = fact(JSON.stringify(anAssignment()));
    const message = parsedMessage(of);
    expect(message).toEqual(anAssignment());
    expect(parsedMessage(of)).toBe(message);
  });

  it.each([
    ['empty', ''],
    ['no JSON', '{"v":1'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['of a newer version', JSON.stringify({ ...anAssignment(), v: 2 })],
    ['with a field too many', JSON.stringify({ ...aFeedback(), admin: true })],
    ['with a prototype', JSON.stringify(aFeedback()).replace('{', '{"__proto__":{"polluted":1},')],
    [
      'with a prototype in a comment',
      JSON.stringify(aFeedback()).replace('"comments":[{', '"comments":[{"__proto__":{},'),
    ],
    ['nested without end', '['.repeat(90_000)],
    ['nested and closed', '['.repeat(45_000) + ']'.repeat(45_000)],
  ])('that is %s is passed over, time and again, and nothing is thrown', (_, text) => {
    const of = fact(text);
    expect(parsedMessage(of)).toBeUndefined();
    expect(parsedMessage(of)).toBeUndefined();
    expect(of.message).toBe(text);
    expect('polluted' in {}).toBe(false);
  });
});
