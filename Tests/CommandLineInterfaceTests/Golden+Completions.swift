extension Golden {
  /// The script for bash.
  static let bashCompletions = #"""
    # bash completions of lantern; to use them: source <(lantern completions bash)

    _lantern_words() {
      local word
      for word in "$@"; do
        [[ $word == "$current"* ]] && COMPREPLY+=("$word")
      done
    }

    _lantern_paths() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$current")
    }

    _lantern() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local first=${COMP_WORDS[1]} second=${COMP_WORDS[2]} index
      COMPREPLY=()
      if [[ $current == '=' ]]; then
        current=
      elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
      fi
      if ((COMP_CWORD == 1)); then
        _lantern_words 'inspect' 'cache' 'help' 'completions' 'manual' '--help' '--version'
        return
      fi
      if [[ $first == 'cache' ]]; then
        if ((COMP_CWORD == 2)); then
          _lantern_words 'build' 'find' '--help'
          return
        fi
        first+=" $second"
      fi
      for ((index = 2; index < COMP_CWORD; index++)); do
        [[ ${COMP_WORDS[index]} == -- ]] && first+=' --' && break
      done
      case $first in
        'inspect')
          case $previous in
            -f|--format) _lantern_words 'text' 'json' 'table'; return ;;
            -j|--jobs) :; return ;;
            -o|--output) _lantern_paths -f; return ;;
            --locale) _lantern_words 'de-DE' 'zh-CN'; return ;;
          esac
          if [[ $current == -* ]]; then
            _lantern_words '-f' '--format' '-j' '--jobs' '-o' '--output' '--locale' '-q' '--quiet' '-h' '--help'
            return
          fi
          _lantern_paths -f ;;
        'inspect --') _lantern_paths -f ;;
        'cache build')
          case $previous in
            --into) _lantern_paths -d; return ;;
            --limit) :; return ;;
          esac
          if [[ $current == -* ]]; then
            _lantern_words '--into' '--limit' '-h' '--help'
            return
          fi
          : ;;
        'cache build --') : ;;
        'cache find')
          case $previous in
            --order) _lantern_words 'newest' 'best'; return ;;
          esac
          if [[ $current == -* ]]; then
            _lantern_words '--order' '-h' '--help'
            return
          fi
          : ;;
        'cache find --') : ;;
        'help')
          if [[ $current == -* ]]; then
            _lantern_words '-h' '--help'
            return
          fi
          _lantern_words 'inspect' 'cache' ;;
        'help --') _lantern_words 'inspect' 'cache' ;;
        'completions')
          if [[ $current == -* ]]; then
            _lantern_words '-h' '--help'
            return
          fi
          _lantern_words 'bash' 'zsh' 'fish' ;;
        'completions --') _lantern_words 'bash' 'zsh' 'fish' ;;
        'manual')
          if [[ $current == -* ]]; then
            _lantern_words '-h' '--help'
            return
          fi
          : ;;
        'manual --') : ;;
      esac
    }

    complete -F _lantern lantern

    """#

  /// The script for zsh.
  static let zshCompletions = #"""
    #compdef lantern
    # zsh completions of lantern; to use them: source <(lantern completions zsh)

    _lantern() {
      local -a verbs options
      if ((CURRENT == 2)); then
        verbs=('inspect:Report what is wrong in notes.' 'cache:Commands: build, find.' 'help:Explain the tool or one of its commands.' 'completions:Print a script that completes command lines in a shell.' 'manual:Print the manual page, in roff.')
        _describe command verbs
        options=('--help:Print this help.' '--version:Print the version.')
        _describe -o option options
        return
      fi
      case $words[2] in
        'inspect')
          shift 1 words
          ((CURRENT -= 1))
          _arguments -S \
            '(-f --format)-f[How findings are printed.]:format:(text json table)' \
            '(-f --format)--format=[How findings are printed.]:format:(text json table)' \
            '(-j --jobs)-j[Notes read at once.]:jobs: ' \
            '(-j --jobs)--jobs=[Notes read at once.]:jobs: ' \
            '(-o --output)-o[Write to this file.]:output:_files' \
            '(-o --output)--output=[Write to this file.]:output:_files' \
            '*--locale=[Only this locale \[of\: many\].]:locale:(de-DE zh-CN)' \
            '(-q --quiet)-q[Don'\''t show progress.]' \
            '(-q --quiet)--quiet[Don'\''t show progress.]' \
            '(-h --help)-h[Print this help.]' \
            '(-h --help)--help[Print this help.]' \
            '*:path:_files' ;;
        'cache')
          if ((CURRENT == 3)); then
            verbs=('build:Fill the cache.' 'find:Look a sentence up: here, or there.')
            _describe command verbs
            return
          fi
          case $words[3] in
            'build')
              shift 2 words
              ((CURRENT -= 2))
              _arguments -S \
                '(--into)--into=[Where it goes.]:into:_files -/' \
                '(--limit)--limit=[The most notes to take.]:limit: ' \
                '(-h --help)-h[Print this help.]' \
                '(-h --help)--help[Print this help.]' ;;
            'find')
              shift 2 words
              ((CURRENT -= 2))
              _arguments -S \
                '(--order)--order=[What comes first.]:order:(newest best)' \
                '(-h --help)-h[Print this help.]' \
                '(-h --help)--help[Print this help.]' \
                ':text: ' ;;
          esac ;;
        'help')
          shift 1 words
          ((CURRENT -= 1))
          _arguments -S \
            '(-h --help)-h[Print this help.]' \
            '(-h --help)--help[Print this help.]' \
            '*:command:(inspect cache)' ;;
        'completions')
          shift 1 words
          ((CURRENT -= 1))
          _arguments -S \
            '(-h --help)-h[Print this help.]' \
            '(-h --help)--help[Print this help.]' \
            ':shell:(bash zsh fish)' ;;
        'manual')
          shift 1 words
          ((CURRENT -= 1))
          _arguments -S \
            '(-h --help)-h[Print this help.]' \
            '(-h --help)--help[Print this help.]' ;;
      esac
    }

    if [[ $funcstack[1] == _lantern ]]; then
      _lantern "$@"
    else
      compdef _lantern lantern
    fi

    """#

  /// The script for fish.
  static let fishCompletions = #"""
    # fish completions of lantern; to use them: lantern completions fish | source

    # Whether the words typed so far, options apart, are exactly the given ones.
    function __lantern_at
        set -l words (commandline -opc)
        set -e words[1]
        test "$words" = "$argv"
    end

    # Whether the words typed so far begin with the given ones.
    function __lantern_in
        set -l words (commandline -opc)
        set -e words[1]
        string match -q -- "$argv *" "$words "
    end

    complete -c lantern -f
    complete -c lantern -n '__lantern_at' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_at' -l version -d 'Print the version.'
    complete -c lantern -n '__lantern_at' -a 'inspect' -d 'Report what is wrong in notes.'
    complete -c lantern -n '__lantern_at' -a 'cache' -d 'Commands: build, find.'
    complete -c lantern -n '__lantern_at' -a 'help' -d 'Explain the tool or one of its commands.'
    complete -c lantern -n '__lantern_at' -a 'completions' -d 'Print a script that completes command lines in a shell.'
    complete -c lantern -n '__lantern_at' -a 'manual' -d 'Print the manual page, in roff.'
    complete -c lantern -n '__lantern_at cache' -a 'build' -d 'Fill the cache.'
    complete -c lantern -n '__lantern_at cache' -a 'find' -d 'Look a sentence up: here, or there.'
    complete -c lantern -n '__lantern_in inspect' -s f -l format -r -f -a 'text json table' -d 'How findings are printed.'
    complete -c lantern -n '__lantern_in inspect' -s j -l jobs -r -f -d 'Notes read at once.'
    complete -c lantern -n '__lantern_in inspect' -s o -l output -r -F -d 'Write to this file.'
    complete -c lantern -n '__lantern_in inspect' -l locale -r -f -a 'de-DE zh-CN' -d 'Only this locale [of: many].'
    complete -c lantern -n '__lantern_in inspect' -s q -l quiet -d 'Don\'t show progress.'
    complete -c lantern -n '__lantern_in inspect' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_in inspect' -F
    complete -c lantern -n '__lantern_in cache build' -l into -r -f -a '(__fish_complete_directories)' -d 'Where it goes.'
    complete -c lantern -n '__lantern_in cache build' -l limit -r -f -d 'The most notes to take.'
    complete -c lantern -n '__lantern_in cache build' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_in cache find' -l order -r -f -a 'newest best' -d 'What comes first.'
    complete -c lantern -n '__lantern_in cache find' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_in help' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_in help' -f -a 'inspect cache'
    complete -c lantern -n '__lantern_in completions' -s h -l help -d 'Print this help.'
    complete -c lantern -n '__lantern_in completions' -f -a 'bash zsh fish'
    complete -c lantern -n '__lantern_in manual' -s h -l help -d 'Print this help.'

    """#
}
