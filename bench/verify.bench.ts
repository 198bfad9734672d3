/** `verifyReceipt` in Node: as the client has it there, and with the Ed25519 that runs everywhere. */
import { hostEd25519 } from '@credit-check/api-client/verify/host-ed25519';
import type { Answer } from '@credit-check/domain/contract/answer';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { composePlatform } from '@credit-check/mock-server/compose';
import { type Benchmark, median, type Row } from './report.ts';

const ROUNDS = 5;
const RECEIPTS = 300;

async function measure(receipt: unknown, options: Parameters<typeof verifyReceipt>[1]): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < RECEIPTS; i++) await verifyReceipt(receipt, options);
  return (RECEIPTS * 1000) / (performance.now() - start);
}

export const verifyBenchmark: Benchmark = {
  name: 'verify',
  async run() {
    const publicUrl = 'http://platform.bench';
    const platform = await composePlatform({ data: ':memory:', publicUrl, sandbox: {}, limits: 'sandbox' });
    const response = await platform.app.request('/v1/queries', {
      method: 'POST',
      headers: { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' },
      body: JSON.stringify({
        subject: { scheme: 'uscc', id: '91990000MAT000026X' },
        basis: 'public',
        purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
      }),
    });
    const { receipt, asOf: at } = (await response.json()) as Answer;
    const vkey = platform.context.vkeys[0]!;
    await platform.close();
    await measure(receipt, { vkey, at });
    const rounds: { portable: number; native: number }[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const portable = await measure(receipt, { vkey, at });
      rounds.push({ portable, native: await measure(receipt, { vkey, at, verifyEd25519: hostEd25519 }) });
    }
    const row = (name: string, of: 'portable' | 'native'): Row => ({
      name,
      ratio: median(rounds.map((round) => round[of] / round.portable)),
      figures: { 'receipts/s': median(rounds.map((round) => round[of])) },
    });
    return [
      {
        benchmark: 'verify: verifyReceipt',
        method: `a full receipt with two adverse records, ${ROUNDS} rounds of ${RECEIPTS} in turn, medians; one after the other on one core.`,
        rows: [row('portable Ed25519', 'portable'), row('Node’s Ed25519', 'native')],
      },
    ];
  },
};
