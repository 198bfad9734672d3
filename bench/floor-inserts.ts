/** The floor of an import: each line parsed and inserted into one table with one index, durable in batches. Prints seconds, MB and seconds of processor. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';

/** As many as the import. */
const BATCH_LINES = 256;
const [file, database] = process.argv.slice(2) as [string, string];

const db = new Sqlite(database);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table records (id text primary key, subject_key text not null, facts text not null)');
db.exec('create index records_by_subject on records (subject_key)');
const insert = db.prepare('insert into records values (?, ?, ?)');

const start = performance.now();
const before = process.cpuUsage();
let waiting = 0;
db.exec('begin');
for await (const line of createInterface({ input: createReadStream(file) })) {
  const { id, subject } = JSON.parse(line) as { id: string; subject: { id: string } };
  insert.run(id, subject.id, line);
  waiting += 1;
  if (waiting % BATCH_LINES === 0) db.exec('commit; begin');
}
db.exec('commit');
const { user, system } = process.cpuUsage(before);
console.log((performance.now() - start) / 1000, process.resourceUsage().maxRSS / 1024, (user + system) / 1e6);
