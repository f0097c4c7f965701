#include "loading.h"

#include <stddef.h>

#include "include/sqlite.h"

static const char *const names[] = {"libsqlite3.so.0", NULL};
static struct gz_library sqlite = {names, NULL};

bool gz_sqlite_is_there(void) { return gz_library_is_there(&sqlite); }

GZ_LAZY(
    sqlite, int, sqlite3_open_v2, (const char *path, sqlite3 **database, int flags, const char *system),
    (path, database, flags, system))
GZ_LAZY(sqlite, int, sqlite3_close_v2, (sqlite3 * database), (database))
GZ_LAZY(sqlite, int, sqlite3_limit, (sqlite3 * database, int which, int value), (database, which, value))
GZ_LAZY(sqlite, int, sqlite3_busy_timeout, (sqlite3 * database, int milliseconds), (database, milliseconds))
GZ_LAZY(sqlite, int, sqlite3_errcode, (sqlite3 * database), (database))
GZ_LAZY(sqlite, const char *, sqlite3_errmsg, (sqlite3 * database), (database))
GZ_LAZY(sqlite, const char *, sqlite3_errstr, (int code), (code))
GZ_LAZY(
    sqlite, int, sqlite3_prepare_v3,
    (sqlite3 * database, const char *text, int count, unsigned int flags, sqlite3_stmt **statement, const char **rest),
    (database, text, count, flags, statement, rest))
GZ_LAZY(sqlite, int, sqlite3_step, (sqlite3_stmt * statement), (statement))
GZ_LAZY(sqlite, int, sqlite3_reset, (sqlite3_stmt * statement), (statement))
GZ_LAZY(sqlite, int, sqlite3_finalize, (sqlite3_stmt * statement), (statement))
GZ_LAZY(sqlite, int, sqlite3_clear_bindings, (sqlite3_stmt * statement), (statement))
GZ_LAZY(sqlite, int, sqlite3_bind_null, (sqlite3_stmt * statement, int index), (statement, index))
GZ_LAZY(sqlite, int, sqlite3_bind_int64, (sqlite3_stmt * statement, int index, sqlite3_int64 value), (statement, index, value))
GZ_LAZY(
    sqlite, int, sqlite3_bind_text,
    (sqlite3_stmt * statement, int index, const char *text, int count, sqlite3_destructor_type destructor),
    (statement, index, text, count, destructor))
GZ_LAZY(
    sqlite, int, sqlite3_bind_blob64,
    (sqlite3_stmt * statement, int index, const void *bytes, sqlite3_uint64 count, sqlite3_destructor_type destructor),
    (statement, index, bytes, count, destructor))
GZ_LAZY(sqlite, int, sqlite3_bind_zeroblob, (sqlite3_stmt * statement, int index, int count), (statement, index, count))
GZ_LAZY(sqlite, int, sqlite3_stmt_readonly, (sqlite3_stmt * statement), (statement))
GZ_LAZY(
    sqlite, void, sqlite3_progress_handler, (sqlite3 * database, int steps, int (*handler)(void *), void *context),
    (database, steps, handler, context))
GZ_LAZY(sqlite, const char *, sqlite3_column_name, (sqlite3_stmt * statement, int column), (statement, column))
GZ_LAZY(sqlite, int, sqlite3_column_count, (sqlite3_stmt * statement), (statement))
GZ_LAZY(sqlite, int, sqlite3_column_type, (sqlite3_stmt * statement, int column), (statement, column))
GZ_LAZY(sqlite, sqlite3_int64, sqlite3_column_int64, (sqlite3_stmt * statement, int column), (statement, column))
GZ_LAZY(sqlite, int, sqlite3_column_bytes, (sqlite3_stmt * statement, int column), (statement, column))
GZ_LAZY(sqlite, const void *, sqlite3_column_blob, (sqlite3_stmt * statement, int column), (statement, column))
GZ_LAZY(sqlite, const unsigned char *, sqlite3_column_text, (sqlite3_stmt * statement, int column), (statement, column))
