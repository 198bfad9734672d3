import { type DestinationStream, type Level, type Logger, pino, stdTimeFunctions } from 'pino';
import { maskIdentifiers } from './mask-identifiers.ts';

/** Fields that hold a credential or a person, wherever an object with them is logged. */
const REDACTED = ['authorization', 'credential', 'accessToken', 'subject', 'body'].flatMap((key) => [key, `*.${key}`]);

/** Where PostgreSQL quotes the row an error is about, passports and logins among it. */
const QUOTING_ROWS = ['detail', 'where', 'internalQuery'].map((key) => `err.${key}`);

/**
 * Structured log, one JSON object a line. Whole lines are masked, so that neither a message nor an error's stack can
 * carry an identifier (X5).
 */
export function createLogger(level: Level | 'silent', destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      redact: { paths: [...REDACTED, ...QUOTING_ROWS], censor: '[redacted]' },
      hooks: { streamWrite: maskIdentifiers },
    },
    destination,
  );
}
