/** Writes the index on a thread of its own: a workbook of thousands of rows is one long piece of work in its library. */
import type { IndexTable } from './index-table.ts';
import { type IndexFiles, writeIndex } from './write-index.ts';

const send = ({ csv, xlsx }: IndexFiles) => postMessage({ csv, xlsx }, { transfer: [csv.buffer, xlsx.buffer] });

// What goes wrong is told to the page as an error of the worker's.
addEventListener(
  'message',
  ({ data }: MessageEvent<IndexTable>) => void writeIndex(data).then(send).catch(reportError),
);
