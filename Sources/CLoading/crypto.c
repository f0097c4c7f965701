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

// What signatures are made and read with.
GZ_LAZY(crypto, PKCS12 *, d2i_PKCS12, (PKCS12 * *object, const unsigned char **bytes, long count), (object, bytes, count))
GZ_LAZY(
    crypto, int, PKCS12_parse, (PKCS12 * file, const char *password, EVP_PKEY **key, X509 **certificate, STACK_OF(X509) * *others),
    (file, password, key, certificate, others))
GZ_LAZY(crypto, void, PKCS12_free, (PKCS12 * file), (file))
GZ_LAZY(crypto, int, i2d_PrivateKey, (const EVP_PKEY *key, unsigned char **bytes), (key, bytes))
GZ_LAZY(
    crypto, EVP_PKEY *, d2i_AutoPrivateKey, (EVP_PKEY * *object, const unsigned char **bytes, long count), (object, bytes, count))
GZ_LAZY(crypto, void, EVP_PKEY_free, (EVP_PKEY * key), (key))
GZ_LAZY(
    crypto, int, EVP_DigestSignInit, (EVP_MD_CTX * context, EVP_PKEY_CTX **details, const EVP_MD *type, ENGINE *engine, EVP_PKEY *key),
    (context, details, type, engine, key))
GZ_LAZY(
    crypto, int, EVP_DigestSign,
    (EVP_MD_CTX * context, unsigned char *signature, size_t *size, const unsigned char *bytes, size_t count),
    (context, signature, size, bytes, count))
GZ_LAZY(crypto, X509 *, d2i_X509, (X509 * *object, const unsigned char **bytes, long count), (object, bytes, count))
GZ_LAZY(crypto, int, i2d_X509, (const X509 *certificate, unsigned char **bytes), (certificate, bytes))
GZ_LAZY(crypto, void, X509_free, (X509 * certificate), (certificate))
GZ_LAZY(crypto, X509_NAME *, X509_get_subject_name, (const X509 *certificate), (certificate))
GZ_LAZY(crypto, X509_NAME *, X509_get_issuer_name, (const X509 *certificate), (certificate))
GZ_LAZY(crypto, const ASN1_TIME *, X509_get0_notBefore, (const X509 *certificate), (certificate))
GZ_LAZY(crypto, const ASN1_TIME *, X509_get0_notAfter, (const X509 *certificate), (certificate))
GZ_LAZY(
    crypto, int, X509_NAME_print_ex, (BIO * output, const X509_NAME *name, int indent, unsigned long flags),
    (output, name, indent, flags))
GZ_LAZY(crypto, int, ASN1_TIME_to_tm, (const ASN1_TIME *time, struct tm *parts), (time, parts))
GZ_LAZY(crypto, int, i2d_X509_ATTRIBUTE, (const X509_ATTRIBUTE *attribute, unsigned char **bytes), (attribute, bytes))
GZ_LAZY(crypto, X509_STORE *, X509_STORE_new, (void), ())
GZ_LAZY(crypto, void, X509_STORE_free, (X509_STORE * store), (store))
GZ_LAZY(crypto, int, X509_STORE_load_file, (X509_STORE * store, const char *path), (store, path))
GZ_LAZY(crypto, int, X509_STORE_set_purpose, (X509_STORE * store, int purpose), (store, purpose))
GZ_LAZY(crypto, int, OPENSSL_sk_num, (const OPENSSL_STACK *stack), (stack))
GZ_LAZY(crypto, void *, OPENSSL_sk_value, (const OPENSSL_STACK *stack, int index), (stack, index))
GZ_LAZY(crypto, void, OPENSSL_sk_free, (OPENSSL_STACK * stack), (stack))
GZ_LAZY(crypto, ASN1_OBJECT *, OBJ_nid2obj, (int number), (number))
GZ_LAZY(crypto, int, ASN1_STRING_set, (ASN1_STRING * string, const void *bytes, int count), (string, bytes, count))
GZ_LAZY(
    crypto, CMS_ContentInfo *, CMS_sign,
    (X509 * certificate, EVP_PKEY *key, STACK_OF(X509) * others, BIO *data, unsigned int flags),
    (certificate, key, others, data, flags))
GZ_LAZY(
    crypto, CMS_SignerInfo *, CMS_add1_signer,
    (CMS_ContentInfo * message, X509 *certificate, EVP_PKEY *key, const EVP_MD *type, unsigned int flags),
    (message, certificate, key, type, flags))
GZ_LAZY(crypto, int, CMS_add1_cert, (CMS_ContentInfo * message, X509 *certificate), (message, certificate))
GZ_LAZY(
    crypto, int, CMS_signed_add1_attr_by_NID, (CMS_SignerInfo * signer, int number, int type, const void *bytes, int count),
    (signer, number, type, bytes, count))
GZ_LAZY(crypto, int, CMS_signed_get_attr_count, (const CMS_SignerInfo *signer), (signer))
GZ_LAZY(crypto, X509_ATTRIBUTE *, CMS_signed_get_attr, (const CMS_SignerInfo *signer, int index), (signer, index))
GZ_LAZY(crypto, ASN1_OCTET_STRING *, CMS_SignerInfo_get0_signature, (CMS_SignerInfo * signer), (signer))
GZ_LAZY(crypto, int, i2d_CMS_ContentInfo, (const CMS_ContentInfo *message, unsigned char **bytes), (message, bytes))
GZ_LAZY(
    crypto, CMS_ContentInfo *, d2i_CMS_ContentInfo, (CMS_ContentInfo * *object, const unsigned char **bytes, long count),
    (object, bytes, count))
GZ_LAZY(crypto, void, CMS_ContentInfo_free, (CMS_ContentInfo * message), (message))
GZ_LAZY(
    crypto, int, CMS_verify,
    (CMS_ContentInfo * message, STACK_OF(X509) * certificates, X509_STORE *store, BIO *content, BIO *output, unsigned int flags),
    (message, certificates, store, content, output, flags))
GZ_LAZY(crypto, STACK_OF(X509) *, CMS_get1_certs, (CMS_ContentInfo * message), (message))
GZ_LAZY(crypto, STACK_OF(CMS_SignerInfo) *, CMS_get0_SignerInfos, (CMS_ContentInfo * message), (message))
GZ_LAZY(crypto, EVP_PKEY *, X509_get_pubkey, (X509 * certificate), (certificate))
GZ_LAZY(crypto, const unsigned char *, ASN1_STRING_get0_data, (const ASN1_STRING *string), (string))
GZ_LAZY(crypto, int, ASN1_STRING_length, (const ASN1_STRING *string), (string))
GZ_LAZY(crypto, STACK_OF(X509) *, CMS_get0_signers, (CMS_ContentInfo * message), (message))
GZ_LAZY(crypto, BIO *, BIO_new, (const BIO_METHOD *method), (method))
GZ_LAZY(crypto, const BIO_METHOD *, BIO_s_mem, (void), ())
GZ_LAZY(crypto, BIO *, BIO_new_mem_buf, (const void *bytes, int count), (bytes, count))
GZ_LAZY(crypto, int, BIO_read, (BIO * input, void *bytes, int count), (input, bytes, count))
GZ_LAZY(crypto, int, BIO_free, (BIO * bio), (bio))
GZ_LAZY(crypto, unsigned long, ERR_peek_last_error, (void), ())
GZ_LAZY(crypto, const char *, ERR_reason_error_string, (unsigned long error), (error))
GZ_LAZY(crypto, void, ERR_clear_error, (void), ())
