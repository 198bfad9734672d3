/** Codes and names of generated organisations: plausible and plainly invented. */
import { computeOrganizationCheckCharacter, computeUsccCheckCharacter } from '@credit-check/domain/identifiers/uscc';
import { createSeededRandom } from './seeded-random.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const DIGITS = 6;

/** How many distinct codes there are. */
export const GENERATED_MAX = ALPHABET.length ** DIGITS;

/**
 * Valid USCC number `index` in the unassigned division 990000. Organisation codes begin with `MB`, those of the contract's
 * table with `MAT`, so the two never collide.
 * @throws RangeError outside 0 to GENERATED_MAX - 1
 */
export function generatedUscc(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= GENERATED_MAX) throw new RangeError('index out of range');
  let serial = '';
  for (let rest = index; serial.length < DIGITS; rest = Math.floor(rest / ALPHABET.length)) {
    serial = ALPHABET[rest % ALPHABET.length] + serial;
  }
  const organization = `MB${serial}`;
  const first17 = `91990000${organization}${computeOrganizationCheckCharacter(organization)}`;
  return first17 + computeUsccCheckCharacter(first17);
}

const firsts = [...'安博晨德鼎丰广海恒弘华汇嘉建金锦景巨凯利隆铭诺鹏启瑞盛泰天拓伟祥新兴旭雅永宇源远正中众卓'];
const seconds = [...'昌成川达东帆方峰港格光航河和禾辉江杰捷晶康科朗林岭明宁平桥庆森山舒硕通威西轩洋逸益云泽舟'];

/** Word in the name → what a supplier directory says of the trade. */
const trades: Readonly<Record<string, string>> = {
  建筑工程: '房屋建筑工程施工',
  市政工程: '市政公用工程施工',
  装饰工程: '建筑装修装饰',
  机电设备: '机电设备安装',
  信息技术: '软件和信息技术服务',
  电力设备: '输配电设备制造',
  环保科技: '环境治理',
  物业服务: '物业管理',
  医疗器械: '医疗器械经营',
  检测技术: '检验检测服务',
  勘察设计: '工程勘察设计',
  造价咨询: '工程造价咨询',
  园林景观: '园林绿化施工',
  新材料: '建筑材料制造',
  安防科技: '安全技术防范工程',
  物流: '道路货物运输',
  食品: '食品经营',
  商贸: '办公用品供应',
};

const tradeWords = Object.keys(trades);

export interface GeneratedIdentity {
  readonly id: string;
  /** Such as 沙盒示例恒川建筑工程有限公司. */
  readonly name: string;
  readonly trade: string;
}

/** Who organisation number `index` of a seed is. */
export function generatedIdentity(index: number, seed: number): GeneratedIdentity {
  const random = createSeededRandom(seed, index);
  const word = random.pick(tradeWords);
  const style = random.pick(firsts) + random.pick(seconds);
  return { id: generatedUscc(index), name: `沙盒示例${style}${word}有限公司`, trade: trades[word]! };
}
