#ifndef CLIBZIP_H
#define CLIBZIP_H

// libzip's own interface. Its functions are those of CLibZip.c, which loads the library when the first of them is
// called: libzip brings OpenSSL along, whose start-up costs more than reading an order of text does. They are hidden,
// so that the library's own calls never land here.
#define ZIP_EXTERN __attribute__((visibility("hidden")))
#include <zip.h>

#endif
