// Builds the page: the test host as one script, its look, and nothing else. The same sources give the same page.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const STYLES = [
  'documented.css',
  'variables.css',
  'shell.css',
  'controls.css',
  'windows.css',
  'text.css',
  'bases.css',
  'phone.css',
];

const ICON_NAMES = path.join(HERE, '..', 'ui', 'icon-names.json');
/** Lucide's own drawings, which the project does not carry. */
const LUCIDE = path.join(HERE, '..', '..', 'e2e', 'node_modules', 'lucide-static', 'icon-nodes.json');

/** Writes the page and says where it is. */
export async function buildPage(folder) {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const script = outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
  const styles = STYLES.map((name) => readFileSync(path.join(HERE, name), 'utf8')).join('\n');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'host.html');
  writeFileSync(file, htmlPage(styles, `window.lucideShapes = ${readShapes()};`, script));
  return file;
}

/** The icons in the list, as text of a script. */
function readShapes() {
  const all = JSON.parse(readFileSync(LUCIDE, 'utf8'));
  const names = JSON.parse(readFileSync(ICON_NAMES, 'utf8'));
  const missing = names.filter((name) => !(name in all));
  if (missing.length > 0) throw new Error(`Lucide has no icon ${missing.join(', ')}`);
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, all[name]])));
}

const htmlPage = (styles, icons, script) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Test host</title>
<style>${styles}</style>
</head>
<body>
<script>${icons}</script>
<script>${script}</script>
</body>
</html>
`;
