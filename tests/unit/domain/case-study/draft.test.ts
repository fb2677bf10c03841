import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decisionDraftKey,
  memoKey,
  readDecisionDraft,
  reflectionKey,
  REASON_LIMIT,
  writeDecisionDraft,
} from '../../../../src/domain/case-study/draft.ts';
import { parseFact } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';

const after = 'replicaaaaaa:3';
const kept = (value: string, key = decisionDraftKey(after)) =>
  readDecisionDraft(inOrder({ kind: 'set', key, value }), after);

describe('what was entered at a scene and not committed', () => {
  it('comes back as it was entered', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            option: fc.string({ maxLength: 60 }),
            reason: fc.string({ unit: 'binary', maxLength: REASON_LIMIT / 2 }),
            forecast: fc.integer({ min: 0, max: 100 }),
          },
          { requiredKeys: ['option', 'reason'] },
        ),
        (draft) => {
          expect(kept(writeDecisionDraft(draft))).toEqual(draft);
        },
      ),
    );
  });

  it('is the last version, and that of its own place only', () => {
    const of = (option: string) => writeDecisionDraft({ option, reason: '' });
    const key = decisionDraftKey(after);
    const facts = inOrder(
      { kind: 'set', key, value: of('first') },
      { kind: 'set', key, value: of('second') },
      { kind: 'set', key: decisionDraftKey('replicaaaaaa:4'), value: of('elsewhere') },
    );
    expect(readDecisionDraft(facts, after).option).toBe('second');
    expect(readDecisionDraft(facts, 'replicaaaaaa:9')).toEqual({ option: '', reason: '' });
  });

  it.each(['', '{', 'null', '3', '{"option":"a"}', '[null]', '["a","b",200]', '["a","b","x"]'])(
    'reads as nothing where it is damaged: %s',
    (value) => {
      const { option, reason, forecast } = kept(value);
      expect(['', 'a']).toContain(option);
      expect(['', 'b']).toContain(reason);
      expect(forecast).toBeUndefined();
    },
  );

  it('is cut at the limit that is kept', () => {
    expect(kept(JSON.stringify(['a', 'x'.repeat(5000), null])).reason).toHaveLength(REASON_LIMIT);
    const [fact] = inOrder({
      ...{ kind: 'decided', case: 'c', after, scene: 's', option: 'o', forecast: -1 },
      reason: 'x'.repeat(REASON_LIMIT),
    });
    expect(parseFact(fact)).toBeDefined();
  });
});

it('keeps memo and reflections of each attempt under keys of their own', () => {
  const keys = [
    ...[memoKey('a:1', 'decision'), memoKey('a:1', 'evidence'), memoKey('a:2', 'decision')],
    ...[reflectionKey('a:1', 'decision'), reflectionKey('a:2', 'decision')],
    ...[decisionDraftKey('a:1'), decisionDraftKey('a:2')],
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
