import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSaveFile } from '../../../../src/islands/progress/read-save-file.ts';
import {
  accepted,
  assigned,
  cameIn,
  correspondenceOf,
  givenBack,
  handedIn,
  released,
} from '../../../../src/domain/mentor/correspondence.ts';
import { digestOf } from '../../../../src/domain/mentor/digest.ts';
import { type Message, MESSAGE_LIMIT } from '../../../../src/domain/mentor/message.ts';
import { type Fact, type FactBody, isKnown } from '../../../../src/domain/progress/fact.ts';
import { decodeLine, encodeLine, LINE_LIMIT } from '../../../../src/domain/progress/line.ts';
import { merge } from '../../../../src/domain/progress/merge.ts';
import { exportSave } from '../../../../src/domain/progress/save-file.ts';
import { everyKind } from '../../../hostile/any-message.ts';
import { aFact, inOrder, NOW } from '../../../fixtures/facts.ts';
import { aCaseWork, aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

type Way = 'sent' | 'received';
const kept = async (way: Way, message: Message, key = ''): Promise<FactBody> => ({
  ...{ kind: way, digest: await digestOf(message), message: JSON.stringify(message), key },
});
const log = async (...messages: readonly (readonly [Way, Message])[]): Promise<Fact[]> =>
  inOrder(...(await Promise.all(messages.map(([way, message]) => kept(way, message)))));

describe('the correspondence of a record', () => {
  it('is parted by who wrote what, oldest first', async () => {
    const later = aSubmission({ version: 2, before: 'AbCdEfGh01234567' });
    const all = correspondenceOf(
      await log(
        ...([
          ['received', anAssignment()],
          ['sent', aSubmission()],
          ['sent', later],
        ] as const),
        ...([
          ['received', aFeedback()],
          ['sent', anAssignment({ id: 'b' })],
        ] as const),
        ...([
          ['received', aSubmission({ by: 'Lea' })],
          ['sent', aFeedback({ by: 'Tom' })],
        ] as const),
      ),
    );
    const messages = (of: typeof accepted | typeof handedIn | typeof givenBack) =>
      of(all).map(({ message }) => message);
    expect(messages(accepted)).toEqual([anAssignment()]);
    expect(messages(handedIn)).toEqual([aSubmission(), later]);
    expect(messages(givenBack)).toEqual([aFeedback()]);
    expect(messages(assigned)).toEqual([anAssignment({ id: 'b' })]);
    expect(messages(cameIn)).toEqual([aSubmission({ by: 'Lea' })]);
    expect(messages(released)).toEqual([aFeedback({ by: 'Tom' })]);
  });

  it('counts a message that was received twice once, at its first time', async () => {
    const facts = await log(
      ['received', aSubmission()],
      ['received', aFeedback()],
      ['received', aSubmission()],
    );
    const came = cameIn(correspondenceOf(facts));
    expect(came).toHaveLength(1);
    expect(came[0]).toMatchObject({ fact: facts[0]?.id, day: '2026-11-24', at: NOW, key: '' });
  });

  it('keeps a message apart that was sent and came back to the same browser', async () => {
    const all = correspondenceOf(await log(['sent', aSubmission()], ['received', aSubmission()]));
    expect([handedIn(all).length, cameIn(all).length]).toEqual([1, 1]);
  });

  it('passes over facts that are no messages and messages it cannot read, which cost nothing else', async () => {
    const readable = await kept('received', aFeedback());
    const facts = inOrder(
      { kind: 'skipped', lesson: 'a' },
      { ...readable, message: '{"v":2,"kind":"feedback"}' } as FactBody,
      { ...readable, message: 'rubbish' } as FactBody,
      readable,
    );
    // What could not be read does not stand in the way of the same message, read.
    expect(givenBack(correspondenceOf(facts)).map(({ fact }) => fact)).toEqual([facts[3]?.id]);
  });

  it('keeps the key that a message was signed with', async () => {
    const facts = inOrder(await kept('received', aFeedback(), 'k'.repeat(43)));
    expect(correspondenceOf(facts)[0]?.key).toBe('k'.repeat(43));
  });
});

describe('kept messages in the record', () => {
  it('come back from lines, a save file and merging as they were', async () => {
    const facts = await log(
      ['sent', anAssignment()],
      ['received', aSubmission()],
      ['sent', aFeedback()],
    );
    const file = exportSave(facts.map(encodeLine), '2026-11-24T12:00:00.000Z');
    const reading = readSaveFile(file, [], NOW);
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.preview).toMatchObject({ isIntact: true, added: 3, unreadable: 0, newer: 0 });
    const back = merge(reading.preview.facts, facts.slice(1)).filter(isKnown);
    expect(back).toEqual(facts);
    expect(correspondenceOf(back)).toEqual(correspondenceOf(facts));
  });

  it('that this build cannot read stay in the record and go out with it', async () => {
    const readable = await kept('received', aSubmission());
    const facts = inOrder({ ...readable, message: '{"v":9,"kind":"wish"}' } as FactBody);
    expect(correspondenceOf(facts)).toEqual([]);
    const [decoded] = facts.map((fact) => decodeLine(encodeLine(fact)));
    expect(decoded).toMatchObject({ kind: 'fact', fact: facts[0] });
    const reading = readSaveFile(exportSave(facts.map(encodeLine), ''), [], NOW);
    expect(reading.ok && reading.preview.facts).toEqual(facts);
  });

  it('that two devices took in apart count once after merging', async () => {
    const message = await kept('received', aSubmission());
    const [one, two] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'].map((replica) =>
      aFact(message, { replica }),
    );
    if (!one || !two) throw new Error('two facts');
    const facts = merge([two], [one]).filter(isKnown);
    expect(facts).toHaveLength(2);
    expect(correspondenceOf(facts).map(({ fact }) => fact)).toEqual([one.id]);
  });

  it('up to the limit of a message fit into a line, though every character must be escaped', async () => {
    // The worst that JSON in JSON can do: a quote becomes two characters, and then four.
    for (const worst of ['"', '\\', '\u0001', '\ud800', 'é']) {
      const text = (length: number) => worst.repeat(length);
      const each = JSON.stringify(worst).length - 2;
      const of = (length: number) =>
        aSubmission({
          work: aCaseWork({
            texts: Array.from({ length: 20 }, (_, at) => [`memo:part-${String(at)}`, text(length)]),
          }),
        });
      const rest = MESSAGE_LIMIT - JSON.stringify(of(0)).length;
      const length = Math.min(6_000, Math.floor(rest / 20 / each));
      const [fact] = inOrder(await kept('received', of(length)));
      if (!fact) throw new Error('a fact');
      const line = encodeLine(fact);
      expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
      expect(decodeLine(line)).toMatchObject({ kind: 'fact', fact });
      expect(correspondenceOf([fact])).toHaveLength(1);
    }
  });

  it('of every kind come back from a line, in chance cases', async () => {
    for (const messages of Object.values(everyKind))
      await fc.assert(
        fc.asyncProperty(messages, async (message) => {
          const [fact] = inOrder(await kept('sent', message));
          const decoded = decodeLine(fact ? encodeLine(fact) : '');
          if (decoded.kind !== 'fact' || !isKnown(decoded.fact)) throw new Error('not read');
          expect(correspondenceOf([decoded.fact])[0]?.message).toEqual(message);
        }),
        { numRuns: 100 },
      );
  });
});
