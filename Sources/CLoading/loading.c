#include "loading.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

bool gz_library_is_there(struct gz_library *library) {
  pthread_mutex_lock(&lock);
  for (const char *const *name = library->names; !library->handle && *name; name++)
    library->handle = dlopen(*name, RTLD_LAZY | RTLD_LOCAL);
  bool is_there = library->handle;
  pthread_mutex_unlock(&lock);
  return is_there;
}

void *gz_library_function(struct gz_library *library, const char *name) {
  void *function = gz_library_is_there(library) ? dlsym(library->handle, name) : NULL;
  if (function) return function;
  fprintf(stderr, "error: the library %s, which this needs, is not installed or has no function %s\n", library->names[0], name);
  exit(70);
}
