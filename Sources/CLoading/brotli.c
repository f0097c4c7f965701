#include "loading.h"

#include "include/brotli.h"

static const char *const names[] = {"libbrotlienc.so.1", NULL};
static struct gz_library brotli = {names, NULL};

bool gz_brotli_is_there(void) { return gz_library_is_there(&brotli); }

GZ_LAZY(
    brotli, BROTLI_BOOL, BrotliEncoderCompress,
    (int quality, int window, BrotliEncoderMode mode, size_t count, const uint8_t *bytes, size_t *size, uint8_t *result),
    (quality, window, mode, count, bytes, size, result))
