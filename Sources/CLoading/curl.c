#include "loading.h"
#include <stdarg.h>

#include "include/curl.h"
#undef curl_easy_setopt
#undef curl_easy_getinfo

static const char *const names[] = {"libcurl.so.4", NULL};
static struct gz_library curl = {names, NULL};

bool gz_curl_is_there(void) { return gz_library_is_there(&curl); }

GZ_LAZY(curl, CURLcode, curl_global_init, (long flags), (flags))
GZ_LAZY(curl, CURL *, curl_easy_init, (void), ())
GZ_LAZY(curl, void, curl_easy_cleanup, (CURL * handle), (handle))
GZ_LAZY(curl, CURLcode, curl_easy_perform, (CURL * handle), (handle))
GZ_LAZY(curl, const char *, curl_easy_strerror, (CURLcode code), (code))
GZ_LAZY(curl, struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text), (list, text))
GZ_LAZY(curl, void, curl_slist_free_all, (struct curl_slist * list), (list))

// All that options and answers are given by is as wide as a pointer.
CURLcode curl_easy_setopt(CURL *handle, CURLoption option, ...) {
  va_list values;
  va_start(values, option);
  void *value = va_arg(values, void *);
  va_end(values);
  CURLcode (*function)(CURL *, CURLoption, ...) = gz_library_function(&curl, "curl_easy_setopt");
  return function(handle, option, value);
}

CURLcode curl_easy_getinfo(CURL *handle, CURLINFO info, ...) {
  va_list values;
  va_start(values, info);
  void *value = va_arg(values, void *);
  va_end(values);
  CURLcode (*function)(CURL *, CURLINFO, ...) = gz_library_function(&curl, "curl_easy_getinfo");
  return function(handle, info, value);
}
