import { describe, expect, it } from 'vitest';
import { partingsOf } from '../../../../src/domain/case-study/parting.ts';
import { hiddenOf, lookBackAtEvidence } from '../../../../src/domain/case-study/missed.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { actionsOf, aStillCase, sure } from '../../../fixtures/case-study.ts';

/** Both hidden facts are true in every run, or none is. */
function facts(p: number) {
  const of = aStillCase();
  for (const fact of of.simulation.hidden) fact.p = p;
  return of;
}

const of = facts(1);
const after = (...actions: string[]) => replay(of, 1, actionsOf(...actions)).run;
const rest = ['scale/pathline', 'promise/ranges', 'handover/owner-page'];
function rowsOf(...actions: string[]) {
  const run = after(...actions);
  return new Map(
    lookBackAtEvidence(of, run, partingsOf(of, run)).map((row) => [row.exhibit.id, row]),
  );
}

describe('evidence looked back on', () => {
  it('is in time when bought before the decision it informs', () => {
    const rows = rowsOf('label-audit', 'start/shadow', 'pilot/relabel', ...rest);
    expect(rows.get('label-audit')).toMatchObject({ kind: 'bought', worth: true, informs: 2 });
  });

  it('is in time at the last moment, bought at the scene of the decision itself', () => {
    const rows = rowsOf('start/shadow', 'label-audit', 'pilot/relabel', ...rest);
    expect(rows.get('label-audit')).toMatchObject({ kind: 'bought' });
  });

  it('was missed when an expert buys it, and tells what it would have shown in this run', () => {
    const missed = rowsOf('start/shadow', 'pilot/both-checks', ...rest);
    expect(missed.get('label-audit')).toMatchObject({ kind: 'missed', informs: 2 });
    expect(missed.get('supplier-call')).toMatchObject({
      kind: 'missed',
      finding: 'Another customer waits an hour for each road',
    });
  });

  it('comes too late when bought after the decision', () => {
    const rows = rowsOf(
      ...['start/shadow', 'pilot/both-checks', 'scale/pathline', 'promise/ranges', 'market-study'],
      'handover/owner-page',
    );
    expect(rows.get('market-study')).toMatchObject({ kind: 'late', informs: 4, worth: false });
  });

  it('was missed exactly where a parting has the expert buy it', () => {
    for (const actions of [
      ['start/rebuild', 'pilot/both-checks', ...rest],
      ['start/shadow', 'pilot/both-checks', ...rest],
      ['start/shadow', 'label-audit', 'pilot/relabel', ...rest],
    ]) {
      const run = after(...actions);
      const buys = partingsOf(of, run).flatMap((each) => each.buys.map((id) => [id, each.number]));
      expect(buys.length).toBeGreaterThan(0);
      const wanted = [...rowsOf(...actions)].filter(([, row]) => row.wanted > 0);
      expect(new Map(wanted.map(([id, row]) => [id, row.wanted]))).toEqual(
        new Map(buys.reverse() as [string, number][]),
      );
      for (const [id, { kind }] of wanted)
        expect(kind).toBe(run.bought.includes(id) ? 'bought' : 'missed');
    }
  });

  it('tells what it would have shown where an expert buys it, not what it showed later', () => {
    const changing = facts(1);
    const audit = sure(changing.exhibits.find(({ id }) => id === 'label-audit'));
    const finding = { ...sure(audit.findings[0]), when: { chose: ['start/shadow'] } };
    audit.findings = [
      { ...finding, title: 'Later' },
      { ...finding, title: 'At the start' },
    ];
    const run = replay(changing, 1, actionsOf('start/shadow', 'pilot/both-checks', ...rest)).run;
    const rows = lookBackAtEvidence(changing, run, partingsOf(changing, run));
    expect(rows.find(({ exhibit }) => exhibit.id === 'label-audit')).toMatchObject({
      ...{ kind: 'missed', wanted: 1, informs: 2, finding: 'At the start' },
    });
  });

  it('is left where an expert in the place of the run does without it', () => {
    const run = after('start/shadow', 'pilot/both-checks', ...rest);
    const rows = lookBackAtEvidence(of, run, []);
    expect(rows.every(({ kind, wanted }) => kind === 'left' && wanted === 0)).toBe(true);
    expect(rows.some(({ worth }) => worth)).toBe(true);
  });

  it('is left, not missed, when no expert buys it', () => {
    const rows = rowsOf('start/shadow', 'pilot/both-checks', ...rest);
    expect(rows.get('shift-log')).toMatchObject({ kind: 'left', worth: false });
  });

  it('leaves what informs a decision that was never met', () => {
    expect(rowsOf('start/shadow').get('supplier-call')).toMatchObject({ kind: 'left', informs: 0 });
  });
});

describe('hidden facts looked back on', () => {
  it('are told as they were, with how often that is so and whether the learner knew', () => {
    const run = after('label-audit', 'start/shadow', 'pilot/relabel', ...rest);
    expect(hiddenOf(aStillCase(), run)).toEqual([
      {
        id: 'gate-scans',
        share: 0.4,
        words: 'Depot South scanned parcels at the gate.',
        known: true,
      },
      {
        id: 'slow-supplier',
        share: 0.35,
        words: 'Pathline delivers its roads an hour late.',
        known: false,
      },
    ]);
    const other = replay(facts(0), 1, actionsOf('start/shadow')).run;
    expect(hiddenOf(aStillCase(), other)[0]).toMatchObject({
      words: 'Depot South scanned parcels at the door.',
      share: 0.6,
    });
  });
});
