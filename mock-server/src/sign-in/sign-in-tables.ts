export type SignInTables = {};
