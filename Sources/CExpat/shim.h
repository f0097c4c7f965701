#pragma once
#include <expat.h>

// Newer releases of expat have these in 64 bits and call the others obsolete; none writes a file of so many lines.
static inline long gz_expat_line(XML_Parser parser) { return (long)XML_GetCurrentLineNumber(parser); }
static inline long gz_expat_column(XML_Parser parser) { return (long)XML_GetCurrentColumnNumber(parser); }
