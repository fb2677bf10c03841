import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptsOf,
  attemptWith,
  latestAttempt,
  nextAfter,
  replayAttempt,
} from '../../../../src/domain/case-study/attempts.ts';
import { readSeed, writeSeed } from '../../../../src/domain/case-study/seed.ts';
import {
  isKnown,
  type AnyFact,
  type Fact,
  type FactBody,
} from '../../../../src/domain/progress/fact.ts';
import { merge, nextTick } from '../../../../src/domain/progress/merge.ts';
import { aCase, sure } from '../../../fixtures/case-study.ts';
import { aFact } from '../../../fixtures/facts.ts';

const slug = 'parcel-hours';
type Followed = Fact & { kind: 'bought' | 'decided' };

const began = (seed = 7): FactBody => ({ kind: 'began', case: slug, seed, rules: 'aaaa1111' });
const bought = (after: string, exhibit: string): FactBody => ({
  kind: 'bought',
  case: slug,
  after,
  exhibit,
});
const decided = (after: string, decision: string, forecast = -1): FactBody => {
  const [scene = '', option = ''] = decision.split('/');
  return { kind: 'decided', case: slug, after, scene, option, reason: `Why ${option}.`, forecast };
};

/** A device: writes facts after all that it has seen, and takes in those of others. */
class Device {
  log: AnyFact[] = [];
  #seq = 0;
  readonly replica: string;
  constructor(replica: string) {
    this.replica = replica;
  }
  write(body: FactBody): string {
    const tick = nextTick(Math.max(0, ...this.log.map((fact) => fact.tick)));
    const fact = aFact(body, { replica: this.replica, seq: this.#seq++, tick });
    this.log = merge(this.log, [fact]);
    return fact.id;
  }
  take(other: Device): void {
    this.log = merge(this.log, other.log);
  }
  get attempts() {
    return attemptsOf(this.log.filter(isKnown), slug);
  }
}
const decisionsOf = (attempt: ReturnType<typeof attemptsOf>[number] | undefined) =>
  attempt?.steps.map(({ action }) =>
    action.kind === 'buy' ? action.exhibit : `${action.scene}/${action.option}`,
  );

describe('the attempts of a learner', () => {
  it('are none before a case was begun, and one with no step right after', () => {
    const device = new Device('aaaaaaaa');
    expect(device.attempts).toEqual([]);
    const root = device.write(began(9));
    expect(device.attempts).toEqual([
      {
        ...{ id: root, number: 1, root, seed: 9, rules: 'aaaa1111', last: root, steps: [] },
        ...{ begun: '2026-11-24', touched: '2026-11-24' },
      },
    ]);
  });

  it('keep what was bought and decided, with reasons and forecasts', () => {
    const device = new Device('aaaaaaaa');
    const root = device.write(began());
    const audit = device.write(bought(root, 'label-audit'));
    const first = device.write(decided(audit, 'start/shadow', 0.25));
    const second = device.write(decided(first, 'pilot/skip'));
    const [attempt] = device.attempts;
    expect(attempt).toMatchObject({ last: second, number: 1 });
    expect(attempt?.from).toBeUndefined();
    expect(attempt?.steps).toEqual([
      { id: audit, day: '2026-11-24', reason: '', action: { kind: 'buy', exhibit: 'label-audit' } },
      {
        ...{ id: first, day: '2026-11-24', reason: 'Why shadow.', forecast: 0.25 },
        action: { kind: 'decide', scene: 'start', option: 'shadow' },
      },
      {
        ...{ id: second, day: '2026-11-24', reason: 'Why skip.' },
        action: { kind: 'decide', scene: 'pilot', option: 'skip' },
      },
    ]);
  });

  it('fork where somebody decided again, and the first path goes on as it was', () => {
    const device = new Device('aaaaaaaa');
    const root = device.write(began());
    const first = device.write(decided(root, 'start/shadow'));
    device.write(decided(first, 'pilot/skip'));
    const again = device.write(decided(first, 'pilot/both-checks'));
    const scale = device.write(decided(again, 'scale/own-maps'));
    const third = device.write(decided(again, 'scale/pathline'));
    const fourth = device.write(decided(root, 'start/brochure'));
    const { attempts } = device;
    expect(attempts.map(decisionsOf)).toEqual([
      ['start/shadow', 'pilot/skip'],
      ['start/shadow', 'pilot/both-checks', 'scale/own-maps'],
      ['start/shadow', 'pilot/both-checks', 'scale/pathline'],
      ['start/brochure'],
    ]);
    expect(attempts.map(({ id }) => id)).toEqual([root, again, third, fourth]);
    expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(attempts.map(({ from }) => from)).toEqual([
      undefined,
      { number: 1, shared: 1 },
      { number: 2, shared: 2 },
      { number: 1, shared: 0 },
    ]);
    expect(new Set(attempts.map(({ seed }) => seed))).toEqual(new Set([7]));
    expect(attemptWith(attempts, first)?.number).toBe(1);
    expect(attemptWith(attempts, scale)?.number).toBe(2);
    expect(attemptWith(attempts, root)?.number).toBe(1);
    expect(attemptWith(attempts, 'nobody00:1')).toBeUndefined();
    expect(latestAttempt(attempts, device.log.filter(isKnown))?.number).toBe(4);
  });

  it('on two devices that went on apart are two, and neither loses a decision', () => {
    const [phone, laptop] = [new Device('bbbbbbbb'), new Device('aaaaaaaa')];
    const root = phone.write(began());
    const first = phone.write(decided(root, 'start/shadow'));
    laptop.take(phone);
    phone.write(decided(first, 'pilot/skip'));
    const there = laptop.write(decided(first, 'pilot/both-checks'));
    laptop.write(decided(there, 'scale/own-maps'));
    phone.take(laptop);
    laptop.take(phone);
    expect(phone.attempts).toEqual(laptop.attempts);
    expect(phone.attempts.map(decisionsOf).sort()).toEqual([
      ['start/shadow', 'pilot/both-checks', 'scale/own-maps'],
      ['start/shadow', 'pilot/skip'],
    ]);
  });

  it('wait while their beginning is only on another device', () => {
    const [phone, laptop] = [new Device('bbbbbbbb'), new Device('aaaaaaaa')];
    const root = phone.write(began());
    laptop.write(decided(root, 'start/shadow'));
    expect(laptop.attempts).toEqual([]);
    laptop.take(phone);
    expect(laptop.attempts.map(decisionsOf)).toEqual([['start/shadow']]);
  });

  it('of another case are not among them, even where a fact names the same beginning', () => {
    const device = new Device('aaaaaaaa');
    const root = device.write(began());
    device.write({ ...decided(root, 'start/shadow'), case: 'another' } as FactBody);
    device.write({ ...began(), case: 'another' } as FactBody);
    expect(device.attempts.map(decisionsOf)).toEqual([[]]);
    expect(attemptsOf(device.log.filter(isKnown), 'another')).toHaveLength(1);
  });

  it('go on from the last action that the case still has', () => {
    const device = new Device('aaaaaaaa');
    const root = device.write(began());
    const first = device.write(decided(root, 'start/shadow'));
    device.write(decided(first, 'pilot/skip'));
    const [attempt] = device.attempts;
    const now = aCase();
    expect(nextAfter(sure(attempt), replayAttempt(now, sure(attempt)))).toBe(attempt?.last);
    now.simulation.scenes = now.simulation.scenes.map((scene) => ({
      ...scene,
      options: scene.options.filter(({ id }) => id !== 'skip'),
    }));
    expect(nextAfter(sure(attempt), replayAttempt(now, sure(attempt)))).toBe(first);
    now.simulation.scenes = now.simulation.scenes.slice(1);
    expect(nextAfter(sure(attempt), replayAttempt(now, sure(attempt)))).toBe(root);
  });
});

/** What two devices do, in turn: begin, act after some fact they know, or take in the other's record. */
const doings = fc.array(
  fc.record({
    device: fc.nat({ max: 1 }),
    what: fc.constantFrom('begin', 'act', 'act', 'act', 'go on', 'go on', 'buy', 'take', 'foreign'),
    where: fc.nat(),
    which: fc.nat({ max: 3 }),
  }),
  { maxLength: 40 },
);
type Doings = typeof doings extends fc.Arbitrary<infer T> ? T : never;

function twoDevices(all: Doings): [Device, Device] {
  const devices: [Device, Device] = [new Device('aaaaaaaa'), new Device('bbbbbbbb')];
  for (const { device, what, where, which } of all) {
    const own = devices[device] ?? devices[0];
    const ids = own.log.map(({ id }) => id);
    const after = (what === 'go on' ? ids.at(-1) : ids[where % ids.length]) ?? 'cccccccc:0';
    if (what === 'begin') own.write(began(which));
    else if (what === 'take') own.take(devices[1 - device] ?? own);
    else if (what === 'buy') own.write(bought(after, `exhibit-${which}`));
    else if (what === 'foreign') own.write({ ...decided(after, 'a/b'), case: 'other' } as FactBody);
    else own.write(decided(after, `scene/option-${which}`));
  }
  return devices;
}

describe('attempts of two devices', () => {
  it('are the same however often, in whatever order and pieces their records arrive', () => {
    fc.assert(
      fc.property(doings, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (all, cuts) => {
        const [one, two] = twoDevices(all);
        const whole = merge(one.log, two.log);
        const wanted = attemptsOf(whole.filter(isKnown), slug);
        // Every fact arrives at least once, some twice, in an order and in pieces that the numbers decide.
        const pieces: AnyFact[][] = [[], [], []];
        for (const [at, fact] of [...whole, ...one.log, ...two.log].entries())
          pieces[(cuts[at % cuts.length] ?? 0) % 3]?.[at % 2 ? 'push' : 'unshift'](fact);
        const got = pieces.reduce((log, piece) => merge(piece, log), []);
        expect(attemptsOf(got.filter(isKnown), slug)).toEqual(wanted);
      }),
    );
  });

  it('lose no decision and invent none: each is the way from a last fact up to its beginning', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const [one, two] = twoDevices(all);
        const facts = merge(one.log, two.log).filter(isKnown);
        const attempts = attemptsOf(facts, slug);
        // The oracle walks up from every fact that nothing follows.
        const mine = facts.filter(
          (fact) =>
            (fact.kind === 'began' || fact.kind === 'bought' || fact.kind === 'decided') &&
            fact.case === slug,
        ) as (Followed | (Fact & { kind: 'began' }))[];
        const byId = new Map(mine.map((fact) => [fact.id, fact]));
        const wayUp = (id: string): string[] | undefined => {
          const fact = byId.get(id);
          if (!fact) return undefined;
          if (fact.kind === 'began') return [id];
          const before = wayUp(fact.after);
          return before && [...before, id];
        };
        const followed = new Set(
          mine.flatMap((fact) => (fact.kind === 'began' ? [] : [fact.after])),
        );
        const ways = mine
          .filter(({ id }) => !followed.has(id))
          .flatMap(({ id }) => [wayUp(id)].filter((way) => way !== undefined));
        const got = attempts.map(({ root, steps }) => [root, ...steps.map(({ id }) => id)]);
        expect(got.map((way) => way.join()).sort()).toEqual(ways.map((way) => way.join()).sort());
        // A number, an id and a last fact belong to one attempt only.
        for (const key of ['id', 'number', 'last'] as const)
          expect(new Set(attempts.map((each) => each[key])).size).toBe(attempts.length);
        for (const { from, steps } of attempts)
          if (from)
            expect(attempts[from.number - 1]?.steps.slice(0, from.shared)).toEqual(
              steps.slice(0, from.shared),
            );
      }),
    );
  });

  it('are found again by any of their facts after a merge, with the same way up to it', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const [one, two] = twoDevices(all);
        const before = one.attempts;
        const after = attemptsOf(merge(one.log, two.log).filter(isKnown), slug);
        for (const { root, steps } of before)
          for (const [at, id] of [root, ...steps.map((step) => step.id)].entries())
            expect(attemptWith(after, id)?.steps.slice(0, at)).toEqual(steps.slice(0, at));
        expect(latestAttempt(before, one.log.filter(isKnown)) === undefined).toBe(
          before.length === 0,
        );
      }),
    );
  });
});

describe('facts that no page would write', () => {
  const head = (seq: number) => ({ seq });
  const id = (seq: number) => `replicaaaaaa:${seq}`;
  const fold = (...facts: Fact[]) => attemptsOf(merge(facts, []).filter(isKnown), slug);

  it('that follow themselves or each other are left out', () => {
    const attempts = fold(
      aFact(began(), head(0)),
      aFact(decided(id(1), 'start/shadow'), head(1)),
      aFact(decided(id(3), 'start/shadow'), head(2)),
      aFact(decided(id(2), 'start/shadow'), head(3)),
      aFact(decided(id(0), 'start/rebuild'), head(4)),
    );
    expect(attempts.map(decisionsOf)).toEqual([['start/rebuild']]);
  });

  it('that were written before what they follow still find their place', () => {
    const attempts = fold(
      aFact(decided(id(9), 'pilot/skip'), { seq: 1, tick: 1 }),
      aFact(decided(id(5), 'start/shadow'), { seq: 9, tick: 2 }),
      aFact(began(), { seq: 5, tick: 3 }),
    );
    expect(attempts.map(decisionsOf)).toEqual([['start/shadow', 'pilot/skip']]);
  });

  it('that were written before their beginning are found in the attempt that they began', () => {
    const attempts = fold(
      aFact(decided(id(9), 'start/shadow'), { seq: 1, tick: 1 }),
      aFact(decided(id(1), 'pilot/skip'), { seq: 2, tick: 2 }),
      aFact(decided(id(1), 'pilot/both-checks'), { seq: 3, tick: 3 }),
      aFact(began(), { seq: 9, tick: 4 }),
    );
    expect(attempts.map(({ number, id: own, from }) => ({ number, own, from }))).toEqual([
      { number: 1, own: id(3), from: { number: 2, shared: 1 } },
      { number: 2, own: id(9), from: undefined },
    ]);
    expect(attemptWith(attempts, id(1))?.number).toBe(2);
    expect(attemptWith(attempts, id(3))?.number).toBe(1);
  });

  it('that share an id and go round in a circle end as well', () => {
    const facts = [
      aFact(began(), head(0)),
      aFact(decided(id(0), 'start/shadow'), head(1)),
      aFact(decided(id(1), 'pilot/skip'), head(1)),
    ];
    const steps = attemptsOf(facts, slug).flatMap((attempt) => attempt.steps);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(10);
  });

  it('that are there twice without a merge end as well', () => {
    const facts = [
      aFact(began(), head(0)),
      aFact(decided(id(0), 'start/shadow'), head(1)),
      aFact(decided(id(1), 'pilot/skip'), head(2)),
    ];
    const attempts = attemptsOf([...facts, ...facts, ...facts], slug);
    expect(attempts.length).toBeGreaterThan(0);
    for (const { steps } of attempts) expect(steps.length).toBeLessThanOrEqual(4);
  });

  it.each([
    ['in one long chain', (seq: number) => seq - 1],
    ['all after the beginning', () => 0],
    ['as a comb: every second one forks', (seq: number) => Math.max(0, seq - (seq % 2 ? 2 : 1))],
  ])('and 5,000 of them, %s, take less than a second', (_, after) => {
    const facts = [
      aFact(began(), head(0)),
      ...Array.from({ length: 5000 }, (_, at) =>
        aFact(decided(id(after(at + 1)), 'start/shadow'), head(at + 1)),
      ),
    ];
    const from = performance.now();
    const attempts = attemptsOf(facts, slug);
    expect(performance.now() - from).toBeLessThan(1000);
    const own = attempts.reduce(
      (sum, each) => sum + each.steps.length - (each.from?.shared ?? 0),
      0,
    );
    expect(own).toBe(5000);
  });
});

describe('a seed in a record', () => {
  it('is 32 bits, whatever a file says, and can be shown and entered again', () => {
    for (const seed of [1.5, -5, 2 ** 32 + 1, 1e300, 0, 0xffffffff]) {
      const [attempt] = attemptsOf([aFact(began(seed))], slug);
      expect(attempt?.seed).toBe(seed >>> 0);
      expect(readSeed(writeSeed(attempt?.seed ?? -1))).toBe(seed >>> 0);
    }
  });
});
