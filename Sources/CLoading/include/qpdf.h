#pragma once
#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/// Whether libqpdf is installed: it is loaded when it is first needed. PDFs that come from outside are read with it, and
/// copies with a password are written.
bool gz_qpdf_is_there(void);
