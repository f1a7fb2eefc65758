import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version that the app ships (1.13: Mermaid 11.13.0); package.json pins it. */
export interface Mermaid {
  parse(text: string): Promise<unknown>;
}

/** The bundle keeps itself in a variable and ends by copying it to the global object, which works in a browser's scripts alone. */
export function loadMermaid(): Mermaid {
  const file = path.join(__dirname, '../../node_modules/mermaid/dist/mermaid.min.js');
  const source = readFileSync(file, 'utf8').replace(/globalThis\["mermaid"\]\s*=[^\n]*$/m, '');
  const load = new Function(`${source}\nreturn __esbuild_esm_mermaid_nm.mermaid.default;`) as () => Mermaid;
  return load();
}
