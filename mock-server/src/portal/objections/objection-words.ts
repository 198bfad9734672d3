/** What the pages of a subject's objections say. */
import type { Language } from '../../pages/words.ts';

export interface ObjectionWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly omission: string;
  readonly newTitle: string;
  readonly newLead: readonly string[];
  readonly what: string;
  readonly ground: string;
  readonly statement: string;
  readonly statementHint: string;
  readonly send: string;
  readonly sent: string;
  readonly underWay: string;
  readonly whole: string;
}

export const objectionWords: Readonly<Record<Language, ObjectionWords>> = {
  'zh-CN': {
    title: '我的异议',
    lead: '您认为信息有误、遗漏、侵犯商业秘密或者个人隐私、超期公开，或者不应被惩戒的，可以提出异议。不收费。',
    none: '您没有提出过异议。',
    omission: '对遗漏的信息提出异议',
    newTitle: '提出异议',
    newLead: [
      '自收到异议申请之日起三个工作日内处理；需要其他单位协助核查的，五个工作日内处理。',
      '受理后，各处显示的该信息都会标注“异议处理中”；标注期间不影响披露和使用。',
      '异议成立的，更正或者撤销该信息，并告知您。',
    ],
    what: '异议事项',
    ground: '异议理由',
    statement: '具体说明',
    statementHint: '请写明事实和理由。',
    send: '提交异议',
    sent: '异议已收到。处理结果会显示在这里。',
    underWay: '对该事项的异议正在处理，不能重复提出。',
    whole: '列入名单的决定',
  },
  en: {
    title: 'My objections',
    lead: 'You may object where something is wrong or left out, infringes a business secret or your privacy, is shown past its term, or where measures should not apply. It is free of charge.',
    none: 'You have not objected to anything.',
    omission: 'Object to something that was left out',
    newTitle: 'Object',
    newLead: [
      'It is decided within three working days of receipt, within five where another unit must help to verify it.',
      'Once it is taken in hand, it says “objection under way” wherever the information is shown; it stays disclosed and usable meanwhile.',
      'Where you are right, the information is corrected or revoked, and you are told.',
    ],
    what: 'What it is about',
    ground: 'On which ground',
    statement: 'What you object to',
    statementHint: 'Please state the facts and your reasons.',
    send: 'Send the objection',
    sent: 'Your objection was received. What comes of it is shown here.',
    underWay: 'An objection to this is under way and cannot be made twice.',
    whole: 'The decision to list',
  },
};
