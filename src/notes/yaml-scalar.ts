import { DUMP_SCHEMA, load } from 'js-yaml';

/** What a property can be set to. */
export type ScalarValue = string | number | boolean | null;

/** How a value is written; a text that does not fit the style gets double quotes. */
export type QuoteStyle = 'plain' | 'single' | 'double';

/** What only an escape can carry: line breaks, control characters, a byte order mark, half of an emoji. */
const NEEDS_ESCAPE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const BEYOND_JSON = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const SPECIAL_START = /^[-?:,[\]{}#&*!|>'"%@`=<~\s]/;

/** A value as YAML, so that reading it gives exactly this value. `flow`: it stands between brackets. */
export function scalarText(value: ScalarValue, style: QuoteStyle, flow: boolean): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (NEEDS_ESCAPE.test(value) || style === 'double') return doubleQuoted(value);
  if (style === 'single') return `'${value.replace(/'/g, "''")}'`;
  return isPlain(value, flow) ? value : doubleQuoted(value);
}

/** A property's name as a key. */
export function keyText(name: string): string {
  return isPlain(name, true) ? name : doubleQuoted(name);
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** JSON's escapes are all YAML's too; it leaves some characters bare that YAML does not. */
function doubleQuoted(text: string): string {
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(BEYOND_JSON, escaped);
}

/**
 * Whether any YAML reader takes the bare text for this text. `yes`, `012` and `22:10` are text to YAML 1.2 only, so they get quotes; a
 * date stays bare, because that is how Obsidian writes one.
 */
function isPlain(text: string, flow: boolean): boolean {
  if (SPECIAL_START.test(text) || /:(?:\s|$)|\s#|\s$/.test(text) || (flow && /[,[\]{}]/.test(text))) return false;
  try {
    const strict = load(`- ${text}`, { schema: DUMP_SCHEMA });
    const core = load(flow ? `[${text}]` : `- ${text}`);
    if (!Array.isArray(strict) || !Array.isArray(core)) return false;
    return core.length === 1 && core[0] === text && (typeof strict[0] === 'string' || strict[0] instanceof Date);
  } catch {
    return false;
  }
}
