/** What the demo sites list: subjects of the sandbox, in an order that never changes. */
import { generatedIdentity } from './generated-organization.ts';
import { GENERATED_ALWAYS, SANDBOX_SEED, sandboxScenarios } from './sandbox-files.ts';

export interface DemoBidder {
  readonly id: string;
  readonly name: string;
}

export interface DemoSupplier extends DemoBidder {
  /** 主营, in Chinese. */
  readonly trade: string;
}

const BIDDERS = 40;
const SUPPLIERS = 18;

/** Would keep a whole list waiting, or leave it with a row that is not answered and so not in the log. */
const notListed = ['slow', 'unavailable', 'rate-limited'];

/** Not in the sandbox (contract §3): `subject-not-found`. */
const unknownBidder: DemoBidder = { id: '91990000MAT099994Q', name: '沙盒示例未登记建设有限公司' };

const worksTrades = ['房屋建筑工程施工', '市政公用工程施工', '建筑装修装饰', '机电设备安装', '安全技术防范工程'];

const supplierTrades: Readonly<Record<string, string>> = {
  clear: '房屋建筑工程施工',
  adverse: '市政公用工程施工',
  severe: '岩土工程',
  objected: '市政公用工程施工',
  repaired: '建筑装修装饰',
  positive: '园林绿化施工',
  evaluation: '钢结构制作安装',
  ending: '机电设备安装',
  'two-lists': '建筑劳务分包',
  bingtuan: '建筑安装',
};

/** The bidders of the bid opening: every organisation of contract §3 that can be listed, the rest generated. */
export function demoBidders(): DemoBidder[] {
  const scenarios = sandboxScenarios
    .filter(({ kind, scenario }) => kind === 'organization' && !notListed.includes(scenario))
    .map(({ id, name }) => ({ id, name }));
  const known = [...scenarios, unknownBidder];
  const generated = generatedOf((trade) => worksTrades.includes(trade)).map(({ id, name }) => ({ id, name }));
  return mix([...known, ...generated.slice(0, BIDDERS - known.length)]);
}

/** The suppliers of the directory. */
export function demoSuppliers(): DemoSupplier[] {
  const known = sandboxScenarios.flatMap(({ scenario, id, name }) => {
    const trade = supplierTrades[scenario];
    return trade === undefined ? [] : [{ id, name, trade }];
  });
  const generated = generatedOf((trade) => !worksTrades.includes(trade));
  return mix([...known, ...generated.slice(0, SUPPLIERS - known.length)]);
}

function generatedOf(wanted: (trade: string) => boolean): DemoSupplier[] {
  return Array.from({ length: GENERATED_ALWAYS }, (_, index) => generatedIdentity(index, SANDBOX_SEED)).filter(
    ({ trade }) => wanted(trade),
  );
}

/** Spreads neighbours apart; a stride without a common divisor with the length meets every place once. */
function mix<T>(entries: readonly T[]): T[] {
  const stride = 7;
  return entries.map((_, place) => entries[(place * stride) % entries.length]!);
}
