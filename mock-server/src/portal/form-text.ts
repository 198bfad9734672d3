/** What a form says under a name: attacker-controlled. */

/** With line ends of one character, as texts are stored and compared; empty where the form has none, or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** The same without what is around it. */
export function enteredIn(form: FormData, name: string): string {
  return textIn(form, name).trim();
}
