#ifndef LATE_H
#define LATE_H

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Functions of a system library that load it when one of them is first called. To load libxml2 and libzip with all that
// they bring along (ICU, OpenSSL) takes longer than to read a small order of text, which needs neither.
//
// They have the names of the library's own functions and are hidden, so that its own calls never land here. Where the
// program is linked with --as-needed, nothing else asks for the library at start.

// Names of the library file, the likeliest first; `library()` is then the loaded library, or NULL.
#define LATE_LIBRARY(...)                                                                            \
  static void *loaded;                                                                               \
  static pthread_once_t once = PTHREAD_ONCE_INIT;                                                    \
  static void load(void) {                                                                           \
    static const char *const names[] = {__VA_ARGS__};                                                \
    for (size_t i = 0; !loaded && i < sizeof names / sizeof *names; i++)                             \
      loaded = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);                                              \
  }                                                                                                  \
  static void *library(void) {                                                                       \
    pthread_once(&once, load);                                                                       \
    return loaded;                                                                                   \
  }

#define HIDDEN __attribute__((visibility("hidden")))

// A function of the library, and what it gives back where there is no library.
#define LATE(result, name, parameters, arguments, missing)                                           \
  HIDDEN result name parameters {                                                                    \
    static __typeof__(&name) function;                                                               \
    __typeof__(&name) known = __atomic_load_n(&function, __ATOMIC_ACQUIRE);                          \
    if (!known) {                                                                                    \
      known = library() ? (__typeof__(&name))dlsym(loaded, #name) : NULL;                            \
      if (!known) return missing;                                                                    \
      __atomic_store_n(&function, known, __ATOMIC_RELEASE);                                          \
    }                                                                                                \
    return known arguments;                                                                          \
  }

#define LATE_VOID(name, parameters, arguments) LATE(void, name, parameters, arguments, )

#endif
