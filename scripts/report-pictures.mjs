// The pictures of the report, as `npm run screenshots` takes them. The report of the example vault as a page of our own that looks like a note in
// Obsidian's reading view, drawn by Chromium, in light and in dark. It is not Obsidian, and whoever shows it has to say so.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ensure-installed.mjs';

const IMAGES = path.join(ROOT, 'docs', 'images');
const MERMAID = path.join(ROOT, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js');
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The instant at which the example vault plays, and the name that the weekly note has then. */
const INSTANT = ['--now', '2026-11-23T12:00', '--zone', 'Europe/Vienna'];
const TITLE = 'Hygiene 2026-W48';
/** Obsidian's readable line width with its margins. */
const WIDTH = 764;
const SCALE = 1.75;

/** What a person can put right: said in one line, without a stack. */
export class PictureProblem extends Error {}

/** Builds the command line, has it write the report of the example vault, and takes pictures of what a person sees of it first. */
export async function takeReportPictures() {
  const chromium = findChromium();
  const htmlOf = await loadRenderer();
  runNode(['esbuild.config.mjs']);
  const report = runNode(['dist/cli.mjs', 'report', 'examples/homelab-vault', ...INSTANT]);
  const folder = mkdtempSync(path.join(tmpdir(), 'homelab-ops-picture-'));
  try {
    mkdirSync(IMAGES, { recursive: true });
    const first = `<h1>${TITLE}</h1>${htmlOf(firstScreen(report))}`;
    for (const theme of ['light', 'dark']) {
      takePicture({ chromium, folder, theme, body: first, name: `report-${theme}` });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findChromium() {
  const found = [process.env.CHROMIUM, ...CHROMIUMS].find((file) => file && existsSync(file));
  if (!found) {
    throw new PictureProblem(
      'this needs Chromium: apt-get install chromium fonts-noto-core fonts-noto-color-emoji, or say where it is in CHROMIUM',
    );
  }
  return found;
}

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new PictureProblem(`node ${args[0]} ended with exit code ${status}: ${stderr.trim()}`);
  return stdout;
}

/** What is seen before one scrolls: the headline, the causes, and that more is folded below. */
function firstScreen(report) {
  return report.slice(0, sectionStarts(report)[1]);
}

function sectionStarts(report) {
  return [...report.matchAll(/^## /gm)].map(({ index }) => index);
}

/** Twice: once to measure how high the page is, so that no line is cut, and once to take it. */
function takePicture({ chromium, folder, theme, body, name }) {
  const page = path.join(folder, `${name}.html`);
  writeFileSync(page, htmlPage(theme, body));
  const browse = (...flags) => runChromium(chromium, folder, [...flags, pathToFileURL(page).href]);
  const height = Number(/data-height="(\d+)"/.exec(browse(`--window-size=${WIDTH},1000`, '--dump-dom'))?.[1]);
  if (!height) throw new PictureProblem(`Chromium did not finish the page of ${name}`);
  const taken = path.join(folder, `${name}.png`);
  browse(`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`, `--screenshot=${taken}`);
  if (!existsSync(taken)) throw new PictureProblem(`Chromium took no picture of ${name}`);
  copyFileSync(taken, path.join(IMAGES, `${name}.png`));
  console.log(`docs/images/${name}.png  ${Math.round(statSync(taken).size / 1000)} kB`);
}

function runChromium(chromium, folder, args) {
  const quiet = [
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
  ];
  const flags = ['headless', 'no-sandbox', 'disable-gpu', ...quiet, 'hide-scrollbars', 'virtual-time-budget=20000'];
  const { error, stdout } = spawnSync(
    chromium,
    [...flags.map((flag) => `--${flag}`), `--user-data-dir=${path.join(folder, 'profile')}`, ...args],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 28 },
  );
  if (error) throw new PictureProblem(`${chromium} did not run: ${error.message}`);
  return stdout;
}

// Markdown to HTML: what our report is made of, and nothing else. All text is escaped.

/** Only now: on a fresh clone the packages were not there when this file was read. */
async function loadRenderer() {
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const { gfmFromMarkdown } = await import('mdast-util-gfm');
  const { gfm } = await import('micromark-extension-gfm');
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return (markdown) => blocks(fromMarkdown(markdown, options));
}

const ELEMENTS = {
  paragraph: 'p',
  listItem: 'li',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  blockquote: 'blockquote',
};

function blocks({ children }) {
  return children.map(html).join('');
}

function html(node) {
  switch (node.type) {
    case 'text':
      return linked(node.value);
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'heading':
      return element(`h${node.depth}`, blocks(node));
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', node.children.map((item) => listItem(item, node.spread)).join(''));
    case 'link':
      return `<a class="internal-link">${blocks(node)}</a>`;
    case 'code':
      return node.lang === 'mermaid' ? diagram(node.value) : `<pre><code>${escaped(node.value)}</code></pre>`;
    case 'blockquote':
      return callout(node) ?? element('blockquote', blocks(node));
    case 'table':
      return table(node);
    default:
      if (!(node.type in ELEMENTS))
        throw new PictureProblem(`the report has a ${node.type}, which the page cannot show`);
      return element(ELEMENTS[node.type], blocks(node));
  }
}

const element = (name, inner) => `<${name}>${inner}</${name}>`;
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** As Obsidian does unless it is told otherwise, a line break in a paragraph is one on the screen. */
const lines = (text) => escaped(text).replace(/\n/g, '<br>');

/** Wikilinks show their alias, or what they link. */
function linked(text) {
  return text
    .split(/\[\[([^[\]]+)\]\]/)
    .map((part, index) =>
      index % 2 === 0 ? lines(part) : `<a class="internal-link">${escaped(part.split('|').at(-1))}</a>`,
    )
    .join('');
}

/** The paragraph of a tight list item has no box of its own. */
function listItem(item, isSpread) {
  return element(
    'li',
    isSpread
      ? blocks(item)
      : item.children.map((child) => (child.type === 'paragraph' ? blocks(child) : html(child))).join(''),
  );
}

function table({ children: [head, ...rows] }) {
  const row = (cells, name) => element('tr', cells.map((cell) => element(name, blocks(cell))).join(''));
  const body = rows.map((one) => row(one.children, 'td')).join('');
  return `<table><thead>${row(head.children, 'th')}</thead><tbody>${body}</tbody></table>`;
}

const diagram = (text) => `<pre class="mermaid">${escaped(text)}</pre>`;

const icon = (name, paths) =>
  `<svg class="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">${paths}</svg>`;
const INFO = icon('callout-icon', '<circle cx="12" cy="12" r="10"/><path d="M12 16v-4M12 8h.01"/>');
const FOLD = icon('callout-fold', '<path d="m9 6 6 6-6 6"/>');

/** A callout that is closed when the note is opened: its title alone is seen. */
function callout({ children: [first] }) {
  const title = /^\[!info\]- ([^\n]*)/.exec(first?.children?.[0]?.value ?? '')?.[1];
  return title === undefined ? null : `<div class="callout">${INFO}<span>${escaped(title)}</span>${FOLD}</div>`;
}

// The page. The names and the values of the palette and the sizes are the documented ones of Obsidian 1.13; what is made of them
// is our own, after pictures of the app.

const PALETTES = {
  light: `color-scheme: light; --color-base-00: #ffffff; --color-base-20: #f6f6f6; --color-base-30: #e4e4e4; --color-base-70: #5c5c5c;
    --color-base-100: #222222; --color-blue-rgb: 8, 109, 221; --color-accent: hsl(258, 88%, 66%);`,
  dark: `color-scheme: dark; --color-base-00: #1c1c1c; --color-base-20: #282828; --color-base-30: #333333; --color-base-70: #b3b3b3;
    --color-base-100: #dadada; --color-blue-rgb: 2, 122, 255; --color-accent: hsl(255, 89.8%, 75.9%);`,
};
const CSS = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 32px; background: var(--color-base-00); color: var(--color-base-100);
    font: 16px/1.5 'Noto Sans', 'Noto Color Emoji', sans-serif; }
  main { max-width: 700px; margin: 0 auto; display: flow-root; }
  h1 { font-size: 1.618em; line-height: 1.2; margin: 0 0 .5em; font-weight: 700; }
  h2 { font-size: 1.462em; line-height: 1.2; margin: 1.6em 0 .6em; font-weight: 600; }
  p { margin: 1em 0; }
  main > :first-child { margin-top: 0; } main > :last-child { margin-bottom: 0; }
  strong { font-weight: 600; }
  ol, ul { margin: 1em 0; padding-left: 2em; } li { padding: .075em 0; } li::marker { color: var(--color-base-70); }
  a { color: var(--color-accent); text-decoration: underline; }
  code { font: .875em 'DejaVu Sans Mono', monospace; color: var(--color-base-70); background: var(--color-base-20);
    border-radius: 4px; padding: .15em .25em; }
  table { border-collapse: collapse; } th, td { border: 1px solid var(--color-base-30); padding: 4px 8px; text-align: left; vertical-align: top; }
  th { font-weight: 600; }
  .callout { display: flex; align-items: center; gap: 4px; margin: 1em 0; padding: 12px 12px 12px 24px; border-radius: 4px;
    font-weight: 600; color: rgb(var(--color-blue-rgb)); background: rgba(var(--color-blue-rgb), .1); }
  .callout svg { width: 18px; height: 18px; flex: none; }
  .mermaid { margin: 1em 0; text-align: center; }
`;

/** The page says how high it is when it is done, diagrams and all. */
function htmlPage(theme, body) {
  const mermaidTheme = theme === 'dark' ? 'dark' : 'default';
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${TITLE}</title>
<style>:root { ${PALETTES[theme]} }${CSS}</style>
<body><main>${body}</main>
<script src="${pathToFileURL(MERMAID).href}"></script>
<script>
  mermaid.initialize({ startOnLoad: false, theme: '${mermaidTheme}' });
  mermaid.run().then(() => document.fonts.ready).then(() => {
    document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height);
  });
</script>`;
}
