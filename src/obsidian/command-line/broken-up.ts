/**
 * Another plugin may run what stands between `<%` and `%>` in a new note: what comes from a script, an alert or the name of a page
 * never brings such a sign.
 */
export function brokenUp(text: string): string {
  return text.replaceAll('<%', '< %');
}
