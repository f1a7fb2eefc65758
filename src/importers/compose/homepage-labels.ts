import { hasVariable, type Pair, plainWords, withDefaults } from './plain-value';
import { isSecretName, whySecret, whySecretLabel } from './secrets';

/** What gethomepage's labels say of a service: these four and no other label are read. */
export interface HomepageLabels {
  readonly title?: string;
  readonly group?: string;
  readonly url?: string;
  readonly description?: string;
  /** The labels that are left out, and why; what looks like a secret is told where the file is read. */
  readonly left: readonly { readonly label: string; readonly message: string }[];
}

export function homepageLabels(labels: readonly Pair[]): HomepageLabels {
  const left: { label: string; message: string }[] = [];
  const leave = (label: string, message: string): null => (left.push({ label, message }), null);
  const textOf = (part: string): string | null => {
    const label = `homepage.${part}`;
    const written = labels.filter(({ name }) => name.toLowerCase() === label).at(-1)?.value ?? '';
    if (written === '') return null;
    const value = withDefaults(written);
    if (hasVariable(value)) return leave(label, 'It holds a variable that only the machine knows, and is left out.');
    // A sign-in in an address is taken out of it; any other secret means that the label is not what it seems, as was told.
    const plain = value.replace(/:\/\/[^\s/?#]*@/g, '://');
    return whySecret('', plain) === null && whySecretLabel(label, plain) === null ? value : null;
  };
  const words = (part: string): string => plainWords((textOf(part) ?? '').replace(/:\/\/[^\s/?#]*@/g, '://'));
  const [title, group, description, href] = [words('name'), words('group'), words('description'), textOf('href')];
  const url =
    href === null
      ? null
      : (plainAddress(href) ?? leave('homepage.href', 'It is no address that begins with http, and is left out.'));
  return {
    ...(title === '' ? {} : { title }),
    ...(group === '' ? {} : { group }),
    ...(description === '' ? {} : { description }),
    ...(url === null ? {} : { url }),
    left,
  };
}

/** An address without who signs in, and without keys behind the `?`; null: it is none for a browser. */
export function plainAddress(href: string): string | null {
  const found = /^(https?):\/\/([^\s/?#]*)([^\s]*)$/i.exec(href.trim());
  const [, scheme = '', authority = '', rest = ''] = found ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (!/^(?:[\p{L}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu.test(host) || href.length > 1000) return null;
  return `${scheme.toLowerCase()}://${host}${safePath(rest)}`;
}

/** What could end a link, begin a template or hold a key is left out with all that follows it. */
function safePath(rest: string): string {
  const names = rest
    .split(/[?#&]/)
    .slice(1)
    .map((part) => part.split('=')[0] ?? '');
  const plain = names.some(isSecretName) ? rest.replace(/[?#].*$/, '') : rest;
  return plain.replace(/[<>"'`{}|\\^[\]\p{Cc}\p{Cf}].*$/u, '');
}
