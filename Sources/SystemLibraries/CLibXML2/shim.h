#pragma once
#include <libxml/xmlversion.h>
// Foundation brings an ICU of its own, and no program may see the headers of two. libxml2 mentions ICU
// only in structures that are never made here.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
