/** A page as large as they come: a year's award notices on one page, with all the numbers such notices hold. */
import { generatedIdentity } from '@credit-check/mock-server/sandbox/data/generated-organization';

export const LARGE_PAGE = { codes: 2000, textNodes: 100_000 };

const SEED = 7;
const CLAUSES = [
  '供应商应当在合同签订之日起三十日内完成全部货物的运输、安装与调试',
  '采购人应当自验收合格之日起十五个工作日内支付合同价款',
  '质量保证期自双方签署验收报告之日起计算，期内免费维修',
  '投标文件与招标文件不一致的，以招标文件载明的内容为准',
  '任何一方逾期履行的，每逾期一日按合同价款的万分之五支付违约金',
  '因履行合同发生争议的，由双方协商解决，协商不成的向采购人所在地人民法院起诉',
  '本公告期限为一个工作日，自本公告发布之日起计算',
  '供应商对中标结果有异议的，可以自知道之日起七个工作日内提出质疑',
  '未中标的供应商可以自本公告发布之日起领取保证金',
];

/** HTML of so many notices, fifty text nodes each, one code among them. */
export function largePage(count = LARGE_PAGE.codes): string {
  const notices = Array.from({ length: count }, (_, index) => notice(index));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>中标公告</title><body>${notices.join('')}`;
}

function notice(index: number): string {
  const { id, name, trade } = generatedIdentity(index, SEED);
  const serial = String(index).padStart(6, '0');
  const rows = [
    ['项目编号', `GXZC2026-G3-${serial}-SZZB`],
    ['项目名称', `${trade}服务采购（第${index}号）`],
    ['中标供应商', name],
    ['统一社会信用代码', id],
    ['供应商地址', `沙盒市示例区建设大道${index}号沙盒大厦12层1203室`],
    ['联系电话', `0771-5${serial}`],
    ['开户银行账号', `62148301${serial}3075`],
    ['中标金额', `${(index * 137.5 + 1204).toFixed(2)} 元（含税，包括运输、安装、调试与培训的全部费用）`],
    ['公告日期', `2026年3月${1 + (index % 28)}日 10时30分`],
    ['合同编号', `HT-2026-${serial}-A${index % 97}`],
  ];
  const clauses = CLAUSES.map(
    (clause, i) => `<li><span>${i + 1}.${index} </span>${clause}<b>（${trade}，第${index + i}条）</b></li>`,
  );
  return `<section class="notice"><h2>沙盒示例项目${serial}中标公告</h2><table>${rows
    .map(([heading, value]) => `<tr class="field"><th>${heading}</th><td>${value}</td></tr>`)
    .join(
      '',
    )}</table><ul class="clauses">${clauses.join('')}</ul><p>公告全文载于<a href="/notices/${serial}.html">notices/${serial}.html</a></p></section>`;
}
