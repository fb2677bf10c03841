import { shortHash } from '../checksum.ts';

/** A save file: JSON, the log's lines as they are, and a digest over them that tells damage. */
export interface SaveFile {
  readonly format: 'shadow-launch';
  readonly version: 1;
  /** When it was saved, ISO 8601 in UTC. */
  readonly saved: string;
  readonly digest: string;
  readonly lines: readonly string[];
}

/** Version of the save file this build writes and reads. */
export const SAVE_VERSION = 1;

/** CRC-32 over the lines joined by \n, 8 hex digits. */
export function digestOf(lines: readonly string[]): string {
  return shortHash(lines.join('\n'));
}

/** The text of a save file, one line of the log to a line of the file. */
export function exportSave(lines: readonly string[], saved: string): string {
  const file: SaveFile = {
    format: 'shadow-launch',
    version: SAVE_VERSION,
    saved,
    digest: digestOf(lines),
    lines,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Name of the save file of a local civil day. */
export function saveFileName(day: string): string {
  return `shadow-launch-${day}.json`;
}
