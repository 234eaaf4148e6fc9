"""Foreign keys and indexes are taken away before hundreds of thousands of rows come, and made anew after them."""

from .store import TABLES

MANY = 20_000  # rows from which on this pays

ASIDE = """
DROP TABLE IF EXISTS bench.aside;
CREATE TABLE bench.aside AS
SELECT 1 AS step, conrelid::regclass::text AS tab, conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text IN ({tables})
UNION ALL
SELECT 0, indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid)
  FROM pg_index WHERE indrelid::regclass::text IN ({tables}) AND NOT indisprimary
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = indexrelid);
DO $$ DECLARE r record; BEGIN
    FOR r IN SELECT * FROM bench.aside LOOP
        EXECUTE CASE r.step WHEN 0 THEN format('DROP INDEX %s', r.name)
                            ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', r.tab, r.name) END;
    END LOOP;
END $$;
"""
BACK = """
SET maintenance_work_mem = '1GB';
DO $$ DECLARE r record; BEGIN
    FOR r IN SELECT * FROM bench.aside ORDER BY step, tab LOOP
        EXECUTE CASE r.step WHEN 0 THEN r.definition
                            ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.tab, r.name, r.definition) END;
    END LOOP;
END $$;
DROP TABLE bench.aside;
"""


def aside():
    """Return the SQL that takes them away and notes how they were."""
    tables = ", ".join(f"'{name}'" for name in TABLES)
    return ASIDE.format(tables=tables)
