/// What the invented tool is to print, letter by letter.
enum Golden {
  /// The help on the tool.
  static let overview = #"""
    Look after a shelf of notes.

    Usage:
      lantern COMMAND [OPTION…]
      lantern --help | --version

    Lantern reads notes and says what is wrong with them.

    .Hidden folders are skipped; a path such as C:\notes isn't special, it's a
    "file".

    Commands:
      inspect      Report what is wrong in notes.
      cache build  Fill the cache.
      cache find   Look a sentence up: here, or there.
      help         Explain the tool or one of its commands.
      completions  Print a script that completes command lines in a shell.
      manual       Print the manual page, in roff.

    ‘lantern help COMMAND’ explains a command.

    """#

  /// The help on one command.
  static let inspectHelp = #"""
    Report what is wrong in notes.

    Usage: lantern inspect [--format text|json|table] [--jobs COUNT] [--output FILE]
                           [--locale TAG]… [--quiet] [PATH…]

    Each finding is one line. Without a path, the whole shelf is read, which may
    take a while when it is long.

    Findings below the given level aren't shown.

    Operands:
      PATH…  Notes or folders of notes.

    Options:
      -f, --format text|json|table
                         How findings are printed. (default: text)
      -j, --jobs COUNT   Notes read at once. (default: 2)
      -o, --output FILE  Write to this file.
      --locale TAG       Only this locale [of: many]. May be repeated.
      -q, --quiet        Don't show progress.
      -h, --help         Print this help.

    Levels:
      note   Worth a look.
      error  Must be mended.

    Examples:
      lantern inspect shelf
          Inspect one folder.
      lantern inspect --format=json shelf > 'all findings.json'
          Keep the findings in a file.

    """#

  /// The help on a group.
  static let cacheHelp = #"""
    Usage:
      lantern cache COMMAND [OPTION…]

    Commands:
      cache build  Fill the cache.
      cache find   Look a sentence up: here, or there.

    ‘lantern help cache COMMAND’ explains a command.

    """#
}
