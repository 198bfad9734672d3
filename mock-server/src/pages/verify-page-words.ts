/** Texts of the page that verifies receipts, one table per language; those of a verdict come with its script. */
import type { Language } from './words.ts';

interface VerifyPageWords {
  readonly title: string;
  readonly lead: string;
  readonly attests: string;
  readonly drop: string;
  readonly file: string;
  readonly paste: string;
  readonly at: string;
  readonly atHint: string;
  readonly verify: string;
  readonly command: string;
  readonly commandLead: string;
  readonly noScript: string;
  readonly keys: string;
  readonly keysLead: string;
}

export const verifyPageWords: Readonly<Record<Language, VerifyPageWords>> = {
  'zh-CN': {
    title: '验证凭证',
    lead: '凭证只在您的浏览器中验证，不会发送到任何地方：本页不允许任何网络连接。',
    attests: '凭证只证明何时、由谁、就谁查询了什么以及得到了什么答复，从不证明任何人清白。',
    drop: '把凭证文件拖到本页任意处，或者',
    file: '选择凭证文件',
    paste: '或者粘贴凭证内容（JSON）',
    at: '判断时点',
    atHint: '如 2026-11-21T12:00:00+08:00；留空为平台的当前时间',
    verify: '验证',
    command: '在命令行验证',
    commandLead: '不依赖本页，也可以离线验证。请从可信来源取得验证密钥，下面是平台现用的密钥。',
    noScript: '本页的脚本没有运行，无法在此验证。请用下面的命令验证。',
    keys: '验证密钥',
    keysLead: '平台自己给出的密钥，只与平台和这次连接同样可信。',
  },
  en: {
    title: 'Verify a receipt',
    lead: 'The receipt is verified in your browser and sent nowhere: this page is allowed no connection at all.',
    attests: 'A receipt attests what was asked and answered, by whom and when. It never attests anyone’s innocence.',
    drop: 'Drop a receipt anywhere on this page, or',
    file: 'choose its file',
    paste: 'or paste the receipt (JSON)',
    at: 'Judge at',
    atHint: 'such as 2026-11-21T12:00:00+08:00; empty for the platform’s present time',
    verify: 'Verify',
    command: 'On the command line',
    commandLead:
      'Needs no page, and works offline. Take the verifier key from a source you trust; below is the one in use here.',
    noScript: 'The script of this page does not run, so nothing can be verified here. Use the command below.',
    keys: 'Verifier keys',
    keysLead: 'Given by the platform itself, they are as good as the platform and this connection.',
  },
};
