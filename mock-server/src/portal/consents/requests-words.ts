/** What the pages say on which an organisation asks for consent. */
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { Language } from '../../pages/words.ts';

export interface RequestsWords {
  readonly title: string;
  readonly lead: string;
  readonly ask: string;
  readonly askLead: string;
  readonly person: string;
  readonly organization: string;
  readonly scheme: string;
  readonly id: string;
  readonly categories: string;
  readonly finance: string;
  readonly financeHint: string;
  readonly need: string;
  readonly effect: string;
  readonly send: string;
  readonly sent: string;
  readonly invitation: string;
  readonly invitationLead: string;
  readonly code: string;
  readonly redeem: string;
  readonly redeemLead: string;
  readonly shareCode: string;
  readonly redeemButton: string;
  readonly redeemed: string;
  readonly giveBack: string;
  readonly giveBackLead: string;
  readonly givenBack: string;
  readonly consentId: string;
  readonly subject: string;
  readonly notPermitted: string;
  readonly problems: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly otherProblem: string;
}

export const requestsWords: Readonly<Record<Language, RequestsWords>> = {
  'zh-CN': {
    title: '授权请求',
    lead: '请信用主体授权本单位查询。一项授权只用于一个目的，至多 90 天、10 次；主体可以只同意部分类别，可以拒绝，也可以随时撤回。',
    ask: '请求授权',
    askLead: '把邀请链接或二维码交给主体本人。链接不含其号码，除本人登录之外不显示任何内容。',
    person: '自然人（居民身份证号码）',
    organization: '单位（统一社会信用代码）',
    scheme: '主体',
    id: '号码',
    categories: '请求哪些信息？',
    finance: '收入与财产',
    financeHint: '勾选“收入与财产”时必填：主体须阅读以下说明并单独签名。',
    need: '为什么需要',
    effect: '对主体有什么影响',
    send: '提出请求',
    sent: '已提出请求。请把邀请交给主体本人。',
    invitation: '邀请',
    invitationLead: '主体扫码或打开链接，实名登录后阅读并答复。',
    code: '邀请的二维码',
    redeem: '兑换分享码',
    redeemLead: '主体主动告知的分享码，兑换一次即为授权。查询时仍需主体的号码。',
    shareCode: '分享码',
    redeemButton: '兑换',
    redeemed: '已兑换，授权有效。',
    giveBack: '交还授权',
    giveBackLead: '交还之后不能再查询，据以作出的答复不留任何内容。',
    givenBack: '已交还。',
    consentId: '授权编号',
    subject: '主体',
    notPermitted: '您没有依授权查询的权限，请联系本单位管理员。',
    problems: {
      'subject.malformed': '号码有误，请核对。',
      'subject.not-disclosable': '未成年人的信用信息不予披露。',
      'rate.limited': '请求过于频繁，请改日再试。',
      'consent.too-broad': '超出法律允许的范围。',
      'consent.required': '分享码无效：不存在、已过期、已兑换或者不是给本单位的。请主体另行生成。',
      'basis.not-permitted': '您没有依授权查询的权限。',
    },
    otherProblem: '请补全：主体号码、目的、至少一类信息；收入与财产须说明必要性和影响。',
  },
  en: {
    title: 'Requests for consent',
    lead: 'Ask subjects for consent to query. A consent is for one purpose, at most 90 days and 10 queries; the subject may agree to some categories only, refuse, and withdraw at any time.',
    ask: 'Ask for consent',
    askLead:
      'Give the invitation, as a link or a code, to the subject itself. It does not hold its number and shows nothing to anybody but the subject, signed in.',
    person: 'person (resident ID number)',
    organization: 'organisation (unified social credit code)',
    scheme: 'Subject',
    id: 'Number',
    categories: 'Which information do you ask for?',
    finance: 'Income and property',
    financeHint: 'Needed where “Income and property” is ticked: the subject reads it and signs for it separately.',
    need: 'Why it is needed',
    effect: 'What it means for the subject',
    send: 'Ask',
    sent: 'Asked. Give the invitation to the subject itself.',
    invitation: 'Invitation',
    invitationLead: 'The subject scans the code or opens the link, signs in by its real name, reads and answers.',
    code: 'The invitation as a code',
    redeem: 'Redeem a share code',
    redeemLead:
      'A code the subject told you; redeemed once, it is a consent. A query still needs the subject’s number.',
    shareCode: 'Share code',
    redeemButton: 'Redeem',
    redeemed: 'Redeemed: the consent stands.',
    giveBack: 'Give the consent back',
    giveBackLead: 'Afterwards you can query no more, and nothing of what was answered under it is left.',
    givenBack: 'Given back.',
    consentId: 'Consent',
    subject: 'Subject',
    notPermitted: 'You have no right to query on consent. Ask your organisation’s administrator.',
    problems: {
      'subject.malformed': 'The number is not right. Please check it.',
      'subject.not-disclosable': 'Nothing about minors is disclosed.',
      'rate.limited': 'Asked too often. Try again another day.',
      'consent.too-broad': 'That is more than the law allows.',
      'consent.required':
        'The code is no good: unknown, over, redeemed or for another organisation. Ask the subject for a new one.',
      'basis.not-permitted': 'You have no right to query on consent.',
    },
    otherProblem:
      'Please complete: the subject’s number, the purpose, at least one category; for income and property the need and the effect.',
  },
};
