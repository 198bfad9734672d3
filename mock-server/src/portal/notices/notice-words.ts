/** What the page of notices says to a subject who is to be listed, one table per language. */
import type { ListingStepType } from '@credit-check/domain/contract/listing-steps';
import type { Language } from '../../pages/words.ts';

/** What the subject may do itself before a decision. */
export const answerSteps = ['object', 'request-hearing'] as const satisfies ListingStepType[];
export type AnswerStep = (typeof answerSteps)[number];

interface NoticeWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly notPublic: string;
  readonly noticeNumber: string;
  readonly objectUntil: string;
  readonly untilDecision: string;
  readonly answer: Readonly<Record<AnswerStep, string>>;
  readonly leads: Readonly<Record<AnswerStep, string>>;
  readonly statement: Readonly<Record<AnswerStep, string>>;
  readonly sent: Readonly<Record<AnswerStep, string>>;
}

export const noticeWords: Readonly<Record<Language, NoticeWords>> = {
  'zh-CN': {
    title: '列入告知',
    lead: '拟将您列入严重失信主体名单的机关，在作出决定之前应当告知您事由、依据和惩戒措施，您有权陈述、申辩。决定送达之前，名单信息不公示、不向任何查询人披露。',
    none: '没有拟将您列入名单的告知。',
    notPublic: '未公示',
    noticeNumber: '告知书文号',
    objectUntil: '异议期限',
    untilDecision: '作出决定之前（有关法律未规定期限）',
    answer: { object: '提出异议', 'request-hearing': '申请听证' },
    leads: {
      object: '机关应当核实并答复；异议成立的，不予列入。',
      'request-hearing': '对核实结果不服的，可以在作出决定之前申请听证。',
    },
    statement: { object: '陈述、申辩的事实和理由（选填）', 'request-hearing': '申请听证的理由（选填）' },
    sent: { object: '异议已提交，已转作出告知的机关。', 'request-hearing': '听证申请已提交，已转作出告知的机关。' },
  },
  en: {
    title: 'Notices',
    lead: 'An authority that means to put you on a severe list has to tell you the grounds, the basis and the measures before it decides, and you may state your case. Until the decision is served it is not public and no one who asks is told.',
    none: 'There is no notice that you are to be listed.',
    notPublic: 'Not public',
    noticeNumber: 'Notice',
    objectUntil: 'Objection until',
    untilDecision: 'until the decision (the law of this field sets no time)',
    answer: { object: 'Object', 'request-hearing': 'Ask for a hearing' },
    leads: {
      object: 'The authority has to verify it and to answer; where the objection is upheld you are not listed.',
      'request-hearing': 'Where you disagree with the answer you may ask for a hearing before the decision.',
    },
    statement: { object: 'Your facts and reasons (optional)', 'request-hearing': 'Your reasons (optional)' },
    sent: {
      object: 'Your objection was sent to the authority that gave notice.',
      'request-hearing': 'Your wish for a hearing was sent to the authority that gave notice.',
    },
  },
};
