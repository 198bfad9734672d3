export type LogTables = {};
