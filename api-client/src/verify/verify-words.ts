/** Texts of a verdict on a receipt, one table per language; shared by the command and the platform's page. */
import type { ReceiptErrorCode } from '@credit-check/domain/receipt/receipt-error';
import type { SlotState } from '@credit-check/domain/receipt/verify-receipt';
import { enTerms } from '@credit-check/domain/terms/en';
import type { Terms } from '@credit-check/domain/terms/terms';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';

export type VerifyLanguage = 'zh-CN' | 'en';

/** Why there is no verdict, beyond the receipt's own faults. */
export type NotVerifiedCode = ReceiptErrorCode | 'too-large' | 'no-key' | 'platform';

export interface VerifyWords {
  readonly verified: string;
  readonly notVerified: string;
  readonly attests: string;
  readonly reasons: Readonly<Record<NotVerifiedCode, string>>;
  readonly answered: string;
  readonly refused: string;
  readonly log: string;
  readonly entry: (index: number, size: number) => string;
  readonly queryId: string;
  readonly askedAt: string;
  readonly judgedAt: string;
  readonly outcome: string;
  readonly versions: string;
  readonly key: string;
  readonly keyGiven: string;
  readonly keyOfPlatform: string;
  readonly querier: string;
  readonly subject: string;
  readonly purpose: string;
  readonly withheldClaim: string;
  /** Of a subject the platform does not know: no slot holds anything, and that is no "nothing adverse" (X1). */
  readonly unknownSubject: string;
  /** What stands in openings as a code. */
  readonly codes: Readonly<Record<string, string>>;
  readonly slots: string;
  readonly allSlots: (count: number) => string;
  readonly slot: (number: number) => string;
  readonly until: (end: string) => string;
  readonly empty: string;
  readonly named: (type: string, name: string) => string;
  readonly states: Readonly<Record<SlotState, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly objected: string;
  readonly sum: (counts: Readonly<Record<SlotState | 'empty', number>>) => string;
  readonly withheldWarning: (count: number) => string;
}

function codesOf({ bases, purposes, categories }: Terms, more: Readonly<Record<string, string>>) {
  return { ...bases, ...purposes, ...categories, ...more };
}

export const verifyWords: Readonly<Record<VerifyLanguage, VerifyWords>> = {
  'zh-CN': {
    verified: '验证通过：凭证未经改动，并已载入平台的查询日志。',
    notVerified: '未通过验证：照此情形，凭证不能证明任何事项。',
    attests: '凭证只证明何时、由谁、就谁查询了什么以及得到了什么答复，从不证明任何人清白。',
    reasons: {
      malformed: '格式不是凭证，或者验证密钥、时间的格式不对。',
      signature: '检查点不是由该密钥签名的。',
      origin: '凭证属于另一个日志，不是该密钥的日志。',
      inclusion: '声明不在检查点所对应的日志中。',
      opening: '某个披露项与声明不符、位置不对或者重复。',
      'too-large': '文件过大或者嵌套过深，凭证不会如此。',
      'no-key':
        '没有验证密钥。凭证自身前后一致不足为信：任何人都能制作一份自相一致的凭证。请用 --key 给出从可信来源取得的密钥，或者用 --platform 向平台读取。未访问网络。',
      platform: '无法从平台读取验证密钥。',
    },
    answered: '已答复',
    refused: '已拒绝（没有披露任何信息）',
    log: '日志',
    entry: (index, size) => `第 ${index} 条（检查点共 ${size} 条）`,
    queryId: '查询编号',
    askedAt: '查询时间',
    judgedAt: '判断时点',
    outcome: '结果',
    versions: '规则与数据版本',
    key: '验证密钥',
    keyGiven: '由您给出',
    keyOfPlatform: '由平台自己给出：平台若对不同的人出示不同的密钥，此处无从察觉',
    querier: '查询方',
    subject: '信用主体',
    purpose: '查询目的',
    withheldClaim: '未披露',
    unknownSubject: '平台无此主体，不表示没有失信信息',
    codes: codesOf(zhCNTerms, {
      all: '全部类别',
      organization: '法人或者非法人组织',
      person: '自然人',
      objection: '异议',
      repair: '修复',
      correction: '更正',
      'responsible-person': '责任人员',
    }),
    slots: '披露项',
    allSlots: (count) => `全部 ${count} 项`,
    slot: (number) => `第 ${number} 项`,
    until: (end) => `至 ${end}`,
    empty: '空项，不含信息',
    named: (type, name) => `${type}：${name}`,
    states: {
      open: '公开',
      ended: '已届满，内容不再显示',
      released: '已由平台撤回',
      withheld: '应公开而未公开，不能据此作任何判断',
    },
    types: { record: '信用信息', listing: '严重失信主体名单', evaluation: '评价，仅供参考' },
    fields: {
      provider: '提供单位',
      authority: '认定单位',
      publisher: '评价单位',
      facts: '事实',
      grounds: '列入事由',
      result: '评价结果',
      determinedOn: '认定日期',
      listedOn: '列入日期',
      asOf: '截至',
      document: '文书',
      documentNumber: '文书号',
      annotations: '标注',
    },
    objected: '异议处理中',
    sum: ({ open, empty, ended, released, withheld }) =>
      `公开的信息 ${open} 条，空项 ${empty}，已届满 ${ended}，已撤回 ${released}，未公开 ${withheld}。`,
    withheldWarning: (count) => `有 ${count} 项应公开而未公开：这份凭证没有说出全部答复。`,
  },
  en: {
    verified: 'Verified: the receipt is unaltered and stands in the platform’s query log.',
    notVerified: 'NOT verified: as it stands, this receipt proves nothing.',
    attests: 'A receipt attests what was asked and answered, by whom and when. It never attests anyone’s innocence.',
    reasons: {
      malformed: 'It is not of the form of a receipt, or the key or the instant is not of its form.',
      signature: 'The key has not signed the checkpoint.',
      origin: 'The receipt is of another log than the key’s.',
      inclusion: 'The statement does not stand in the log the checkpoint is of.',
      opening: 'An opening belongs to nothing in the statement, to the wrong place, or is there twice.',
      'too-large': 'The file is larger or nested deeper than a receipt is.',
      'no-key':
        'No key was given. That a receipt is consistent in itself cannot be trusted: anyone can make one that is. Give the key from a source you trust with --key, or have it read with --platform. Nothing was fetched.',
      platform: 'The verifier keys could not be read from the platform.',
    },
    answered: 'answered',
    refused: 'refused (nothing was disclosed)',
    log: 'Log',
    entry: (index, size) => `entry ${index} (checkpoint of ${size})`,
    queryId: 'Query',
    askedAt: 'Asked at',
    judgedAt: 'Judged at',
    outcome: 'Outcome',
    versions: 'Rules and data',
    key: 'Verifier key',
    keyGiven: 'given by you',
    keyOfPlatform:
      'given by the platform itself: one that shows different keys to different people is not found out here',
    querier: 'Asked by',
    subject: 'Subject',
    purpose: 'Purpose',
    withheldClaim: 'not opened',
    unknownSubject: 'not known to the platform: that does not mean no adverse records',
    codes: codesOf(enTerms, {
      all: 'all categories',
      organization: 'organisation',
      person: 'natural person',
      objection: 'objection',
      repair: 'repair',
      correction: 'correction',
      'responsible-person': 'person held responsible',
    }),
    slots: 'Slots',
    allSlots: (count) => `All ${count} slots`,
    slot: (number) => `Slot ${number}`,
    until: (end) => `until ${end}`,
    empty: 'empty: it holds nothing',
    named: (type, name) => `${type}: ${name}`,
    states: {
      open: 'open',
      ended: 'ended: its content is no longer shown',
      released: 'released: the platform has taken it back',
      withheld: 'withheld: it should be open and is not, so nothing can be concluded from it',
    },
    types: { record: 'record', listing: 'severe list', evaluation: 'evaluation, for reference only' },
    fields: {
      provider: 'Provider',
      authority: 'Authority',
      publisher: 'Publisher',
      facts: 'Facts',
      grounds: 'Grounds',
      result: 'Result',
      determinedOn: 'Determined on',
      listedOn: 'Listed on',
      asOf: 'As of',
      document: 'Document',
      documentNumber: 'Document number',
      annotations: 'Annotations',
    },
    objected: 'objection being handled',
    sum: ({ open, empty, ended, released, withheld }) =>
      `Open with an entry: ${open}; open and empty: ${empty}; ended: ${ended}; released: ${released}; withheld: ${withheld}.`,
    withheldWarning: (count) =>
      `${count} slot(s) should be open and are not: this receipt does not say all that was answered.`,
  },
};
