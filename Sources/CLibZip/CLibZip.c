#include "CLibZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static void *library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libzip.so.5", "libzip.so.4", "libzip.so"};
  for (size_t i = 0; !library && i < sizeof names / sizeof *names; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
}

static void *symbol(const char *name) {
  pthread_once(&once, load);
  return library ? dlsym(library, name) : NULL;
}

// The functions of this name in the library, and what to give back where there is no library.
#define FORWARD(result, name, parameters, arguments, missing)         \
  result name parameters {                                           \
    __typeof__(&name) function = (__typeof__(&name))symbol(#name);   \
    return function ? function arguments : (missing);                \
  }

#define FORWARD_VOID(name, parameters, arguments)                     \
  void name parameters {                                             \
    __typeof__(&name) function = (__typeof__(&name))symbol(#name);   \
    if (function) function arguments;                                \
  }

static const char *const absent = "libzip is not installed (Debian's package is libzip4)";

FORWARD(zip_source_t *, zip_source_buffer_create,
        (const void *data, zip_uint64_t length, int freep, zip_error_t *error), (data, length, freep, error), NULL)
FORWARD_VOID(zip_source_free, (zip_source_t *source), (source))
FORWARD(zip_t *, zip_open_from_source, (zip_source_t *source, int flags, zip_error_t *error), (source, flags, error), NULL)
FORWARD_VOID(zip_discard, (zip_t *archive), (archive))
FORWARD(zip_int64_t, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags), -1)
FORWARD(int, zip_stat_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status),
        (archive, index, flags, status), -1)
FORWARD(zip_file_t *, zip_fopen_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags),
        (archive, index, flags), NULL)
FORWARD(zip_int64_t, zip_fread, (zip_file_t *file, void *buffer, zip_uint64_t length), (file, buffer, length), -1)
FORWARD(int, zip_fclose, (zip_file_t *file), (file), 0)
FORWARD_VOID(zip_error_init, (zip_error_t *error), (error))
FORWARD_VOID(zip_error_fini, (zip_error_t *error), (error))
FORWARD(const char *, zip_error_strerror, (zip_error_t *error), (error), absent)
FORWARD(const char *, zip_strerror, (zip_t *archive), (archive), absent)
FORWARD(const char *, zip_file_strerror, (zip_file_t *file), (file), absent)
