/**
 * The script for bash. It also works with bash 3.2 of macOS, which has no `compopt`.
 *
 * Bash splits a word at each character in COMP_WORDBREAKS, such as `=` and `:`, and replaces only the part after the
 * last of them, which is `$2`. The program needs whole words, so the script joins parts that have no space between
 * them. From the candidates, it removes what is before `$2`.
 */
export const bashScript = `_kaizala_webhooks() {
  local rest=\${COMP_LINE:0:COMP_POINT} words=() after part i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    after=\${rest#"\${rest%%[![:space:]]*}"}
    part=\${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && part=$after
    if ((\${#words[@]} > 0)) && [[ $after == "$rest" ]]; then
      words[\${#words[@]} - 1]+=$part
    else
      words+=("$part")
    fi
    rest=\${after#"$part"}
  done
  local current=\${words[\${#words[@]} - 1]#[\\"\\']}
  words[\${#words[@]} - 1]=$current

  # A path names the program itself. An alias does not, so call the program in PATH.
  local program=kaizala-webhooks
  case $1 in
    '~/'*) program=$HOME/\${1#'~/'} ;;
    */*) program=$1 ;;
  esac

  local kind= line
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    if [[ -z $kind ]]; then
      kind=$line
    elif [[ $line == "$current"* ]]; then
      COMPREPLY+=("\${line#"\${current%"$2"}"}")
    fi
  done < <("$program" completion bash -- "\${words[@]:1}" 2>/dev/null)

  # Without candidates, bash completes paths (-o default). Only files need that.
  case $kind in
    files) ;;
    directories) compopt -o dirnames +o default ;;
    list) compopt -o nospace +o default ;;
    *) compopt +o default ;;
  esac 2>/dev/null
}
complete -o default -F _kaizala_webhooks kaizala-webhooks
`;
