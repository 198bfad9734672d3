/**
 * Columns of the national exchange table of administrative penalties (行政许可和行政处罚“双公示”数据标准，行政处罚信息):
 * what we read of it, under each name tables in use give it.
 */
export const penaltyColumns = {
  name: ['行政相对人名称'],
  uscc: ['统一社会信用代码', '行政相对人代码_1(统一社会信用代码)', '行政相对人代码_1'],
  documentType: ['证件类型'],
  documentNumber: ['证件号码'],
  number: ['行政处罚决定书文号'],
  title: ['违法行为类型'],
  facts: ['违法事实'],
  basis: ['处罚依据'],
  category: ['处罚类别'],
  content: ['处罚内容'],
  fine: ['罚款金额(万元)', '处罚金额(万元)', '处罚金额', '罚款金额'],
  confiscated: ['没收违法所得、没收非法财物的金额(万元)'],
  licence: ['暂扣或吊销证照名称及编号'],
  date: ['处罚决定日期'],
  publicUntil: ['公示截止期'],
  authority: ['处罚机关'],
} as const;
export type PenaltyColumn = keyof typeof penaltyColumns;

/** Without these a row makes no record. */
export const neededColumns = ['number', 'title', 'category', 'date', 'authority'] as const satisfies PenaltyColumn[];

/** What a heading means; undefined where we do not read it. White space and wide brackets make no difference. */
export function columnOf(heading: string): PenaltyColumn | undefined {
  const plain = heading.replaceAll(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');
  const entries = Object.entries(penaltyColumns) as [PenaltyColumn, readonly string[]][];
  return entries.find(([, names]) => names.includes(plain))?.[0];
}
