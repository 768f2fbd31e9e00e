#pragma once
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

// The names of ICU's functions are macros that add its version, so Swift would see another name with each.

/// The name of a status, such as U_MEMORY_ALLOCATION_ERROR.
static inline const char *cicu_status_name(UErrorCode status) { return u_errorName(status); }

/// Whether a status is a failure rather than a warning.
static inline int cicu_is_failure(UErrorCode status) { return U_FAILURE(status); }

/// Whether a text in UTF-16 is certainly in normalization form C.
static inline int cicu_is_nfc(const UChar *text, int32_t count, UErrorCode *status) {
  return unorm2_quickCheck(unorm2_getNFCInstance(status), text, count, status) == UNORM_YES;
}

/// Writes normalization form C and returns its length, also where that is more than there is room for.
static inline int32_t cicu_nfc(const UChar *text, int32_t count, UChar *result, int32_t room, UErrorCode *status) {
  return unorm2_normalize(unorm2_getNFCInstance(status), text, count, result, room, status);
}

/// The scalar that two make in normalization form C, or a negative number where they make none.
static inline UChar32 cicu_compose(UChar32 first, UChar32 second) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return U_FAILURE(status) ? U_SENTINEL : unorm2_composePair(form, first, second);
}

/// Opens a text in UTF-8 that stays with the caller.
static inline UText *cicu_open_text(const char *bytes, int64_t count, UErrorCode *status) {
  return utext_openUTF8(0, bytes, count, status);
}

static inline void cicu_close_text(UText *text) { utext_close(text); }

/// Opens an iterator over words or sentences, without a text.
static inline UBreakIterator *cicu_open_breaks(UBreakIteratorType type, const char *locale, UErrorCode *status) {
  return ubrk_open(type, locale, 0, 0, status);
}

static inline void cicu_close_breaks(UBreakIterator *breaks) { ubrk_close(breaks); }

static inline void cicu_set_text(UBreakIterator *breaks, UText *text, UErrorCode *status) {
  ubrk_setUText(breaks, text, status);
}

/// The next boundary, or -1 after the last.
static inline int32_t cicu_next_break(UBreakIterator *breaks) { return ubrk_next(breaks); }

/// Whether what ends at the boundary is a word: letters, digits, kana or ideographs.
static inline int cicu_is_word(UBreakIterator *breaks) { return ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT; }

/// Opens the order of texts in a locale, digits by the value of the numbers they make.
static inline UCollator *cicu_open_collator(const char *locale, UErrorCode *status) {
  UCollator *collator = ucol_open(locale, status);
  if (U_SUCCESS(*status)) ucol_setAttribute(collator, UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  return collator;
}

static inline void cicu_close_collator(UCollator *collator) { ucol_close(collator); }

/// Writes the sort key of a text in UTF-16, a zero at its end, and returns its length, also where that is more than
/// there is room for; 0 where it cannot.
static inline int32_t cicu_sort_key(
    const UCollator *collator, const UChar *text, int32_t count, uint8_t *key, int32_t room) {
  return ucol_getSortKey(collator, text, count, key, room);
}
