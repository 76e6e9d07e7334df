using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Text.RegularExpressions;

namespace Gameball.BulkImport;

/// <summary>The command that writes a script for completion in a shell. The script asks this program for the words.</summary>
internal static partial class CompletionCommand
{
    private const string Bash = """
        # gameball-import: completion for bash. In ~/.bashrc: eval "$(gameball-import completion bash)"
        _gameball_import() {
            local IFS=$'\n'
            local current="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$current"))
        }
        complete -o default -F _gameball_import gameball-import
        """;

    private const string Zsh = """
        # gameball-import: completion for zsh. In ~/.zshrc, after compinit: eval "$(gameball-import completion zsh)"
        _gameball_import() {
            local -a found
            local failed=1
            local line="${(j: :)words[1,CURRENT]}"
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compset -P '--*='
            if [[ -n "${found[*]}" ]]; then
                compadd -- "${found[@]}" && failed=0
            fi
            _files && failed=0
            return failed
        }
        compdef _gameball_import gameball-import
        """;

    private const string PowerShell = """
        # gameball-import: completion for PowerShell. In $PROFILE: gameball-import completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName gameball-import -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $position = $cursorPosition - $commandAst.Extent.StartOffset
            $option = [regex]::Match($wordToComplete, '^--[^=]+=').Value
            gameball-import "[suggest:$position]" ("$commandAst".PadRight($position)) 2>$null |
                Where-Object { "$option$_" -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new("$option$_", $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly Dictionary<string, string> s_scripts = new() { ["bash"] = Bash, ["zsh"] = Zsh, ["pwsh"] = PowerShell };

    /// <summary>
    /// Returns the words to parse. A script asks by two words, <c>[suggest:NUMBER]</c> and the line. The library fails on a value behind
    /// <c>=</c> of an option, so a space takes its place.
    /// </summary>
    public static IReadOnlyList<string> Prepare(IReadOnlyList<string> words) =>
        words is [var directive, var line] && directive.StartsWith("[suggest", StringComparison.Ordinal) ? [directive, ValueSign().Replace(line, " ")] : words;

    public static Command Create(ImportHost host)
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        var command = new Command("completion", "Writes a script for completion in a shell; its first line shows how to install it.") { shell };
        command.SetAction(parsed => host.Output.WriteLine(s_scripts[parsed.GetRequiredValue(shell)]));
        return command;
    }

    [GeneratedRegex(@"(?<=\s--[a-z-]+)=")]
    private static partial Regex ValueSign();
}
