#include "loading.h"

#include "include/libzip.h"

// The functions used are the same in each.
static const char *const names[] = {"libzip.so.5", "libzip.so.4", NULL};
static struct gz_library zip = {names, NULL};

bool gz_zip_is_there(void) { return gz_library_is_there(&zip); }

GZ_LAZY(zip, void, zip_error_init, (zip_error_t * error), (error))
GZ_LAZY(zip, void, zip_error_fini, (zip_error_t * error), (error))
GZ_LAZY(zip, const char *, zip_error_strerror, (zip_error_t * error), (error))
GZ_LAZY(
    zip, zip_source_t *, zip_source_buffer_create, (const void *bytes, zip_uint64_t count, int frees, zip_error_t *error),
    (bytes, count, frees, error))
GZ_LAZY(zip, void, zip_source_free, (zip_source_t * source), (source))
GZ_LAZY(zip, zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error))
GZ_LAZY(zip, zip_t *, zip_open, (const char *path, int flags, int *error), (path, flags, error))
GZ_LAZY(
    zip, zip_source_t *, zip_source_file_create, (const char *path, zip_uint64_t start, zip_int64_t count, zip_error_t *error),
    (path, start, count, error))
GZ_LAZY(zip, void, zip_discard, (zip_t * archive), (archive))
GZ_LAZY(zip, zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags))
GZ_LAZY(zip, const char *, zip_get_name, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
GZ_LAZY(zip, zip_int64_t, zip_name_locate, (zip_t * archive, const char *name, zip_flags_t flags), (archive, name, flags))
GZ_LAZY(
    zip, int, zip_stat_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *entry),
    (archive, index, flags, entry))
GZ_LAZY(zip, zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
GZ_LAZY(zip, zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), (file, bytes, count))
GZ_LAZY(zip, int, zip_fclose, (zip_file_t * file), (file))
GZ_LAZY(
    zip, zip_int64_t, zip_file_add, (zip_t * archive, const char *name, zip_source_t *source, zip_flags_t flags),
    (archive, name, source, flags))
GZ_LAZY(
    zip, int, zip_set_file_compression, (zip_t * archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level),
    (archive, index, method, level))
GZ_LAZY(
    zip, int, zip_file_set_dostime, (zip_t * archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t day, zip_flags_t flags),
    (archive, index, time, day, flags))
GZ_LAZY(zip, int, zip_close, (zip_t * archive), (archive))
GZ_LAZY(zip, void, zip_source_keep, (zip_source_t * source), (source))
GZ_LAZY(zip, int, zip_source_stat, (zip_source_t * source, zip_stat_t *facts), (source, facts))
GZ_LAZY(zip, int, zip_source_open, (zip_source_t * source), (source))
GZ_LAZY(zip, zip_int64_t, zip_source_read, (zip_source_t * source, void *bytes, zip_uint64_t count), (source, bytes, count))
GZ_LAZY(zip, int, zip_source_close, (zip_source_t * source), (source))
