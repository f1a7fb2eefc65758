// The peer of the command line's benchmark: reads every note of a folder and loads its frontmatter, and nothing else.
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let loaded = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const end = text.indexOf('\n---', 3);
  if (text.startsWith('---\n') && end > 0 && load(text.slice(4, end))) loaded++;
}
console.log(loaded);
