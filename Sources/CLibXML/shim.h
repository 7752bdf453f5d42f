#ifndef CLIBXML_SHIM_H
#define CLIBXML_SHIM_H

// Debian's libxml2 is built with ICU, whose UErrorCode clashes with the one that Foundation brings along.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses to read.
static inline void ingest_xml_free(void *pointer) { xmlFree(pointer); }

#endif
