import { expect, test } from 'vitest';
import { randomFrom } from '../../../src/domain/ml/random.ts';
import { createLog } from '../../../src/stores/create-log.ts';
import { browserDevice, idFrom, safeStore } from '../../../src/stores/device.ts';
import { storageKeys } from '../../../src/stores/storage-keys.ts';
import { FakeStorage, Refused } from '../../fixtures/fake-browser.ts';

test('tells an absent text from a store that cannot be read', () => {
  const storage = new FakeStorage();
  const store = safeStore(() => storage);
  expect(store.read('k')).toBeNull();
  expect(store.write('k', 'text')).toBe(true);
  expect(store.read('k')).toBe('text');
  storage.before = () => {
    throw new Refused();
  };
  expect(store.read('k')).toBeUndefined();
});

test('does not throw even where reading localStorage itself is forbidden', () => {
  const store = safeStore(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect([store.read('k'), store.write('k', ''), store.remove('k'), store.keys()]).toEqual([
    undefined,
    false,
    false,
    [],
  ]);
});

test('lists the keys of this site only', () => {
  const storage = new FakeStorage();
  storage.map.set('other', '').set(storageKeys.theme, 'dark');
  expect(safeStore(() => storage).keys()).toEqual([storageKeys.theme]);
});

test('draws ids of 12 characters, every character as likely as any other', () => {
  const random = randomFrom(7);
  const fill = (bytes: Uint8Array) => {
    bytes.forEach((_, at) => {
      bytes[at] = Math.floor(random() * 256);
    });
  };
  const seen = new Map<string, number>();
  for (let i = 0; i < 72_000; i++)
    for (const c of idFrom(fill)) seen.set(c, (seen.get(c) ?? 0) + 1);
  expect(seen.size).toBe(36);
  // Bytes from 252 up would make four characters one seventh likelier.
  expect(Math.max(...seen.values()) / Math.min(...seen.values())).toBeLessThan(1.07);
  expect(idFrom((bytes) => bytes.fill(251))).toMatch(/^[a-z0-9]{12}$/);
});

test('can be made where there is no browser, as in the static build', () => {
  const log = createLog(browserDevice());
  expect(log.$facts.get()).toEqual([]);
  expect(log.$saving.get()).toEqual({ state: 'idle' });
});
