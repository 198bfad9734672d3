/** How the query log names who asks from a site: by the site alone. */
const PREFIX = 'visitor of ';

/** How the log names who asked through a site: by its origin, for nobody else is known. */
export function nameVisitor(origin: string): string {
  return `${PREFIX}${origin}`;
}

/** The site an operator of the log visits; undefined where it is no visitor. */
export function siteOfVisitor(operator: string): string | undefined {
  return operator.startsWith(PREFIX) ? operator.slice(PREFIX.length) : undefined;
}
