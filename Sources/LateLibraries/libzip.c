#include "late.h"

#define ZIP_EXTERN HIDDEN
#include <zip.h>

// First the one that belongs to the headers: to look for one that is not there takes the loader ninety system calls.
#if LIBZIP_VERSION_MAJOR == 1 && LIBZIP_VERSION_MINOR < 8
LATE_LIBRARY("libzip.so.4", "libzip.so.5", "libzip.so")
#else
LATE_LIBRARY("libzip.so.5", "libzip.so.4", "libzip.so")
#endif

static const char *const absent = "libzip is not installed (Debian's package is libzip4)";

LATE(zip_source_t *, zip_source_buffer_create,
     (const void *data, zip_uint64_t length, int freep, zip_error_t *error), (data, length, freep, error), NULL)
LATE_VOID(zip_source_free, (zip_source_t *source), (source))
LATE(zip_t *, zip_open_from_source, (zip_source_t *source, int flags, zip_error_t *error), (source, flags, error), NULL)
LATE_VOID(zip_discard, (zip_t *archive), (archive))
LATE(zip_int64_t, zip_get_num_entries, (zip_t *archive, zip_flags_t flags), (archive, flags), -1)
LATE(int, zip_stat_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *status),
     (archive, index, flags, status), -1)
LATE(zip_file_t *, zip_fopen_index, (zip_t *archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags), NULL)
LATE(zip_int64_t, zip_fread, (zip_file_t *file, void *buffer, zip_uint64_t length), (file, buffer, length), -1)
LATE(int, zip_fclose, (zip_file_t *file), (file), 0)
LATE_VOID(zip_error_init, (zip_error_t *error), (error))
LATE_VOID(zip_error_fini, (zip_error_t *error), (error))
LATE(const char *, zip_error_strerror, (zip_error_t *error), (error), absent)
LATE(const char *, zip_strerror, (zip_t *archive), (archive), absent)
LATE(const char *, zip_file_strerror, (zip_file_t *file), (file), absent)
