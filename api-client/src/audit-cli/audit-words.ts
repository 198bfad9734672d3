/** Texts of an audit, one table per language. */
import type { AuditErrorCode } from '../audit/audit-error.ts';
import type { VerifyLanguage } from '../verify/verify-words.ts';

interface AuditWords {
  readonly passed: string;
  readonly failed: string;
  readonly reasons: Readonly<Record<AuditErrorCode, string>>;
  readonly log: string;
  readonly entries: string;
  readonly before: (size: number | undefined) => string;
  readonly root: string;
  readonly key: string;
  /** @param since entries that were audited before and not read again */
  readonly recomputed: (bundles: number, since: number | undefined) => string;
  readonly newKey: string;
  readonly compare: string;
  readonly remembered: string;
  readonly seen: string;
}

export const auditWords: Readonly<Record<VerifyLanguage, AuditWords>> = {
  'zh-CN': {
    passed: '审计通过：日志完整，并且只增不改。',
    failed: '审计未通过。',
    reasons: {
      malformed: '平台提供的内容不是日志的格式。',
      signature: '检查点没有可信密钥的签名。',
      origin: '这是另一个日志。',
      key: '上次的验证密钥已不在平台公布的密钥之中。请从可信来源取得新密钥，用 --key 给出。',
      tiles: '日志的条目与检查点的根不符。',
      shrunk: '日志变短了！平台签名的两个检查点互相矛盾，请保存下列两份：',
      fork: '日志分叉或者历史被改写！平台签名的两个检查点互相矛盾，请保存下列两份：',
      platform: '平台没有应答。',
    },
    log: '日志',
    entries: '条目',
    before: (size) => (size === undefined ? '首次审计' : `上次 ${size}`),
    root: '根',
    key: '验证密钥',
    recomputed: (bundles, since) =>
      since === undefined
        ? `已由 ${bundles} 个条目包重算根，并与数据块逐条核对。`
        : `前 ${since} 条上次已核对；其后读取 ${bundles} 个条目包，与数据块逐条核对，并由此重算根。--all 全部重读。`,
    newKey: '注意：检查点由新密钥签名；平台同时公布了上次的密钥。',
    compare: '这不能说明别人看到的是同一个日志。请与其他审计者比对下面的检查点：',
    remembered: '上次记住的：',
    seen: '这次看到的：',
  },
  en: {
    passed: 'Passed: the log is whole and has only grown.',
    failed: 'FAILED.',
    reasons: {
      malformed: 'What the platform serves is not of the form of a log.',
      signature: 'No trusted key has signed the checkpoint.',
      origin: 'This is another log.',
      key: 'The key of last time is no longer among the platform’s. Give the new one, from a source you trust, with --key.',
      tiles: 'The entries of the log do not make the root its checkpoint states.',
      shrunk: 'THE LOG HAS SHRUNK. The platform has signed two checkpoints that contradict each other. Keep both:',
      fork: 'THE LOG HAS FORKED, or its past was rewritten. The platform has signed two checkpoints that contradict each other. Keep both:',
      platform: 'The platform does not answer.',
    },
    log: 'Log',
    entries: 'Entries',
    before: (size) => (size === undefined ? 'first audit' : `${size} last time`),
    root: 'Root',
    key: 'Verifier key',
    recomputed: (bundles, since) =>
      since === undefined
        ? `The root was recomputed from ${bundles} bundle(s) of entries, each entry compared with its tile.`
        : `The root follows from the first ${since} entries, audited before, and ${bundles} bundle(s) read now, each entry compared with its tile. --all reads everything again.`,
    newKey: 'Note: a new key has signed the checkpoint; the platform still names the one of last time beside it.',
    compare: 'This does not show that others see the same log. Compare this checkpoint with what other auditors have:',
    remembered: 'Remembered:',
    seen: 'Seen now:',
  },
};
