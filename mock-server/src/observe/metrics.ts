import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one platform. Labels are operations and statuses only: nothing of a request's content (X5). */
export interface Metrics {
  readonly registry: Registry;
  readonly httpDuration: Histogram<'operation' | 'status'>;
  readonly logAppendDuration: Histogram<'outcome'>;
  readonly logEntries: Gauge;
  readonly changeStreams: Gauge;
  readonly unexpectedErrors: Counter;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own, so that several platforms live in one process. `process`: also memory, CPU and event loop. */
export function createMetrics(options: { process: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpDuration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from request to answer, by operation and status',
      labelNames: ['operation', 'status'],
      buckets: SECONDS,
      registers,
    }),
    logAppendDuration: new Histogram({
      name: 'log_append_duration_seconds',
      help: 'Time until an entry of the query log was durable, by outcome',
      labelNames: ['outcome'],
      buckets: SECONDS,
      registers,
    }),
    logEntries: new Gauge({
      name: 'log_entries',
      help: 'Entries in the query log when it was last appended to',
      registers,
    }),
    changeStreams: new Gauge({
      name: 'change_streams',
      help: 'Change streams that are open',
      registers,
    }),
    unexpectedErrors: new Counter({
      name: 'unexpected_errors_total',
      help: 'Errors nobody foresaw, answered as platform.unavailable',
      registers,
    }),
  };
}
