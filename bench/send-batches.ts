const BATCH = 100;

/** Sends all in batches, so many under way at a time, and reads the answers without looking at them. Gives milliseconds. */
export async function sendBatches(platform: string, ids: readonly string[], atOnce: number): Promise<number> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
    ids.slice(i * BATCH, (i + 1) * BATCH),
  );
  const sendNext = async (): Promise<void> => {
    const batch = batches.shift();
    if (batch === undefined) return;
    const items = batch.map((id) => ({ subject: { scheme: 'uscc', id } }));
    const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };
    const response = await fetch(`${platform}/v1/queries/batch`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer sk_sandbox_agency',
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ basis: 'public', purpose, receipt: 'reference', items }),
    });
    const answered = await response.text();
    if (!response.ok) throw new Error(answered);
    return sendNext();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sendNext));
  return performance.now() - start;
}
