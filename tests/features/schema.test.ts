import { getTableName, is, Table } from 'drizzle-orm';
import { getTableConfig as ofPostgres, type PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as ofSqlite, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import * as schema from '#db/schema/index.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { rawSql } from './raw-sql.ts';

// A column that the schema names and no migration makes (or the other way round) fails here, on either engine.

let here: TestDatabase;
beforeAll(async () => {
  here = await freshDatabase();
});
afterAll(() => here.remove());

const tables = Object.values(schema as Record<string, unknown>).filter((value) => is(value, Table));
const written = tables.map((table) => configOf(table as unknown as SQLiteTable & PgTable));

test('the migrated database has the tables of the schema and no others', async () => {
  const rows = await rawSql(
    here.url,
    engine === 'postgres'
      ? `select tablename as name from pg_tables where schemaname = 'public'`
      : `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%_fts%' and name <> '__drizzle_migrations'`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(written.map(({ name }) => name).sort());
});

test.each(written.map((table) => [table.name, table] as const))(
  'the columns of %s are the migrated ones',
  async (name, table) => {
    const rows = await rawSql(
      here.url,
      engine === 'postgres'
        ? postgresColumns(name)
        : `select name, lower(type) as type, "notnull" = 1 as required from pragma_table_info('${name}')`,
    );
    const migrated = rows.map((row) => `${String(row['name'])}: ${String(row['type'])}${row['required'] ? ' not null' : ''}`);
    expect(migrated.sort()).toEqual([...table.columns, ...onlyInMigrations(name)].sort());
  },
);

test('primary keys, in their order', async () => {
  const rows = await rawSql(
    here.url,
    engine === 'postgres'
      ? `select c.relname || '.' || a.attname as path from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
           cross join lateral unnest(i.indkey) with ordinality as k(attnum, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indisprimary order by c.relname collate "C", k.place`
      : `select m.name || '.' || p.name as path from sqlite_master m, pragma_table_info(m.name) p
         where m.type = 'table' and p.pk > 0 and m.name not like '%\\_fts%' escape '\\' and m.name not like '\\_\\_%' escape '\\' order by m.name, p.pk`,
  );
  const byName = [...written].sort((a, b) => (a.name < b.name ? -1 : 1));
  expect(rows.map(({ path }) => path)).toEqual(
    byName.flatMap(({ name, primary }) => primary.map((column) => `${name}.${column}`)),
  );
});

test('indexes and what must be unique', async () => {
  const rows = await rawSql(
    here.url,
    engine === 'postgres'
      ? `select c.relname as name, i.indisunique as once from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and not i.indisprimary and c.relname not like '%_tokens_vector'`
      : `select i.name, i."unique" as once from sqlite_master m, pragma_index_list(m.name) i where m.type = 'table' and i.origin <> 'pk' and i.name not like 'sqlite_%'`,
  );
  const migrated = rows.map(({ name, once }) => `${String(name)}${once ? ' (unique)' : ''}`);
  expect(migrated.sort()).toEqual(written.flatMap(({ indexes }) => indexes).sort());
});

test('references from table to table', async () => {
  const rows = await rawSql(
    here.url,
    engine === 'postgres'
      ? `select f.relname || '.' || a.attname || ' -> ' || t.relname as path from pg_constraint k join pg_class f on f.oid = k.conrelid
           join pg_class t on t.oid = k.confrelid join pg_attribute a on a.attrelid = f.oid and a.attnum = k.conkey[1] where k.contype = 'f'`
      : `select m.name || '.' || f."from" || ' -> ' || f."table" as path from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'`,
  );
  expect(rows.map(({ path }) => path).sort()).toEqual(written.flatMap(({ references }) => references).sort());
});

function configOf(table: SQLiteTable & PgTable) {
  const { name, columns, indexes, primaryKeys, foreignKeys } = engine === 'postgres' ? ofPostgres(table) : ofSqlite(table);
  const [together] = primaryKeys;
  return {
    name,
    columns: columns.map(
      (column) => `${column.name}: ${column.getSQLType().replace(' (', '(')}${column.notNull ? ' not null' : ''}`,
    ),
    primary: together
      ? together.columns.map((column) => column.name)
      : columns.filter(({ primary }) => primary).map((column) => column.name),
    indexes: [
      ...indexes.map(({ config }) => `${config.name}${config.unique ? ' (unique)' : ''}`),
      ...columns.flatMap(({ isUnique, uniqueName }) => (isUnique ? [`${uniqueName} (unique)`] : [])),
    ],
    references: foreignKeys.map((key) => {
      const { columns: own, foreignTable } = key.reference();
      return `${name}.${own[0]?.name} -> ${getTableName(foreignTable)}`;
    }),
  };
}

const postgresColumns = (name: string) =>
  `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
   from pg_attribute where attrelid = 'public.${name}'::regclass and attnum > 0 and not attisdropped`;

// PostgreSQL keeps its full-text vector beside the tokens; SQLite keeps it in tables of its own.
const onlyInMigrations = (name: string) =>
  engine === 'postgres' && /^(?:post|passage)_tokens$/.test(name) ? ['vector: tsvector'] : [];
