/** The jurisdictions this version knows. A further one: its file, its act's names in `citations.ts`, its row here. */
import { createRegistry, type Registry } from './create-registry.ts';
import { bingtuan } from './jurisdictions/bingtuan.ts';
import { guangxi } from './jurisdictions/guangxi.ts';

export const registry: Registry = createRegistry([guangxi, bingtuan]);

export const { jurisdictions, findJurisdiction, findCatalogueItem, findMeasure } = registry;
