#include "loading.h"

#include "include/qpdf.h"

// The functions used are the same in each.
static const char *const names[] = {"libqpdf.so.30", "libqpdf.so.29", "libqpdf.so", NULL};
static struct gz_library qpdf = {names, NULL};

bool gz_qpdf_is_there(void) { return gz_library_is_there(&qpdf); }

GZ_LAZY(qpdf, qpdf_data, qpdf_init, (), ())
GZ_LAZY(qpdf, void, qpdf_cleanup, (qpdf_data * data), (data))
GZ_LAZY(qpdf, void, qpdf_silence_errors, (qpdf_data data), (data))
GZ_LAZY(qpdf, void, qpdf_set_suppress_warnings, (qpdf_data data, QPDF_BOOL value), (data, value))
GZ_LAZY(qpdf, void, qpdf_set_attempt_recovery, (qpdf_data data, QPDF_BOOL value), (data, value))
GZ_LAZY(
    qpdf, QPDF_ERROR_CODE, qpdf_read_memory,
    (qpdf_data data, const char *name, const char *bytes, unsigned long long count, const char *password),
    (data, name, bytes, count, password))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_has_error, (qpdf_data data), (data))
GZ_LAZY(qpdf, qpdf_error, qpdf_get_error, (qpdf_data data), (data))
GZ_LAZY(qpdf, const char *, qpdf_get_error_message_detail, (qpdf_data data, qpdf_error error), (data, error))
GZ_LAZY(qpdf, qpdf_oh, qpdf_get_root, (qpdf_data data), (data))
GZ_LAZY(qpdf, qpdf_oh, qpdf_get_trailer, (qpdf_data data), (data))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_oh_is_array, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_oh_is_integer, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_oh_is_name, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_oh_is_stream, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_oh_is_string, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, long long, qpdf_oh_get_int_value, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, int, qpdf_oh_get_array_n_items, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, qpdf_oh, qpdf_oh_get_array_item, (qpdf_data data, qpdf_oh object, int index), (data, object, index))
GZ_LAZY(qpdf, qpdf_oh, qpdf_oh_get_dict, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(qpdf, qpdf_oh, qpdf_oh_get_key_if_dict, (qpdf_data data, qpdf_oh object, const char *key), (data, object, key))
GZ_LAZY(qpdf, const char *, qpdf_oh_get_name, (qpdf_data data, qpdf_oh object), (data, object))
GZ_LAZY(
    qpdf, const char *, qpdf_oh_get_binary_string_value, (qpdf_data data, qpdf_oh object, size_t *length), (data, object, length))
GZ_LAZY(qpdf, const char *, qpdf_oh_get_binary_utf8_value, (qpdf_data data, qpdf_oh object, size_t *length), (data, object, length))
GZ_LAZY(
    qpdf, QPDF_ERROR_CODE, qpdf_oh_get_stream_data,
    (qpdf_data data, qpdf_oh object, enum qpdf_stream_decode_level_e level, QPDF_BOOL *is_filtered, unsigned char **bytes,
     size_t *count),
    (data, object, level, is_filtered, bytes, count))
GZ_LAZY(qpdf, enum qpdf_error_code_e, qpdf_get_error_code, (qpdf_data data, qpdf_error error), (data, error))
GZ_LAZY(qpdf, QPDF_BOOL, qpdf_is_encrypted, (qpdf_data data), (data))
GZ_LAZY(qpdf, qpdf_oh, qpdf_oh_new_null, (qpdf_data data), (data))
GZ_LAZY(qpdf, qpdf_oh, qpdf_oh_new_string, (qpdf_data data, const char *text), (data, text))
GZ_LAZY(
    qpdf, void, qpdf_oh_replace_key, (qpdf_data data, qpdf_oh object, const char *key, qpdf_oh value), (data, object, key, value))
GZ_LAZY(
    qpdf, void, qpdf_oh_replace_stream_data,
    (qpdf_data data, qpdf_oh object, const unsigned char *bytes, size_t count, qpdf_oh filter, qpdf_oh parameters),
    (data, object, bytes, count, filter, parameters))
GZ_LAZY(qpdf, QPDF_ERROR_CODE, qpdf_init_write_memory, (qpdf_data data), (data))
GZ_LAZY(
    qpdf, void, qpdf_set_r6_encryption_parameters2,
    (qpdf_data data, const char *user, const char *owner, QPDF_BOOL accessibility, QPDF_BOOL extract, QPDF_BOOL assemble,
     QPDF_BOOL annotate, QPDF_BOOL fill, QPDF_BOOL modify, enum qpdf_r3_print_e print, QPDF_BOOL metadata),
    (data, user, owner, accessibility, extract, assemble, annotate, fill, modify, print, metadata))
GZ_LAZY(qpdf, QPDF_ERROR_CODE, qpdf_write, (qpdf_data data), (data))
GZ_LAZY(qpdf, size_t, qpdf_get_buffer_length, (qpdf_data data), (data))
GZ_LAZY(qpdf, const unsigned char *, qpdf_get_buffer, (qpdf_data data), (data))
