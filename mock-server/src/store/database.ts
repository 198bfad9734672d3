/** All tables of the platform, as Kysely sees them. Each room declares its own and they are joined here. */

import type { AdministrationTables } from './administration-tables.ts';
import type { ChangeTables } from './change-tables.ts';
import type { ConsentTables } from './consent-tables.ts';
import type { CoreTables } from './core-tables.ts';
import type { EmbedTables } from './embed-tables.ts';
import type { IngestTables } from './ingest-tables.ts';
import type { ListingTables } from './listing-tables.ts';
import type { LogTables } from './log-tables.ts';
import type { OpeningTables } from './opening-tables.ts';
import type { PortalTables } from './portal-tables.ts';
import type { ProcedureTables } from './procedure-tables.ts';
import type { SearchTables } from './search-tables.ts';
import type { SignInTables } from './sign-in-tables.ts';
import type { VaultTables } from './vault-tables.ts';

export interface Database
  extends AdministrationTables,
    ChangeTables,
    ConsentTables,
    CoreTables,
    EmbedTables,
    IngestTables,
    ListingTables,
    LogTables,
    OpeningTables,
    SignInTables,
    PortalTables,
    ProcedureTables,
    SearchTables,
    VaultTables {}
