/** Slashes the one way, none twice, none at the ends; blanks that look alike are one; letters composed. */
export function normalizePath(path: string): string {
  const plain = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFC');
  return plain === '' ? '/' : plain;
}
