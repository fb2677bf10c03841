import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decisionDraftKey } from '../../../../src/domain/case-study/draft.ts';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import { registers } from '../../../../src/domain/progress/registers.ts';
import { keepDraft } from '../../../../src/islands/case-study/play/draft-keeper.ts';
import { aFact } from '../../../fixtures/facts.ts';

const PLACE = 'replicaaaaaa:3';
const NEXT = 'replicaaaaaa:4';

/** A browser with any number of tabs on one record. */
function browser() {
  let facts: readonly Fact[] = [];
  const store = {
    facts: () => facts,
    record: (key: string, value: string) => {
      facts = [...facts, aFact({ kind: 'set', key, value }, { seq: 10 + facts.length })];
    },
  };
  return {
    tab: () => keepDraft(store, PLACE),
    kept: (after = PLACE) => registers(facts).get(decisionDraftKey(after)),
    count: () => facts.length,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft of a decision', () => {
  it('is kept once the hand rests, and found again', () => {
    const { tab, kept, count } = browser();
    const here = tab();
    here.edit({ reason: 'Be' });
    vi.advanceTimersByTime(200);
    here.edit({ reason: 'Because' });
    vi.advanceTimersByTime(200);
    expect(kept()).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(count()).toBe(1);
    expect(tab().draft().reason).toBe('Because');
  });

  it('is kept at once when the page goes, and only if there is something to keep', () => {
    const { tab, count } = browser();
    const here = tab();
    here.flush();
    expect(count()).toBe(0);
    here.edit({ option: 'wait' });
    here.flush();
    here.flush();
    vi.advanceTimersByTime(900);
    expect(count()).toBe(1);
    expect(tab().draft().option).toBe('wait');
  });

  it('is not replaced by what another tab types at the same place', () => {
    const { tab } = browser();
    const [here, there] = [tab(), tab()];
    here.edit({ reason: 'Mine' });
    vi.advanceTimersByTime(400);
    there.edit({ reason: 'Theirs' });
    vi.advanceTimersByTime(400);
    expect(here.draft().reason).toBe('Mine');
    expect(there.draft().reason).toBe('Theirs');
  });

  it('is wiped by its own commit', () => {
    const { tab, kept } = browser();
    const here = tab();
    here.edit({ reason: 'Mine' });
    vi.advanceTimersByTime(400);
    here.clear();
    expect(kept()).toBe('');
    expect(tab().draft()).toEqual({ option: '', reason: '' });
  });

  it('is not wiped by the commit of another tab', () => {
    const { tab, kept } = browser();
    const [here, there] = [tab(), tab()];
    here.edit({ reason: 'Mine' });
    vi.advanceTimersByTime(400);
    there.edit({ reason: 'Theirs' });
    vi.advanceTimersByTime(400);
    here.clear();
    expect(kept()).toContain('Theirs');
    expect(tab().draft().reason).toBe('Theirs');
  });

  it('leaves nothing behind if it was committed before it was kept', () => {
    const { tab, count } = browser();
    const here = tab();
    here.edit({ reason: 'Mine' });
    here.clear();
    vi.advanceTimersByTime(900);
    here.flush();
    expect(count()).toBe(0);
  });

  it('goes along when evidence is bought', () => {
    const { tab, kept } = browser();
    const here = tab();
    here.moveTo(NEXT);
    expect(kept(NEXT)).toBeUndefined();
    here.moveTo(PLACE);
    here.edit({ reason: 'Typed before I bought' });
    here.moveTo(NEXT);
    expect(here.draft().reason).toBe('Typed before I bought');
    expect(kept(NEXT)).toContain('Typed before I bought');
    here.clear();
    expect(kept(NEXT)).toBe('');
  });
});
