#include "loading.h"

#include "include/crypto.h"

static const char *const names[] = {"libcrypto.so.3", NULL};
static struct gz_library crypto = {names, NULL};

GZ_LAZY(crypto, int, CRYPTO_memcmp, (const void *one, const void *other, size_t count), (one, other, count))
GZ_LAZY(crypto, const EVP_MD *, EVP_md5, (void), ())
GZ_LAZY(crypto, const EVP_MD *, EVP_sha256, (void), ())
GZ_LAZY(
    crypto, int, EVP_Digest,
    (const void *bytes, size_t count, unsigned char *digest, unsigned int *size, const EVP_MD *type, ENGINE *engine),
    (bytes, count, digest, size, type, engine))
GZ_LAZY(crypto, EVP_MD_CTX *, EVP_MD_CTX_new, (void), ())
GZ_LAZY(crypto, void, EVP_MD_CTX_free, (EVP_MD_CTX * context), (context))
GZ_LAZY(crypto, int, EVP_MD_CTX_copy_ex, (EVP_MD_CTX * copy, const EVP_MD_CTX *context), (copy, context))
GZ_LAZY(crypto, int, EVP_DigestInit_ex, (EVP_MD_CTX * context, const EVP_MD *type, ENGINE *engine), (context, type, engine))
GZ_LAZY(crypto, int, EVP_DigestUpdate, (EVP_MD_CTX * context, const void *bytes, size_t count), (context, bytes, count))
GZ_LAZY(crypto, int, EVP_DigestFinal_ex, (EVP_MD_CTX * context, unsigned char *digest, unsigned int *size), (context, digest, size))
GZ_LAZY(
    crypto, unsigned char *, HMAC,
    (const EVP_MD *type, const void *key, int size, const unsigned char *bytes, size_t count, unsigned char *digest,
     unsigned int *digestSize),
    (type, key, size, bytes, count, digest, digestSize))
