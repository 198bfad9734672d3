import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import { enTerms } from '@credit-check/domain/terms/en';
import { zhCNTerms } from '@credit-check/domain/terms/zh-cn';
import type { AdministrationFailure } from '../../administration/administrator.ts';
import type { Language } from '../../pages/words.ts';

interface OrganizationWords {
  readonly staff: string;
  readonly staffLead: string;
  readonly keys: string;
  readonly keysLead: string;
  readonly acts: string;
  readonly actsLead: string;
  readonly nothing: string;
  readonly login: string;
  readonly role: string;
  readonly roleHint: string;
  readonly rights: string;
  readonly invite: string;
  readonly inviteLead: string;
  readonly save: string;
  readonly remove: string;
  readonly removed: string;
  readonly yourself: string;
  readonly done: string;
  readonly kind: string;
  readonly secret: string;
  readonly publishable: string;
  readonly label: string;
  readonly origins: string;
  readonly originsHint: string;
  readonly purposes: string;
  readonly anyPurpose: string;
  readonly issue: string;
  readonly issued: string;
  readonly issuedLead: string;
  readonly rotate: string;
  readonly rotateNow: string;
  readonly rotateLater: string;
  readonly revoke: string;
  readonly revoked: string;
  readonly endsAt: (instant: string) => string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly failures: Readonly<Record<AdministrationFailure, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly purpose: Readonly<Record<PurposeCode, string>>;
}

export const organizationWords: Readonly<Record<Language, OrganizationWords>> = {
  'zh-CN': {
    staff: '人员与查询权限',
    staffLead: '查询权限逐人指定（《广西壮族自治区社会信用条例》第三十条），不得超出本单位的权限。',
    keys: '密钥',
    keysLead: '密钥只在签发时显示一次；平台只保存其散列值。',
    acts: '管理记录',
    actsLead: '何人何时办理了什么，最新在前。',
    nothing: '没有。',
    login: '登录名',
    role: '角色',
    roleHint: '小写字母、数字和连字符；administrator 可以管理本单位的人员和密钥。',
    rights: '查询权限',
    invite: '邀请',
    inviteLead: '登录名以本单位身份认证服务给出的为准。',
    save: '保存',
    remove: '移除',
    removed: '移除后立即不能再查询；已有的查询记录保留。',
    yourself: '不能改动或移除您自己，请由另一位管理员办理。',
    done: '已办理，立即生效。',
    kind: '种类',
    secret: '机密密钥（服务器使用）',
    publishable: '可公开密钥（网页使用）',
    label: '用途说明',
    origins: '允许的网页来源',
    originsHint: '每行一个，例如 https://site.example；可公开密钥必填。',
    purposes: '限定的查询目的',
    anyPurpose: '不限',
    issue: '签发',
    issued: '新密钥',
    issuedLead: '请现在复制保存，离开此页后无法再次查看。',
    rotate: '更换',
    rotateNow: '旧密钥立即失效',
    rotateLater: '旧密钥 24 小时后失效',
    revoke: '吊销',
    revoked: '已吊销',
    endsAt: (instant) => `有效至 ${instant}`,
    when: '时间',
    who: '办理人',
    what: '事项',
    failures: {
      malformed: '填写的内容不合要求，请按提示修改。',
      missing: '还有必填的内容没有填写。',
      taken: '这个登录名已经受邀。',
      unknown: '对象已不存在，请重新打开本页。',
      'not-permitted': '超出了本单位的查询权限。',
      'needs-limits': '可公开密钥必须限定网页来源和查询目的。',
    },
    basis: zhCNTerms.bases,
    purpose: zhCNTerms.purposes,
  },
  en: {
    staff: 'Staff and query rights',
    staffLead: 'Query rights are given by name (GX30), never more than the organisation’s own.',
    keys: 'Keys',
    keysLead: 'A key is shown once, when it is issued; the platform keeps its hash.',
    acts: 'What was administered',
    actsLead: 'Who did what and when, newest first.',
    nothing: 'None.',
    login: 'Login',
    role: 'Role',
    roleHint: 'Lower-case letters, digits and hyphens; administrator manages staff and keys of the organisation.',
    rights: 'May ask on',
    invite: 'Invite',
    inviteLead: 'The login is the one your identity provider states.',
    save: 'Save',
    remove: 'Remove',
    removed: 'Whoever is removed can ask nothing from now on; what they asked stays in the log.',
    yourself: 'You cannot change or remove yourself; another administrator can.',
    done: 'Done, and in force at once.',
    kind: 'Kind',
    secret: 'Secret key (servers)',
    publishable: 'Publishable key (pages)',
    label: 'What it is for',
    origins: 'Origins it may be used from',
    originsHint: 'One a line, such as https://site.example; a publishable key needs them.',
    purposes: 'Purposes it is fixed to',
    anyPurpose: 'any',
    issue: 'Issue',
    issued: 'New key',
    issuedLead: 'Copy it now: it cannot be shown again.',
    rotate: 'Rotate',
    rotateNow: 'the old key ends at once',
    rotateLater: 'the old key ends in 24 hours',
    revoke: 'Revoke',
    revoked: 'revoked',
    endsAt: (instant) => `valid until ${instant}`,
    when: 'When',
    who: 'Who',
    what: 'What',
    failures: {
      malformed: 'Something is not written as it must be; see the hints.',
      missing: 'Something that is needed is missing.',
      taken: 'That login is invited already.',
      unknown: 'It is not there any more; open this page again.',
      'not-permitted': 'That is more than your organisation itself may ask on.',
      'needs-limits': 'A publishable key needs its origins and its purposes.',
    },
    basis: enTerms.bases,
    purpose: enTerms.purposes,
  },
};
