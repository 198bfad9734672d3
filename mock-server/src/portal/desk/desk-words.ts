/** What the desks of the operator and of providers say. */
import type { DeadlineOutput } from '@credit-check/domain/contract/deadline-output';
import type { Language } from '../../pages/words.ts';

export interface DeskWords {
  readonly title: string;
  readonly lead: Readonly<Record<'operator' | 'provider', string>>;
  readonly due: string;
  readonly nothingDue: string;
  readonly kinds: Readonly<Record<DeadlineOutput['kind'], string>>;
  readonly sections: Readonly<Record<'objections' | 'repairs' | 'listings', string>>;
  readonly seeDecided: string;
  readonly seeOpen: string;
  readonly saved: string;
  readonly back: string;
  readonly nothingToDo: string;
  readonly actions: Readonly<Record<string, string>>;
  readonly fields: Readonly<
    Record<
      'reason' | 'statement' | 'outcome' | 'helpFrom' | 'remedy' | 'effect' | 'method' | 'confirmation' | 'ground',
      string
    >
  >;
  readonly hints: Readonly<Partial<Record<'helpFrom' | 'confirmation' | 'reason' | 'statement', string>>>;
  readonly optional: string;
  readonly outcomes: Readonly<Record<'upheld' | 'dismissed', string>>;
  readonly remedies: Readonly<Record<'revoke' | 'correct', string>>;
  readonly effects: Readonly<Record<'withdraw' | 'annotate', string>>;
  readonly methods: Readonly<Record<'handed-over' | 'delivered' | 'electronic', string>>;
  readonly columns: Readonly<Record<'what' | 'due' | 'about', string>>;
}

export const deskWords: Readonly<Record<Language, DeskWords>> = {
  'zh-CN': {
    title: '工作台',
    lead: {
      operator: '异议由平台运营单位会同提供单位核查后决定；修复和退出由认定单位决定，平台转交。',
      provider: '请核查与本单位信息有关的异议，决定信用修复和退出名单的申请。',
    },
    due: '到期事项',
    nothingDue: '没有到期事项。',
    kinds: {
      'revocation-report': '告知文书失效',
      revocation: '撤销或者变更信息',
      objection: '处理异议',
      'objection-with-help': '处理异议（需其他单位协助）',
      service: '送达决定书',
      'exit-answer': '答复退出申请',
      verification: '核实异议',
    },
    sections: { objections: '异议', repairs: '信用修复', listings: '严重失信主体名单' },
    seeDecided: '查看已办结',
    seeOpen: '查看办理中',
    saved: '已办理。',
    back: '返回工作台',
    nothingToDo: '现在没有可以由您办理的步骤。',
    actions: {
      accept: '受理',
      reject: '不予受理',
      verify: '提交核查意见',
      uphold: '异议成立',
      dismiss: '异议不成立',
      grant: '准予修复',
      refuse: '不予修复',
      notify: '已告知当事人',
      hear: '答复听证结果',
      decide: '作出决定',
      serve: '已送达',
      'refuse-exit': '不予退出',
      remove: '移出名单',
    },
    fields: {
      reason: '理由',
      statement: '说明',
      outcome: '结论',
      helpFrom: '协助核查单位',
      remedy: '处理方式',
      effect: '修复方式',
      method: '送达方式',
      confirmation: '送达确认书编号',
      ground: '移出理由',
    },
    hints: {
      helpFrom: '需要其他单位协助核查的填写，办理期限为五个工作日。',
      confirmation: '电子送达须当事人签订确认书。',
      reason: '当事人可以看到。',
      statement: '当事人可以看到。',
    },
    optional: '选填',
    outcomes: { upheld: '异议属实', dismissed: '信息无误' },
    remedies: { revoke: '撤销该信息', correct: '提供单位已经更正' },
    effects: { withdraw: '停止公示、共享和使用', annotate: '继续显示并标注已修复' },
    methods: { 'handed-over': '当场交付', delivered: '送达', electronic: '电子送达' },
    columns: { what: '办理事项', due: '办理期限', about: '对象' },
  },
  en: {
    title: 'Desk',
    lead: {
      operator:
        'The operator decides objections with what the provider found; repairs and leaving a list are decided by the unit that determined them, and passed on to it here.',
      provider: 'Please verify objections about what you supplied, and decide who is repaired and who leaves a list.',
    },
    due: 'What is due',
    nothingDue: 'Nothing is due.',
    kinds: {
      'revocation-report': 'Tell that a document fell',
      revocation: 'Revoke or change a record',
      objection: 'Decide an objection',
      'objection-with-help': 'Decide an objection (with another unit’s help)',
      service: 'Serve a decision',
      'exit-answer': 'Answer who asked to leave',
      verification: 'Verify an objection',
    },
    sections: { objections: 'Objections', repairs: 'Repairs', listings: 'Severe lists' },
    seeDecided: 'See what is decided',
    seeOpen: 'See what is under way',
    saved: 'Done.',
    back: 'Back to the desk',
    nothingToDo: 'There is no step for you to take now.',
    actions: {
      accept: 'Take in hand',
      reject: 'Do not take in hand',
      verify: 'Say what was found',
      uphold: 'Uphold',
      dismiss: 'Dismiss',
      grant: 'Grant the repair',
      refuse: 'Refuse the repair',
      notify: 'Notice was given',
      hear: 'Answer the hearing',
      decide: 'Decide',
      serve: 'It was served',
      'refuse-exit': 'Refuse to let leave',
      remove: 'Remove from the list',
    },
    fields: {
      reason: 'Reason',
      statement: 'Statement',
      outcome: 'Finding',
      helpFrom: 'Unit that helps to verify',
      remedy: 'What is done',
      effect: 'What the repair does',
      method: 'How it was served',
      confirmation: 'Number of the confirmation',
      ground: 'Ground of removal',
    },
    hints: {
      helpFrom: 'Where another unit must help; then five working days instead of three.',
      confirmation: 'Electronic service needs the confirmation the subject signed.',
      reason: 'The subject can read it.',
      statement: 'The subject can read it.',
    },
    optional: 'optional',
    outcomes: { upheld: 'The objection is right', dismissed: 'The information is right' },
    remedies: { revoke: 'Revoke it', correct: 'Its provider has corrected it' },
    effects: { withdraw: 'Publication, sharing and use stop', annotate: 'It stays, and says that it was repaired' },
    methods: { 'handed-over': 'Handed over', delivered: 'Delivered', electronic: 'Electronically' },
    columns: { what: 'What', due: 'Due', about: 'About' },
  },
};
