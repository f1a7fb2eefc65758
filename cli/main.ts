import { readArguments, UsageError } from './arguments';
import { runCommand } from './commands';
import type { Outcome } from './open-vault';
import { USAGE } from './usage';
import { VaultFolderError } from './vault-folder';

/** The Node shell: the only place with a clock, a zone and the streams. */
function run(words: readonly string[]): Outcome {
  try {
    const request = readArguments(words);
    if (!request) return { text: USAGE, messages: [], exitCode: 0 };
    return runCommand(request, { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  } catch (error) {
    if (error instanceof UsageError || error instanceof VaultFolderError) return failed(error.message);
    // A stack of minified code helps nobody at night; the vault was not touched.
    return failed(
      `this should not happen, please report it: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function failed(message: string): Outcome {
  return { text: '', messages: [message], exitCode: 2 };
}

const { text, messages, exitCode } = run(process.argv.slice(2));
for (const message of messages) process.stderr.write(`homelab-ops: ${message}\n`);
// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(text);
// Not process.exit: it would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
