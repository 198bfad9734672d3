/** What subjects and desks read about objections, repairs and lists alike, one table per language. */

import type { ListingPhase } from '@credit-check/domain/contract/listing-output';
import type { ExitGround, ListingStepType } from '@credit-check/domain/contract/listing-steps';
import type { ObjectionGround, ObjectionOutput, ObjectionState } from '@credit-check/domain/contract/objection';
import type { RepairOutput, RepairState, RepairWay } from '@credit-check/domain/contract/repair';
import type { Language } from '../../pages/words.ts';

export interface ProcedureWords {
  readonly objectionStates: Readonly<Record<ObjectionState, string>>;
  readonly repairStates: Readonly<Record<RepairState, string>>;
  readonly phases: Readonly<Record<ListingPhase, string>>;
  readonly grounds: Readonly<Record<ObjectionGround, string>>;
  readonly ways: Readonly<Record<RepairWay, string>>;
  readonly exitGrounds: Readonly<Record<ExitGround, string>>;
  readonly remedies: Readonly<Record<NonNullable<ObjectionOutput['remedy']>, string>>;
  readonly effects: Readonly<Record<NonNullable<RepairOutput['effect']>, string>>;
  readonly targets: Readonly<Record<ObjectionOutput['target']['type'], string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly listingSteps: Readonly<Record<ListingStepType | 'supply', string>>;
  readonly by: Readonly<Record<'subject' | 'provider' | 'operator', string>>;
  readonly labels: Readonly<
    Record<
      | 'target'
      | 'ground'
      | 'statement'
      | 'receivedAt'
      | 'due'
      | 'helpFrom'
      | 'verification'
      | 'outcome'
      | 'attachments'
      | 'ways'
      | 'correctedOn'
      | 'commitment'
      | 'subject'
      | 'document'
      | 'authority'
      | 'facts'
      | 'reason',
      string
    >
  >;
  /** By the last day and the working days left, below zero where it is over. */
  readonly due: (day: string, left: number) => string;
  readonly noDue: string;
  readonly provisional: string;
  readonly gone: string;
  readonly omission: string;
  readonly history: string;
  readonly found: Readonly<Record<'upheld' | 'dismissed', string>>;
  readonly open: string;
  readonly decided: string;
  readonly nothing: string;
  readonly bytes: (bytes: number) => string;
  readonly attach: string;
  readonly attachHint: string;
  readonly mend: string;
  readonly required: string;
  readonly refused: string;
}

const zh: ProcedureWords = {
  objectionStates: {
    received: '已收到',
    accepted: '处理中',
    rejected: '不予受理',
    upheld: '异议成立',
    dismissed: '异议不成立',
  },
  repairStates: { received: '处理中', granted: '准予修复', refused: '不予修复' },
  phases: {
    drafted: '拟列入',
    notified: '已告知',
    objected: '当事人有异议',
    verified: '异议已核实',
    'hearing-requested': '申请听证',
    heard: '听证已举行',
    decided: '已决定，待送达',
    served: '已送达',
    listed: '在名单中',
    exited: '已移出',
    dropped: '不予列入',
  },
  grounds: {
    'error-or-omission': '信息存在错误或者遗漏',
    'secrecy-or-privacy': '侵犯商业秘密或者个人隐私',
    'past-term': '超期公开',
    'wrongly-punished': '不应被失信惩戒，或者应当停止而未停止',
    'wrong-evaluation': '信用评价不当',
    other: '其他情形',
  },
  ways: {
    commitment: '作出信用承诺',
    rectification: '完成信用整改',
    verification: '通过信用核查',
    training: '接受专题培训',
    report: '提交信用报告',
    charity: '参加公益慈善',
  },
  exitGrounds: {
    'term-over': '惩戒期限届满',
    'standard-changed': '认定标准改变，不符合新标准',
    'objection-upheld': '异议成立，认定有误',
    'basis-revoked': '主要事实、依据被撤销',
    'credit-repaired': '已完成信用修复',
  },
  remedies: {
    revoke: '已撤销该信息',
    correct: '已更正该信息',
    remove: '已移出名单或者解除措施',
    supply: '由提供单位补充',
  },
  effects: { withdraw: '停止公示、共享和使用', annotate: '予以标注', remove: '移出名单，终止惩戒措施' },
  targets: {
    record: '信用信息',
    listing: '严重失信主体名单',
    measure: '惩戒措施',
    evaluation: '信用评价',
    omission: '遗漏的信息',
  },
  steps: {
    accept: '受理',
    reject: '不予受理',
    verify: '提供单位核查',
    uphold: '异议成立',
    dismiss: '异议不成立',
    grant: '准予修复',
    refuse: '不予修复',
  },
  listingSteps: {
    supply: '录入',
    notify: '告知',
    object: '提出异议',
    verify: '核实并答复',
    'request-hearing': '申请听证',
    hear: '听证并答复',
    decide: '作出决定',
    serve: '送达',
    'request-exit': '申请退出',
    'refuse-exit': '不予退出',
    remove: '移出名单',
  },
  by: { subject: '信用主体', provider: '认定（提供）单位', operator: '平台运营单位' },
  labels: {
    target: '事项',
    ground: '理由',
    statement: '说明',
    receivedAt: '收到时间',
    due: '办理期限',
    helpFrom: '协助核查单位',
    verification: '提供单位核查意见',
    outcome: '处理结果',
    attachments: '证明材料',
    ways: '修复方式',
    correctedOn: '纠正日期',
    commitment: '信用承诺',
    subject: '信用主体',
    document: '文书',
    authority: '机关',
    facts: '内容',
    reason: '理由',
  },
  due: (day, left) =>
    left < 0 ? `${day}，已超期 ${-left} 个工作日` : left === 0 ? `${day}，今日到期` : `${day}，还有 ${left} 个工作日`,
  noDue: '法规未规定期限',
  provisional: '放假安排尚未公布，暂按周末推算',
  gone: '该信息已不在平台上',
  omission: '应当有而没有的信息',
  history: '办理经过',
  found: { upheld: '认为异议属实', dismissed: '认为信息无误' },
  open: '办理中',
  decided: '已办结',
  nothing: '没有。',
  bytes: (bytes) => `${Math.max(1, Math.round(bytes / 1000))} KB`,
  attach: '证明材料（选填）',
  attachHint: '至多 3 个文件，PDF、PNG 或 JPEG，每个不超过 200 KB。只有办理单位和您本人可以看到。',
  mend: '请改正下面的内容后再次提交：',
  required: '请填写此项',
  refused: '现在不能提交：',
};

const en: ProcedureWords = {
  objectionStates: {
    received: 'Received',
    accepted: 'In hand',
    rejected: 'Not taken in hand',
    upheld: 'Upheld',
    dismissed: 'Dismissed',
  },
  repairStates: { received: 'In hand', granted: 'Granted', refused: 'Refused' },
  phases: {
    drafted: 'Intended',
    notified: 'Notice given',
    objected: 'Objected to',
    verified: 'Objection answered',
    'hearing-requested': 'Hearing asked for',
    heard: 'Heard',
    decided: 'Decided, not served yet',
    served: 'Served',
    listed: 'On the list',
    exited: 'Left',
    dropped: 'Not listed',
  },
  grounds: {
    'error-or-omission': 'Something is wrong or left out',
    'secrecy-or-privacy': 'It infringes a business secret or my privacy',
    'past-term': 'It is shown past its term',
    'wrongly-punished': 'Measures should not apply, or should have stopped',
    'wrong-evaluation': 'The evaluation is wrong',
    other: 'Something else',
  },
  ways: {
    commitment: 'A public commitment',
    rectification: 'Rectification completed',
    verification: 'Credit verification passed',
    training: 'Training attended',
    report: 'A credit report submitted',
    charity: 'Charity and public service',
  },
  exitGrounds: {
    'term-over': 'The term is over',
    'standard-changed': 'The standard changed and no longer applies',
    'objection-upheld': 'An objection was upheld',
    'basis-revoked': 'The facts or the basis were revoked',
    'credit-repaired': 'The conduct was repaired',
  },
  remedies: {
    revoke: 'It was revoked',
    correct: 'It was corrected',
    remove: 'The list was left, or the measure lifted',
    supply: 'Its provider is to supply it',
  },
  effects: {
    withdraw: 'Publication, sharing and use stopped',
    annotate: 'It says that it was repaired',
    remove: 'The list was left, its measures ended',
  },
  targets: {
    record: 'Record',
    listing: 'Severe list',
    measure: 'Measure',
    evaluation: 'Evaluation',
    omission: 'Something left out',
  },
  steps: {
    accept: 'Taken in hand',
    reject: 'Not taken in hand',
    verify: 'Verified by the provider',
    uphold: 'Upheld',
    dismiss: 'Dismissed',
    grant: 'Granted',
    refuse: 'Refused',
  },
  listingSteps: {
    supply: 'Supplied',
    notify: 'Notice',
    object: 'Objection',
    verify: 'Verified and answered',
    'request-hearing': 'Hearing asked for',
    hear: 'Heard and answered',
    decide: 'Decided',
    serve: 'Served',
    'request-exit': 'Asked to leave',
    'refuse-exit': 'Leaving refused',
    remove: 'Left the list',
  },
  by: { subject: 'the subject', provider: 'the determining unit', operator: 'the platform’s operator' },
  labels: {
    target: 'About',
    ground: 'Ground',
    statement: 'Statement',
    receivedAt: 'Received',
    due: 'Due',
    helpFrom: 'Unit that helps to verify',
    verification: 'What the provider found',
    outcome: 'Outcome',
    attachments: 'Evidence',
    ways: 'Ways of repair',
    correctedOn: 'Corrected on',
    commitment: 'Commitment',
    subject: 'Subject',
    document: 'Document',
    authority: 'Authority',
    facts: 'Content',
    reason: 'Reason',
  },
  due: (day, left) => {
    const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;
    if (left < 0) return `${day}, overdue by ${days(-left)}`;
    return left === 0 ? `${day}, due today` : `${day}, ${days(left)} left`;
  },
  noDue: 'The regulation sets no time',
  provisional: 'reckoned from weekends: the holiday schedule is not out yet',
  gone: 'It is not on the platform any more',
  omission: 'Something that should be there and is not',
  history: 'What was done',
  found: { upheld: 'finds the objection right', dismissed: 'finds the information right' },
  open: 'Under way',
  decided: 'Decided',
  nothing: 'Nothing.',
  bytes: (bytes) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  attach: 'Evidence (optional)',
  attachHint: 'At most 3 files, PDF, PNG or JPEG, 200 kB each. Only you and those who decide can see them.',
  mend: 'Please correct this and send it again:',
  required: 'Please fill this in',
  refused: 'This cannot be sent now: ',
};

export const procedureWords: Readonly<Record<Language, ProcedureWords>> = { 'zh-CN': zh, en };
