import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Signing from '../../../src/stores/signing.ts';
import { aFeedback } from '../../fixtures/mentor.ts';

/** The store as a page that has just been opened has it. */
const opened = async (): Promise<typeof Signing> => {
  vi.resetModules();
  return import('../../../src/stores/signing.ts');
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a signature', () => {
  test('comes from the same key after a reload, and from another once the key was removed', async () => {
    const page = await opened();
    const first = await page.signedBy(aFeedback());
    const again = await (await opened()).signedBy(aFeedback({ version: 2 }));
    expect(first?.key).toMatch(/^[\w-]{43}$/);
    expect(again?.key).toBe(first?.key);
    const later = await opened();
    expect(await later.removeSigningKey()).toBe(true);
    expect((await later.signedBy(aFeedback()))?.key).not.toBe(first?.key);
  });

  test('holds for what was signed and for nothing else', async () => {
    const page = await opened();
    const signed = await page.signedBy(aFeedback());
    if (!signed) throw new Error('nothing was signed');
    expect(await page.isGenuine(aFeedback(), signed)).toBe(true);
    expect(await page.isGenuine(aFeedback({ next: 'Rest.' }), signed)).toBe(false);
    const other = { ...signed, key: `A${signed.key.slice(1)}` };
    expect(await page.isGenuine(aFeedback(), other)).not.toBe(true);
  });

  test('is left out where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await (await opened()).signedBy(aFeedback())).toBeUndefined();
    vi.unstubAllGlobals();
  });
});
