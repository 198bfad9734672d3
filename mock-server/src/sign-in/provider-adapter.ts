/** oidc-provider's storage interface over ours. */
import { type Adapter, type AdapterFactory, errors } from 'oidc-provider';
import type { Artifacts } from './artifacts.ts';
import { orUnavailable } from './unavailable.ts';

export function createAdapterFactory(artifacts: Artifacts): AdapterFactory {
  return (model) => adapterOf(model, artifacts);
}

function adapterOf(model: string, artifacts: Artifacts): Adapter {
  return {
    async upsert(id, payload, expiresIn) {
      if (expiresIn === undefined) throw new TypeError(`${model} without an end`);
      await orUnavailable(artifacts.save(model, id, payload, expiresIn));
    },
    async find(id) {
      return orUnavailable(artifacts.find(model, id));
    },
    async consume(id) {
      if (await orUnavailable(artifacts.consume(model, id))) return;
      await revokeGrantOf(id);
      throw new errors.InvalidGrant('used twice at the same time');
    },
    async destroy(id) {
      await orUnavailable(artifacts.destroy(model, id));
    },
    async revokeByGrantId(grantId) {
      await orUnavailable(artifacts.destroyByGrant(model, grantId));
    },
    // Sessions end with each sign-in (see provider.ts), so nothing is ever bound to one.
    async findByUid() {
      return undefined;
    },
    // The device flow is off.
    async findByUserCode() {
      return undefined;
    },
  };

  /** The library looks before it consumes; of two at the same moment both would pass, and one of them is a thief. */
  async function revokeGrantOf(id: string): Promise<void> {
    const used = await orUnavailable(artifacts.find(model, id));
    if (used?.grantId !== undefined) await orUnavailable(artifacts.destroy('Grant', used.grantId));
  }
}
