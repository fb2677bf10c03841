import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { draftKey } from '../../../../src/domain/quiz/draft-key.ts';
import { emptyDraft, writeDraft } from '../../../../src/domain/quiz/draft.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import type { Candidate } from '../../../../src/domain/quiz/select.ts';
import { sessionsOf } from '../../../../src/domain/quiz/session.ts';
import { Choose } from '../../../../src/islands/practice/Choose.tsx';
import { Ending } from '../../../../src/islands/practice/Ending.tsx';
import { History } from '../../../../src/islands/practice/History.tsx';
import { closedOf, LeftOpen } from '../../../../src/islands/practice/LeftOpen.tsx';
import { Offer } from '../../../../src/islands/practice/Offer.tsx';
import { Practice } from '../../../../src/islands/practice/Practice.tsx';
import { SessionView } from '../../../../src/islands/practice/SessionView.tsx';
import type { Topic } from '../../../../src/islands/practice/types.ts';
import type { QuizText } from '../../../../src/domain/quiz/quiz-text.ts';
import { aNumericItem, anIntervalItem, anItem, answered, factsOf } from '../../../fixtures/quiz.ts';

const nothing = () => undefined;
const items = [anItem(), aNumericItem(), anIntervalItem()];
const text: QuizText = {
  quiz: 'lesson',
  items,
  rereads: { 'rates-that-matter': { title: 'Rates', href: '/lessons/lesson/#rates-that-matter' } },
  misconceptions: {},
  lessonNumber: '3.1',
};
const topics: Topic[] = [
  { quiz: 'lesson', number: '3.1', title: 'Thresholds', module: '3 Metrics', planned: false },
  { quiz: 'later', number: '4.1', title: 'Power', module: '4 Experiments', planned: true },
];
const candidate = (ref: string, over: Partial<Candidate> = {}): Candidate => ({
  ref,
  quiz: ref.split('/')[0] ?? '',
  selfGraded: false,
  met: true,
  wrong: false,
  tooSure: false,
  days: undefined,
  ...over,
});
const begun = (
  attempt: string,
  over: Partial<FactBody & { kind: 'practised' }> = {},
): FactBody => ({
  kind: 'practised',
  attempt,
  seed: 7,
  mode: 'check',
  items: ['lesson/queue', 'lesson/precision'],
  minutes: 0,
  ...over,
});
const kept = (attempt: string, item: string, change: Partial<typeof emptyDraft>): FactBody => ({
  kind: 'set',
  key: draftKey(attempt, `lesson/${item}`),
  value: writeDraft({ ...emptyDraft, sure: 80, ...change }),
});
const ended: FactBody = { kind: 'ended', attempt: 's1' };
const session = (...bodies: FactBody[]) => {
  const facts = factsOf(...bodies);
  const [found] = sessionsOf(facts);
  if (!found) throw new Error('a session began');
  return renderToString(
    <SessionView
      {...{ facts, models, topics }}
      session={found}
      texts={new Map([['lesson', text]])}
      takesFocus={false}
      onLeave={nothing}
    />,
  );
};

describe('the practice page before the record is read', () => {
  it('is what the server drew, and nothing else', () => {
    const html = renderToString(
      <Practice topics={topics} quizzes={[]}>
        <p>Read the questions in the lessons.</p>
      </Practice>,
    );
    expect(html).toBe('<div class="pr"><p>Read the questions in the lessons.</p></div>');
  });
});

describe('the choice', () => {
  const draw = (open?: string) =>
    renderToString(
      <Choose
        topics={topics}
        candidates={[candidate('lesson/queue', { wrong: true, days: 1 }), candidate('later/a')]}
        takesFocus={false}
        onStart={nothing}
      >
        {open && <p>{open}</p>}
      </Choose>,
    );

  it('tells what is due and has one button in signal colour, whichever comes first', () => {
    expect(draw()).toContain('1 not right yet');
    expect(draw().match(/btn pri/g)).toHaveLength(1);
    expect(draw('Go on with it')).not.toContain('btn pri');
  });

  it('starts with a review, which asks for no topics', () => {
    expect(draw()).toContain('Mixed review');
    expect(draw()).not.toContain('<legend>Topics</legend>');
  });
});

describe('a check that runs', () => {
  it('gives no help and no verdict, and says that answers are kept', () => {
    const html = session(begun('s1'), kept('s1', 'precision', { text: '40' }));
    expect(html).toContain('Keep answer and go on');
    expect(html).toContain('Check 2: answer kept');
    expect(html).not.toMatch(/Show a hint|Give up and show|Why a\.|Check 2: right/);
  });

  it('goes on at the first question without a whole answer', () => {
    expect(session(begun('s1'), kept('s1', 'queue', { chosen: ['a'] }))).toContain('Check 2 of 2');
    const both = [kept('s1', 'queue', { chosen: ['a'] }), kept('s1', 'precision', { text: '40' })];
    expect(session(begun('s1'), ...both)).toContain('All 2 are answered');
  });

  it('says what it no longer asks', () => {
    expect(session(begun('s1', { items: ['lesson/gone', 'lesson/queue'] }))).toContain(
      '1 question of this session is no longer asked.',
    );
  });

  it('asks before it ends, lists what is open, and can be stopped without handing in', () => {
    const html = renderToString(
      <Ending
        isCheck
        items={[]}
        isDone={() => true}
        onGo={nothing}
        onEnd={nothing}
        onStop={nothing}
      />,
    );
    expect(html).toContain('Hand in');
    expect(html).toContain('Stop and discard the answers');
  });
});

describe('a practice that runs', () => {
  it('offers a hint and giving up, and goes on after what was answered', () => {
    const html = session(begun('s1', { mode: 'practice' }), answered('s1', anItem(), ['b']));
    expect(html).toContain('Check 1: not so');
    expect(html).toContain('Check 2 of 2');
    expect(html).toMatch(/Show a hint.*Give up and show/);
  });
});

describe('a session that is over', () => {
  const stateOf = (item: (typeof items)[number]) =>
    closedOf(
      {
        quiz: 'lesson',
        source: item,
        item,
        seed: 7,
        status: 'open',
        answers: [],
        changed: false,
        hinted: false,
      },
      's1',
    );

  it('has no clock and nothing to hand in', () => {
    const html = session(begun('s1', { minutes: 10 }), ended);
    expect(html).not.toMatch(/Time left|Hand in|Keep answer/);
    expect(html).toContain('Results');
  });

  it('closes what was left open: it is explained and cannot be answered', () => {
    const closed = stateOf(anItem());
    expect(closed.status).toBe('shown');
    expect(closed.answers[0]?.grade).toMatchObject({ score: 0, misconceptions: [] });
  });

  it('gives the key of a number or a range that was left open, and where to read again', () => {
    const draw = (item: (typeof items)[number]) =>
      renderToString(<LeftOpen text={text} item={item as never} />);
    expect(draw(aNumericItem())).toContain('The answer is 40\u202f%.');
    expect(draw(anIntervalItem())).toContain('It is 33\u202f%.');
    expect(draw(anItem())).toContain('/lessons/lesson/#rates-that-matter');
    expect(draw(anItem())).not.toContain('gave this one up');
  });
});

describe('a shared link', () => {
  const draw = (unknown: number, minutes = 0) =>
    renderToString(
      <Offer
        link={{ plan: { mode: 'check', seed: 1, minutes, items: ['lesson/queue'] }, unknown }}
        onStart={nothing}
        onDrop={nothing}
      />,
    );

  it('says what it asks before anything begins', () => {
    expect(draw(0, 10)).toContain('Somebody shared 1 question with you');
    expect(draw(0, 10)).toContain('The time is 10 minutes');
    expect(draw(2)).toContain('2 questions of the link are left out');
  });

  it('that names nothing gets a plain sentence and a way out', () => {
    const html = renderToString(<Offer link={undefined} onStart={nothing} onDrop={nothing} />);
    expect(html).toContain('It is damaged or was cut short.');
    expect(html).toContain('Choose for yourself');
  });
});

describe('earlier sessions', () => {
  const draw = (...bodies: FactBody[]) =>
    renderToString(<History facts={factsOf(...bodies)} topics={topics} onOpen={nothing} />);

  it('show nothing before one ended', () => {
    expect(draw()).toBe('');
    expect(draw(begun('s1'))).toBe('');
  });

  it('give the points of the first tries and the lessons', () => {
    const again = answered('s1', anItem(), ['a']);
    const html = draw(begun('s1'), answered('s1', anItem(), ['b']), again, ended);
    expect(html).toContain('<span class="num">0</span> of 2 points');
    expect(html).toContain('From 3.1');
  });

  it('keep the way back to a session that was left for another', () => {
    const html = draw(begun('s1'), begun('s2'));
    expect(html).toContain('left open');
    expect(html).toContain('Go on with it');
  });
});
