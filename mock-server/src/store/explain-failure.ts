import type { DatabaseLocation } from './database-location.ts';

/**
 * What keeps the database from being opened and what to do about it, in one line, without a password; undefined where the
 * error is about something else.
 */
export function explainFailure(error: unknown, location: DatabaseLocation): string | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const name = nameOf(location);
  if (/previously executed migration .* is missing/.test(message)) {
    return `a newer version of the platform has written ${name}; start that version, or choose another database`;
  }
  if (!('url' in location)) return adviceByFileCode[code] && `${name} ${adviceByFileCode[code]}`;
  if (isUnreachable(code, message)) {
    return `no PostgreSQL answers at ${name} (${code || 'timeout'}); start it, or name another with --database`;
  }
  const advice = adviceByCode[code];
  return advice === undefined ? `PostgreSQL at ${name}: ${message}` : `${advice} (${name})`;
}

/** By SQLite's code, or the system's. */
const adviceByFileCode: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is no database; choose another --data',
  SQLITE_CORRUPT: 'is damaged; put a backup in its place',
  SQLITE_FULL: 'cannot grow: the disk is full; make room, or choose another --data',
  EISDIR: 'is a folder; choose another --data',
};

/** By SQLSTATE. */
const adviceByCode: Readonly<Record<string, string>> = {
  '28P01': 'PostgreSQL refuses the password; give the right one in --database or PGPASSWORD',
  '28000': 'PostgreSQL lets this user in from here not at all; see its pg_hba.conf, or name another user in --database',
  '3D000': 'there is no such database; make it with createdb, or name another with --database',
  '3F000': 'the user may use no schema there; grant it usage and create on one, or name another in --database',
  '42501': 'the user may not make tables there; grant it create on the schema, or name another in --database',
  '53300': 'PostgreSQL has no connection left; raise its max_connections',
  '57P03': 'PostgreSQL is starting or stopping; try again in a moment',
};

function isUnreachable(code: string, message: string): boolean {
  return /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE)/.test(code) || /timeout|terminated/.test(message);
}

/** As messages may show it. */
function nameOf(location: DatabaseLocation): string {
  if ('file' in location) return location.file;
  const { protocol, username, host, pathname } = new URL(location.url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
