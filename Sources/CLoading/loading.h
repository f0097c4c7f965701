#pragma once
#include <stdbool.h>

/// A library that is loaded when it is first needed. Not every command needs it, and every start would pay for it.
struct gz_library {
  /// Names that the library has had, the newest first, ended by NULL.
  const char *const *names;
  /// What the system knows it by once it is loaded.
  void *handle;
};

/// Whether the library is there; loads it.
bool gz_library_is_there(struct gz_library *library);

/// The function `name` of the library. Ends the program where there is none: callers ask first whether the library is there.
void *gz_library_function(struct gz_library *library, const char *name);

/// Defines `name`, of `type` and with `parameters`, as the library's function of that name, called with `arguments`.
#define GZ_LAZY(library, type, name, parameters, arguments)                                                                            \
  type name parameters {                                                                                                               \
    static type(*_Atomic function) parameters;                                                                                         \
    if (!function) function = (type(*) parameters)gz_library_function(&library, #name);                                                \
    return function arguments;                                                                                                         \
  }
