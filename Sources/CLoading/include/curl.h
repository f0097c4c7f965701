#pragma once
#include <curl/curl.h>
#include <stdbool.h>

/// Whether libcurl is installed: it is loaded when it is first needed. A function that is used for the first time in the package is to be
/// listed in curl.c.
bool gz_curl_is_there(void);

// Swift cannot call C functions with variable arguments: one line for each kind of argument.
static inline CURLcode gz_curl_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode gz_curl_set_large(CURL *handle, CURLoption option, curl_off_t value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode gz_curl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode gz_curl_set_pointer(CURL *handle, CURLoption option, const void *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode gz_curl_set_transfer(CURL *handle, CURLoption option, size_t (*value)(char *, size_t, size_t, void *)) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode gz_curl_set_debug(CURL *handle, int (*value)(CURL *, curl_infotype, char *, size_t, void *)) { return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value); }
static inline CURLcode gz_curl_set_socket(CURL *handle, curl_socket_t (*value)(void *, curlsocktype, struct curl_sockaddr *)) { return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value); }
static inline CURLcode gz_curl_get_large(CURL *handle, CURLINFO info, curl_off_t *value) { return curl_easy_getinfo(handle, info, value); }
static inline CURLcode gz_curl_get_text(CURL *handle, CURLINFO info, char **value) { return curl_easy_getinfo(handle, info, value); }

// Enumerators in some releases of libcurl, macros in others: here of one type, as their options take them.
static const long gz_curl_netrc_ignored = CURL_NETRC_IGNORED;
static const long gz_curl_tls_none = CURLUSESSL_NONE;
static const long gz_curl_tls_all = CURLUSESSL_ALL;
