import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '..', 'expected');

/**
 * Compares text with a golden file, byte for byte. `UPDATE_EXPECTED=1` writes the file and fails the run all the same: a
 * recording that nobody has read is no check.
 */
export function expectFile(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  if (process.env.UPDATE_EXPECTED === '1') {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (before !== text)
      throw new Error(`${name} was written. Read the difference, then run again without UPDATE_EXPECTED.`);
    return;
  }
  if (!existsSync(file)) throw new Error(`${name} is missing. Record it with UPDATE_EXPECTED=1 and read it.`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
