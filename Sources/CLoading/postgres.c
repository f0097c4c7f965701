#include "loading.h"

#include "include/postgres.h"

static const char *const names[] = {"libpq.so.5", NULL};
static struct gz_library pq = {names, NULL};

bool gz_postgres_is_there(void) { return gz_library_is_there(&pq); }

GZ_LAZY(pq, PGconn *, PQconnectdbParams, (const char *const *keys, const char *const *values, int expand), (keys, values, expand))
GZ_LAZY(pq, void, PQfinish, (PGconn * connection), (connection))
GZ_LAZY(pq, ConnStatusType, PQstatus, (const PGconn *connection), (connection))
GZ_LAZY(pq, char *, PQerrorMessage, (const PGconn *connection), (connection))
GZ_LAZY(
    pq, PQnoticeProcessor, PQsetNoticeProcessor, (PGconn * connection, PQnoticeProcessor processor, void *context),
    (connection, processor, context))
GZ_LAZY(
    pq, PGresult *, PQexecParams,
    (PGconn * connection, const char *command, int count, const Oid *types, const char *const *values, const int *lengths,
     const int *formats, int format),
    (connection, command, count, types, values, lengths, formats, format))
GZ_LAZY(pq, ExecStatusType, PQresultStatus, (const PGresult *result), (result))
GZ_LAZY(pq, char *, PQresultErrorField, (const PGresult *result, int field), (result, field))
GZ_LAZY(pq, int, PQntuples, (const PGresult *result), (result))
GZ_LAZY(pq, int, PQnfields, (const PGresult *result), (result))
GZ_LAZY(pq, char *, PQfname, (const PGresult *result, int column), (result, column))
GZ_LAZY(pq, int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))
GZ_LAZY(pq, char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))
GZ_LAZY(pq, Oid, PQftype, (const PGresult *result, int column), (result, column))
GZ_LAZY(pq, void, PQclear, (PGresult * result), (result))
GZ_LAZY(pq, unsigned char *, PQunescapeBytea, (const unsigned char *text, size_t *length), (text, length))
GZ_LAZY(pq, void, PQfreemem, (void *memory), (memory))
