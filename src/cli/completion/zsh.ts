/** The script for zsh, which also works as a file in a folder of `fpath`. */
export const zshScript = `#compdef kaizala-webhooks
_kaizala-webhooks() {
  # A path names the program itself. An alias does not, so call the program in PATH.
  local program=kaizala-webhooks
  case $words[1] in
    '~/'*) program=$HOME/\${\${(Q)words[1]}#'~/'} ;;
    */*) program=\${(Q)words[1]} ;;
  esac

  local -a lines
  lines=("\${(@f)$("$program" completion zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  local kind=$lines[1]
  shift lines
  # A line is a word, a tab and what it stands for. In _describe, a colon is between them.
  lines=("\${(@)\${(@)lines//:/\\\\:}/$'\\t'/:}")
  case $kind in
    files) compset -P '--*=' ; _files ;;
    # With _files -/, zsh would complete files if no directory matches.
    directories) compset -P '--*=' ; _path_files -/ ;;
    list) _describe -t values value lines -S '' ;;
    *) _describe -t values value lines ;;
  esac
}
if [[ $funcstack[1] == _kaizala-webhooks ]]; then
  _kaizala-webhooks "$@"
else
  compdef _kaizala-webhooks kaizala-webhooks
fi
`;
