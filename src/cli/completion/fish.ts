/** The script for fish, which also works as a file in `~/.config/fish/completions`. */
export const fishScript = `function __kaizala_webhooks_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)

    # A path names the program itself. An alias does not, so call the program in PATH.
    set -l program kaizala-webhooks
    if string match -q '*/*' -- $words[1]
        set program (string replace -r '^~/' "$HOME/" -- $words[1])
    end
    type -q $program; or return
    set -e words[1]

    set -l lines ($program completion fish -- $words "$current" 2>/dev/null)
    set -l kind $lines[1]
    set -e lines[1]
    # The completion replaces the whole word, so add the name of the option, as in --payload=event.json, to each path.
    set -l option (string match -r '^--[^=]+=' -- $current)
    set -l path (string replace -r '^--[^=]+=' '' -- $current)
    switch "$kind"
        case files
            string replace -r -- '^' "$option" (__fish_complete_path $path)
        case directories
            string replace -r -- '^' "$option" (__fish_complete_directories $path '')
        case '*'
            printf '%s\\n' $lines
    end
end
complete -c kaizala-webhooks -f -a '(__kaizala_webhooks_complete)'
`;
