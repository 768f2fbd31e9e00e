#pragma once
#include <zlib.h>

// Swift can import neither macros that look like functions nor the sum of a constant that they expect.

/// Prepares to read gzip, and nothing else that the library knows.
static inline int czlib_begin_reading(z_stream *stream) { return inflateInit2(stream, MAX_WBITS + 16); }

/// Prepares to write gzip; the library's own header has no name, and 0 for the time.
static inline int czlib_begin_writing(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
}
