#pragma once
#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The C library declares renameat2 for those who ask for its GNU extensions, which Swift's module does not.

/// Exchanges what two paths name, in one step; -1 with `errno` where that fails or the system has no such call.
static inline int clinux_exchange(const char *first, const char *second) {
#ifdef SYS_renameat2
  const unsigned int exchange = 1U << 1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange);
#else
  errno = ENOSYS;
  return -1;
#endif
}
