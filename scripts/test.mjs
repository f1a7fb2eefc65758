// `npm test`: everything that has to hold, cheapest first, up to the first failure.
// What follows `--` goes to jest: `npm test -- tests/graph`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

const bin = (file) => path.join(ROOT, 'node_modules', file);
const TSC = bin('typescript/bin/tsc');

const types = {
  name: 'types',
  commands: [
    [TSC, '--noEmit'],
    [TSC, '-p', 'tsconfig.core.json', '--noEmit'],
  ],
};
const lint = { name: 'lint', commands: [[bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']] };
const format = { name: 'format', commands: [[bin('prettier/bin/prettier.cjs'), '--check', '.']] };
const build = { name: 'build', commands: [['esbuild.config.mjs']] };
const docs = { name: 'docs unchanged', commands: [['scripts/write-docs.mjs', '--check']] };
const unit = {
  name: 'unit, property and golden tests',
  commands: [[bin('jest/bin/jest.js'), ...process.argv.slice(2)]],
};

/** Steps in one list run side by side; their output is held back and shown in this order. */
const STAGES = [
  [types, lint],
  [format],
  [build],
  ...(existsSync(path.join(ROOT, docs.commands[0][0])) ? [[docs]] : []),
  [unit],
];

function run(args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runStep(step, stdio) {
  const begin = performance.now();
  let result = { code: 0, output: '' };
  for (const command of step.commands) {
    const { code, output } = await run(command, stdio);
    result = { code, output: result.output + output };
    if (code !== 0) {
      break;
    }
  }
  return { ...result, seconds: (performance.now() - begin) / 1000 };
}

const heading = (step) => console.log(`\n== ${step.name}`);

function report(step, { code, output, seconds }) {
  if (output) {
    console.log(output.trimEnd());
  }
  console.log(`${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`);
}

/** The exit code of the first step in the list that failed, else 0. */
async function runStage(steps) {
  if (steps.length === 1) {
    heading(steps[0]);
    const result = await runStep(steps[0], 'inherit');
    report(steps[0], result);
    return result.code;
  }
  const running = steps.map((step) => runStep(step, ['ignore', 'pipe', 'pipe']));
  let code = 0;
  for (const [index, step] of steps.entries()) {
    heading(step);
    const result = await running[index];
    report(step, result);
    code ||= result.code;
  }
  return code;
}

async function runStages() {
  const problem = ensureInstalled();
  if (problem) {
    console.log(`npm test: ${problem}`);
    return 2;
  }
  const begin = performance.now();
  for (const steps of STAGES) {
    const code = await runStage(steps);
    if (code !== 0) {
      return code;
    }
  }
  console.log(`\nEverything passed in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return 0;
}

process.exitCode = await runStages();
