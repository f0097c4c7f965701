#pragma once
#include <stdbool.h>
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

/// Whether libpq is installed: it is loaded when it is first needed, and most ledgers are files.
bool gz_postgres_is_there(void);
