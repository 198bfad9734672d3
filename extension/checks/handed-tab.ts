/** The tab whose organisations the popup hands to the side panel. */
import * as z from 'zod/mini';
import { stored } from '../stored.ts';

export const handedTab = stored('session', 'handed-tab', z.nullable(z.int()), null);
