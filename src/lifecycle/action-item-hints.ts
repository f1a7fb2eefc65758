/** Whether a task can be done: it begins with a verb, somebody does it, and there is a day by which it is done. */

const VERBS = new Set(
  (
    'add adjust alert allow announce apply ask assign attach audit automate back block book bring build buy call cap change check ' +
    'clean clear close collect compare configure connect convert copy cover create cut decide define delete deploy describe disable ' +
    'document download draw drop enable encrypt enforce ensure exclude expand explain export extend fetch find fit fix format free ' +
    'get give grow harden hide import improve increase install introduce isolate join keep label let limit link list lock log lower ' +
    'make map mark measure merge migrate monitor mount move name note open order pass patch pause pin plan plug point prepare prevent ' +
    'print protect provide prune publish pull push put raise read record reduce refresh register reject release remind remove rename ' +
    'renew repair replace report require reserve reset resize restart restore restrict retire return review revoke rewrite roll ' +
    'rotate route run save scan schedule script secure segment sell send separate serve set share shorten show shut silence ' +
    'simplify snapshot solder sort split start stop store swap switch sync tag take teach tell test throttle tidy tie tighten ' +
    'track train trim trust try tune turn unmount unplug update upgrade use validate verify wait warn watch wire wrap write'
  ).split(' '),
);
/** Verbs after which nobody can tell whether it is done. */
const VAGUE = /^(?:investigate|look|consider|think|discuss|explore|research|be|remember)\b/i;

const TASK = /^(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s*)?(.*)$/u;
const DUE = /(?:📅\uFE0F?|\[due::|\(due::|(?:^|\s)due:?\s)\s*(?:\[\[)?\d{4}-\d{2}-\d{2}/iu;
const SIGNS =
  /(?:📅|✅|⏳|🛫|➕|❌)\uFE0F?\s*\S*|[[(](?:due|owner|completion)::[^\])]*[\])]|#[\p{L}\p{N}/_-]+|\^[\w-]+$/gu;
/** `Anna: ...`, `[[Anna]]: ...`, `**Anna** – ...`, `@anna ...`. */
const OWNER_FIRST =
  /^(?:\*\*|__)?(?:@?\[\[[^[\]]+\]\]|@[\p{L}\d_.-]+|\p{Lu}[\p{L}-]*(?: (?:and|&) \p{Lu}[\p{L}-]*)?)(?:\*\*|__)?(?:\s*:|\s+[-–—](?=\s))\s*|^@(?:\[\[[^[\]]+\]\]|[\p{L}\d_.-]+)\s+/u;
/** `... @anna`, `... (Anna)`, `... – Anna`, `[owner:: Anna]`, `owner: Anna`. */
const OWNER_WITHIN =
  /(?:^|\s)@(?:\[\[|[\p{L}])|[[(]owner::\s*[^\s\])]|\bowner:\s*\S|👤|\((?:\[\[[^[\]]+\]\]|\p{Lu}[\p{L}-]*)\)|\s[–—-]\s(?:\[\[[^[\]]+\]\]|\p{Lu}[\p{L}-]*)$/u;

/** `... @anna`, `... (Anna)`, `... – Anna`, `[owner:: Anna]`. */
const OWNER_LAST =
  /\s*(?:[[(]owner::\s*([^\])]+)[\])]|@(\[\[[^[\]]+\]\]|[\p{L}\d_.-]+)$|\((\[\[[^[\]]+\]\]|\p{Lu}[\p{L}-]*)\)$|\s[–—-]\s(\[\[[^[\]]+\]\]|\p{Lu}[\p{L}-]*)$)/u;

/** What an action item lacks; null: nothing, or the line is none, or the item is done. What is indented belongs to the item above. */
export function actionItemHint(line: string): { readonly excerpt: string; readonly hint: string } | null {
  const [, task, text = ''] = TASK.exec(line) ?? [];
  const plain = text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '' || /^none\b/i.test(plain) || (task !== undefined && /[xX-]/.test(task))) return null;
  const lead = OWNER_FIRST.exec(plain)?.[0] ?? '';
  const deed = plain.slice(lead.length);
  const hints = [
    ...(task === undefined ? ['make it a task (- [ ]), so that it is counted'] : []),
    ...deedHints(deed),
    ...(lead !== '' || OWNER_WITHIN.test(text.replace(/[📅✅].*$/u, '').trim()) ? [] : ['say who does it']),
    ...(DUE.test(text) ? [] : ['give it a due date, such as 📅 2026-12-01']),
  ];
  if (hints.length === 0) return null;
  const sentence = `${hints.join('; ')}.`;
  return { excerpt: plain, hint: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}

/** Who does a task, as far as it says so at its beginning or end, and what is to be done. */
export function splitOwner(text: string): { readonly owner: string | null; readonly deed: string } {
  const [lead] = OWNER_FIRST.exec(text) ?? [];
  if (lead !== undefined) return { owner: nameIn(lead), deed: text.slice(lead.length) };
  const owner = OWNER_LAST.exec(text)?.slice(1).join('') ?? '';
  if (owner === '') return { owner: null, deed: text };
  return { owner: nameIn(owner), deed: text.replace(OWNER_LAST, '').trim() };
}

function nameIn(text: string): string {
  return text.replace(/^[*_@\s]+|[*_:\s–—-]+$/g, '').replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1');
}

function deedHints(deed: string): readonly string[] {
  if (VAGUE.test(deed)) return ['say what will be different when it is done'];
  // `[[Uptime Kuma]] warns 14 days before` says as well what is to be.
  const words = deed.replace(/^(?:the )?\[\[[^[\]]*\]\]\s*/i, '').replace(/^(?:please|then|always)\s+/i, '');
  const first = /^[*_]*([\p{L}-]+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
  return isVerb(first, words !== deed) ? [] : ['begin with a verb that says what to do'];
}

function isVerb(word: string, afterSubject: boolean): boolean {
  const plain = afterSubject ? word.replace(/(ch|sh|ss|x)es$|s$/, '$1') : word;
  const stem = plain.replace(/^(?:re|un|dis|over|pre|double|auto)-?/, '');
  return VERBS.has(plain) || VERBS.has(stem) || /(?:[iy][sz]e|ify|[^m]ate)$/.test(plain);
}
