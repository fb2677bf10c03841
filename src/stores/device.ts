import { readRenames, type Renames } from '../domain/progress/renames.ts';
import { type Journal, openJournal } from './journal.ts';
import { storageKeys } from './storage-keys.ts';

/** Text under keys that never throws, whatever the browser does. */
export interface TextStore {
  /** The text, null if there is none, undefined if the store could not be read (then nothing may be written over it). */
  read(key: string): string | null | undefined;
  /** True only if the store took it. */
  write(key: string, text: string): boolean;
  remove(key: string): boolean;
  /** The site's keys; what could be listed. */
  keys(): readonly string[];
}

/** What the page tells the log. */
export interface PageEvents {
  readonly hide: () => void;
  readonly show: (fromCache: boolean) => void;
  readonly visibility: () => void;
  /** Another tab changed localStorage. */
  readonly stored: (key: string | null, text: string | null, before: string | null) => void;
}

/** A line to the other tabs of this browser. */
export interface Channel {
  post(text: string): void;
  close(): void;
}

/** Everything the log needs of a browser; each part may be absent, blocked or broken without throwing. */
export interface Device {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Minutes behind UTC at an instant, as Date#getTimezoneOffset. */
  west(at: number): number;
  /** 12 random characters, a–z and 0–9. */
  readonly randomId: () => string;
  readonly local: TextStore;
  readonly session: TextStore;
  readonly journal: Journal;
  openChannel(receive: (message: unknown) => void): Channel;
  listen(events: PageEvents): void;
  /** Lessons that were called otherwise when facts about them were written. */
  readonly renames: () => Renames;
  readonly later: (ms: number, run: () => void) => void;
}

/** Runs something a browser may forbid; undefined stands for "it threw". */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** A TextStore over a Storage that may be missing or throw on any call, reading `localStorage` itself included. */
export function safeStore(open: () => Storage): TextStore {
  return {
    read: (key) => attempt(() => open().getItem(key)),
    write: (key, text) =>
      attempt(() => {
        open().setItem(key, text);
        return true;
      }) ?? false,
    remove: (key) =>
      attempt(() => {
        open().removeItem(key);
        return true;
      }) ?? false,
    keys: () => {
      const keys: string[] = [];
      attempt(() => {
        const storage = open();
        for (let i = 0; i < storage.length; i++) {
          const key = storage.key(i);
          if (key?.startsWith(storageKeys.prefix)) keys.push(key);
        }
      });
      return keys;
    },
  };
}

/** 12 characters of a–z0–9 from uniform bytes; bytes from 252 up are left out so that none is likelier. */
export function idFrom(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  let id = '';
  while (id.length < 12) {
    const bytes = new Uint8Array(16);
    fill(bytes);
    for (const byte of bytes) if (byte < 252) id += (byte % 36).toString(36);
  }
  return id.slice(0, 12);
}

function openChannel(receive: (message: unknown) => void): Channel {
  const channel = attempt(() => new BroadcastChannel(storageKeys.channel));
  if (channel)
    channel.onmessage = (event) => {
      receive(event.data);
    };
  return {
    post: (text) => attempt(() => channel?.postMessage(text)),
    close: () => attempt(() => channel?.close()),
  };
}

function listen(events: PageEvents): void {
  addEventListener('pagehide', events.hide);
  addEventListener('pageshow', (event) => {
    events.show(event.persisted);
  });
  document.addEventListener('visibilitychange', events.visibility);
  addEventListener('storage', (event) => {
    events.stored(event.key, event.newValue, event.oldValue);
  });
}

/** The browser this page runs in. Touches nothing until one of its functions is called, so it may be made on a server. */
export function browserDevice(): Device {
  return {
    now: () => Date.now(),
    west: (at) => new Date(at).getTimezoneOffset(),
    randomId: () => idFrom((bytes) => crypto.getRandomValues(bytes)),
    local: safeStore(() => localStorage),
    session: safeStore(() => sessionStorage),
    journal: openJournal(storageKeys.database, storageKeys.journal),
    openChannel,
    listen,
    renames: () =>
      readRenames(document.querySelector<HTMLMetaElement>('meta[name=renamed]')?.content ?? ''),
    later: (ms, run) => {
      setTimeout(run, ms);
    },
  };
}
