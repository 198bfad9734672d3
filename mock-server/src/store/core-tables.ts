export type CoreTables = {};
