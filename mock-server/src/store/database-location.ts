/** `file`: of the embedded store, a path or `:memory:`. `url`: of a PostgreSQL database. */
export type DatabaseLocation = { readonly file: string } | { readonly url: string };
