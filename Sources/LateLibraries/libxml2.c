#include "late.h"

#include <libxml/HTMLparser.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

// The structures that the parser's context is made of are those of the headers, so no other version will do.
#if LIBXML_VERSION < 21400
LATE_LIBRARY("libxml2.so.2")
#else
LATE_LIBRARY("libxml2.so.16")
#endif

LATE_VOID(xmlInitParser, (void), ())
LATE(xmlParserCtxtPtr, xmlCreateIOParserCtxt,
     (xmlSAXHandlerPtr sax, void *data, xmlInputReadCallback read, xmlInputCloseCallback close, void *input,
      xmlCharEncoding encoding),
     (sax, data, read, close, input, encoding), NULL)
LATE(int, xmlCtxtUseOptions, (xmlParserCtxtPtr context, int options), (context, options), -1)
LATE(int, xmlParseDocument, (xmlParserCtxtPtr context), (context), -1)
LATE_VOID(xmlStopParser, (xmlParserCtxtPtr context), (context))
LATE_VOID(xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
LATE_VOID(xmlFreeDoc, (xmlDocPtr document), (document))
LATE(int, xmlDictSize, (xmlDictPtr names), (names), -1)
LATE(int, xmlSwitchEncoding, (xmlParserCtxtPtr context, xmlCharEncoding encoding), (context, encoding), -1)

LATE(htmlParserCtxtPtr, htmlCreateMemoryParserCtxt, (const char *page, int length), (page, length), NULL)
LATE(int, htmlCtxtUseOptions, (htmlParserCtxtPtr context, int options), (context, options), -1)
LATE(int, htmlParseDocument, (htmlParserCtxtPtr context), (context), -1)
LATE_VOID(htmlFreeParserCtxt, (htmlParserCtxtPtr context), (context))
