extension Golden {
  /// The manual page.
  static let manual = #"""
    .TH "LANTERN" 1 "" "lantern 2.1.0" "User Commands"
    .SH NAME
    lantern \- Look after a shelf of notes
    .SH SYNOPSIS
    .HP
    \fBlantern inspect\fR [\fB\-\-format\fR\~\fBtext\fR|\fBjson\fR|\fBtable\fR] [\fB\-\-jobs\fR\~\fICOUNT\fR] [\fB\-\-output\fR\~\fIFILE\fR] [\fB\-\-locale\fR\~\fITAG\fR]\|.\|.\|. [\fB\-\-quiet\fR] [\fIPATH\fR\|.\|.\|.]
    .HP
    \fBlantern cache build\fR [\fB\-\-into\fR\~\fIDIR\fR] [\fB\-\-limit\fR\~\fICOUNT\fR]
    .HP
    \fBlantern cache find\fR [\fB\-\-order\fR\~\fBnewest\fR|\fBbest\fR] \fITEXT\fR
    .HP
    \fBlantern help\fR [\fICOMMAND\fR\|.\|.\|.]
    .HP
    \fBlantern completions\fR \fBbash\fR|\fBzsh\fR|\fBfish\fR
    .HP
    \fBlantern manual\fR
    .SH DESCRIPTION
    .PP
    Lantern reads notes and says what is wrong with them.
    .PP
    \&.Hidden folders are skipped; a path such as C:\enotes isn\(aqt special, it\(aqs a \(dqfile\(dq.
    .SH COMMANDS
    .SS "lantern inspect"
    Report what is wrong in notes.
    .PP
    Each finding is one line. Without a path, the whole shelf is read, which may take a while when it is long.
    .PP
    Findings below the given level aren\(aqt shown.
    .TP
    \fIPATH\fR\|.\|.\|.
    Notes or folders of notes.
    .TP
    \fB\-f\fR, \fB\-\-format\fR \fBtext\fR|\fBjson\fR|\fBtable\fR
    How findings are printed. (default: text)
    .TP
    \fB\-j\fR, \fB\-\-jobs\fR \fICOUNT\fR
    Notes read at once. (default: 2)
    .TP
    \fB\-o\fR, \fB\-\-output\fR \fIFILE\fR
    Write to this file.
    .TP
    \fB\-\-locale\fR \fITAG\fR
    Only this locale [of: many]. May be repeated.
    .TP
    \fB\-q\fR, \fB\-\-quiet\fR
    Don\(aqt show progress.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .PP
    Levels:
    .TP
    \fBnote\fR
    Worth a look.
    .TP
    \fBerror\fR
    Must be mended.
    .SS "lantern cache build"
    Fill the cache.
    .TP
    \fB\-\-into\fR \fIDIR\fR
    Where it goes. (default: cache)
    .TP
    \fB\-\-limit\fR \fICOUNT\fR
    The most notes to take.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .SS "lantern cache find"
    Look a sentence up: here, or there.
    .TP
    \fITEXT\fR
    The sentence.
    .TP
    \fB\-\-order\fR \fBnewest\fR|\fBbest\fR
    What comes first.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .SS "lantern help"
    Explain the tool or one of its commands.
    .TP
    \fICOMMAND\fR\|.\|.\|.
    The command to explain.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .SS "lantern completions"
    Print a script that completes command lines in a shell.
    .TP
    \fBbash\fR|\fBzsh\fR|\fBfish\fR
    The shell to print the script for.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .SS "lantern manual"
    Print the manual page, in roff.
    .TP
    \fB\-h\fR, \fB\-\-help\fR
    Print this help.
    .SH EXIT STATUS
    .TP
    \fB0\fR
    Success, and nothing was found wrong.
    .TP
    \fB1\fR
    Success, and something was found that needs attention.
    .TP
    \fB2\fR
    The work could not be done; the message on standard error says why.
    .TP
    \fB64\fR
    The command line was wrong; nothing was done.
    .TP
    \fB129\fR
    The terminal was closed.
    .TP
    \fB130\fR
    Interrupted by the user.
    .TP
    \fB141\fR
    The reader of standard output closed it before everything was written.
    .TP
    \fB143\fR
    Asked by the system to end.
    .SH ENVIRONMENT
    .TP
    \fBLANTERN_SHELF\fR
    The folder that holds the notes.
    .TP
    \fBNO_COLOR\fR
    If set and not empty, nothing is coloured.
    .TP
    \fBCLICOLOR_FORCE\fR
    If set, and neither empty nor 0, text is coloured even in a pipe.
    .TP
    \fBFORCE_COLOR\fR
    The same as CLICOLOR_FORCE.
    .TP
    \fBTERM\fR
    If it is dumb, nothing is coloured.
    .TP
    \fBCOLUMNS\fR
    The width of lines where the terminal does not tell its own.
    .SH EXAMPLES
    .PP
    Inspect one folder.
    .PP
    .RS 4
    .EX
    lantern inspect shelf
    .EE
    .RE
    .PP
    Keep the findings in a file.
    .PP
    .RS 4
    .EX
    lantern inspect \-\-format=json shelf > \(aqall findings.json\(aq
    .EE
    .RE
    .PP
    Look one sentence up.
    .PP
    .RS 4
    .EX
    lantern cache find \(aqOpen the door.\(aq
    .EE
    .RE
    .PP
    Explain one command.
    .PP
    .RS 4
    .EX
    lantern help inspect
    .EE
    .RE
    .PP
    Print the script for bash.
    .PP
    .RS 4
    .EX
    lantern completions bash
    .EE
    .RE

    """#
}
