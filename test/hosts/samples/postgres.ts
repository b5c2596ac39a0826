import type { Claimed, DedupeStore } from 'kaizala-webhooks/receiver';
import type { Pool } from 'pg';

/** Run this when you deploy. `owner` is null after the delivery was handled. */
export const createTable = `
  create table if not exists kaizala_deliveries (
    key text primary key,
    owner text,
    expires timestamptz not null
  );
  create index if not exists kaizala_deliveries_expires on kaizala_deliveries (expires)`;

/** Run this every hour or so. Expired rows count as missing, so they only take up space. */
export const deleteExpired = `delete from kaizala_deliveries where expires < now()`;

// Each step is one statement, so that no other process comes between reading and writing. All times are from the clock of
// the database, because the clocks of the receivers differ. Unlike now(), clock_timestamp() also advances while a statement
// waits for a lock.
const claim = `
  with claimed as (
    insert into kaizala_deliveries as delivery (key, owner, expires)
    values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
    on conflict (key) do update set owner = excluded.owner, expires = excluded.expires
    where delivery.owner = excluded.owner or delivery.expires <= clock_timestamp()
    returning key
  )
  select case
    when exists (select from claimed) then 'claimed'
    when exists (
      select from kaizala_deliveries
      where key = $1 and owner is null and expires > clock_timestamp()
    ) then 'done'
    else 'running'
  end as state`;

const confirm = `
  insert into kaizala_deliveries as delivery (key, owner, expires)
  values ($1, null, clock_timestamp() + $3 * interval '1 millisecond')
  on conflict (key) do update set owner = null, expires = excluded.expires
  where delivery.owner = $2 or delivery.expires <= clock_timestamp()`;

const release = `delete from kaizala_deliveries where key = $1 and owner = $2`;

/** De-duplication in the database that your handlers write to. */
export function postgresDedupe(pool: Pool): DedupeStore {
  return {
    async claim(key, owner, lease) {
      const { rows } = await pool.query<{ state: Claimed }>(claim, [key, owner, lease]);
      return rows[0]!.state;
    },
    confirm: (key, owner, retention) => pool.query(confirm, [key, owner, retention]),
    release: (key, owner) => pool.query(release, [key, owner]),
  };
}
