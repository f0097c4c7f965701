#pragma once
#include <sqlite3.h>
#include <stdbool.h>

/// Whether libsqlite3 is installed: it is loaded when it is first needed, and only ledgers are kept with it.
bool gz_sqlite_is_there(void);

/// A macro that Swift does not see: SQLite copies what is bound before the call returns.
static inline sqlite3_destructor_type gz_sqlite_transient(void) { return SQLITE_TRANSIENT; }
