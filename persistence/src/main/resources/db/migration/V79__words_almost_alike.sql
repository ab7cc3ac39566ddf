-- To find cases by words that were not quite written like theirs. Whoever owns the database may add this extension.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
