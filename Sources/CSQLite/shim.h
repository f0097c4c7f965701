#pragma once
#include <sqlite3.h>

// A macro that Swift does not see: SQLite copies what is bound before the call returns.
static inline sqlite3_destructor_type gz_sqlite_transient(void) { return SQLITE_TRANSIENT; }
