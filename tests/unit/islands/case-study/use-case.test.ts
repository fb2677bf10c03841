import { afterEach, describe, expect, it, vi } from 'vitest';
import { caseAt } from '../../../../src/islands/case-study/use-case.ts';

/** Answers in turn; `undefined` is a connection that is not there. */
function answering(...answers: readonly (Response | undefined)[]) {
  const fetched = vi.fn(() => {
    const answer = answers[fetched.mock.calls.length - 1];
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('offline'));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a case on a page', () => {
  it('is fetched once for all islands that show it, each part for itself', async () => {
    const fetched = answering(Response.json({ slug: 'one' }), Response.json({ slug: 'opening' }));
    const both = await Promise.all([caseAt('one', 'case'), caseAt('one', 'case')]);
    expect(both[0]).toBe(both[1]);
    expect(await caseAt('one', 'opening')).toEqual({ slug: 'opening' });
    expect(fetched.mock.calls).toEqual([['/cases/one/case.json'], ['/cases/one/opening.json']]);
  });

  it('is asked for again after it failed, with or without a connection', async () => {
    const fetched = answering(
      undefined,
      new Response('', { status: 404 }),
      Response.json({ slug: 'two' }),
    );
    await expect(caseAt('two', 'case')).rejects.toThrow('offline');
    await expect(caseAt('two', 'case')).rejects.toThrow('/cases/two/case.json: 404');
    expect(await caseAt('two', 'case')).toEqual({ slug: 'two' });
    expect(fetched).toHaveBeenCalledTimes(3);
  });
});
