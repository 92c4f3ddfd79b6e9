/** What a shell loads to complete command lines: it asks the program itself for every candidate. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** In place of candidates, where the shell knows better: it completes names of files or of folders. */
export const FILES = ':files';
export const FOLDERS = ':folders';

const BASH = String.raw`# entente: completion for bash. Load it with: source <(entente completion bash)
_entente() {
  local line="${'${'}COMP_LINE:0:COMP_POINT}" candidate about current after before=""
  current="${'${'}line##*[[:space:]]}"
  # Bash replaces what follows the last : or = of a word; an at sign it keeps with what follows.
  [[ "$COMP_WORDBREAKS" == *:* ]] && after="${'${'}current##*[:=]}" || after="${'${'}current##*=}"
  before="${'${'}current%"$after"}"
  [[ "$COMP_WORDBREAKS" == *@* && "$after" == ?*@* ]] && before+="${'${'}after%@*}"
  COMPREPLY=()
  while IFS=$'\t' read -r candidate about; do
    case "$candidate" in
      ${FILES}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
      ${FOLDERS}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
      *=) compopt -o nospace ;;
    esac
    COMPREPLY+=("${'${'}candidate#"$before"}")
  done < <("${'${'}COMP_WORDS[0]}" completion --line "$line" 2>/dev/null)
}
complete -F _entente entente
`;

const ZSH = String.raw`#compdef entente
# entente: completion for zsh. Load it with: source <(entente completion zsh)
_entente() {
  local candidate about
  local -a open closed
  while IFS=$'\t' read -r candidate about; do
    case "$candidate" in
      ${FILES}) _files; return ;;
      ${FOLDERS}) _files -/; return ;;
      *=) open+=("${'${'}candidate//:/\\:}:$about") ;;
      *) closed+=("${'${'}candidate//:/\\:}:$about") ;;
    esac
  done < <("${'${'}(Q)words[1]}" completion --line "${'${'}(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)
  (( $#open )) && _describe -t values entente open -S ''
  (( $#closed )) && _describe -t values entente closed
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u; }
if [[ "$funcstack[1]" == _entente ]]; then _entente "$@"; else compdef _entente entente; fi
`;

const FISH = String.raw`# entente: completion for fish. Load it with: entente completion fish | source
function __entente_complete
  set -l lines (entente completion --line (commandline -cp) 2>/dev/null)
  switch "$lines[1]"
    case ${FILES} ${FOLDERS}
      __fish_complete_path (commandline -ct)
    case '*'
      printf '%s\n' $lines
  end
end
complete -c entente -f -a '(__entente_complete)'
`;

export const COMPLETION_SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
