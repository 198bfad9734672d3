/** Lines of an import, of invented organisations: what a provider's system might send. Same seed, same lines. */
import type { ImportLine } from '@credit-check/domain/contract/record-input';
import { addDays } from '@credit-check/domain/time/day';
import { generatedIdentity } from './generated-organization.ts';
import { createSeededRandom } from './seeded-random.ts';

/** Lines in one piece of text. */
const PIECE_LINES = 500;

const penalties = [
  ['沙盒市市场监督管理局', '沙市监罚', '发布虚假广告'],
  ['沙盒市住房和城乡建设局', '沙建罚', '未按照工程建设强制性标准施工'],
  ['沙盒市生态环境局', '沙环罚', '未按照排污许可证规定排放污染物'],
  ['沙盒市交通运输局', '沙交罚', '超越许可事项从事道路运输经营'],
] as const;

/** `count` records, in pieces of text with a line feed after each line. */
export function* generateImportLines(count: number, seed: number): Generator<string, void> {
  for (let from = 0; from < count; from += PIECE_LINES) {
    let piece = '';
    for (let i = from; i < Math.min(from + PIECE_LINES, count); i++)
      piece += `${JSON.stringify(importLine(i, seed))}\n`;
    yield piece;
  }
}

/** Every third organisation has two records. */
function importLine(i: number, seed: number): ImportLine {
  const random = createSeededRandom(seed + 1, i);
  const { id, name } = generatedIdentity(Math.floor((i * 3) / 4), seed);
  const [authority, word, title] = random.pick(penalties);
  const date = addDays('2026-11-20', -random.integer(900));
  return {
    id: `generated-${seed}-${i}`,
    subject: { scheme: 'uscc', id, name },
    jurisdiction: 'guangxi',
    catalogueItem: random.pick(['GX-P02', 'GX-P02', 'GX-P03']),
    title,
    facts: `${title}，责令改正，处以罚款人民币${random.integer(30) + 2}万元。`,
    document: { type: '行政处罚决定书', number: `${word}〔${date.slice(0, 4)}〕${i + 1}号`, authority, date },
    determinedOn: date,
  };
}
