/// Completion for zsh: a function for each command, in the words of `_arguments`.
struct ZshCompletion {
  let table: CompletionTable

  var text: String {
    let root = name(of: [])
    return """
      #compdef \(table.program)
      # Completion of \(table.program) for zsh: put this file into a folder of $fpath as _\(table.program).

      \(table.entries.map(function).joined(separator: "\n"))
      if [ "${funcstack[1]}" = \(root) ]; then
          \(root) "$@"
      else
          compdef \(root) \(table.program)
      fi

      """
  }

  private func name(of names: [String]) -> String {
    ("_" + ([table.program] + names).joined(separator: "_")).replacing("-", with: "_")
  }

  private func function(_ entry: CompletionTable.Entry) -> String {
    """
    \(name(of: entry.names))() {
    \(entry.command.subcommands.isEmpty ? leaf(entry) : group(entry))
    }

    """
  }

  private func leaf(_ entry: CompletionTable.Entry) -> String {
    let arguments = entry.command.arguments.enumerated().map { number, argument in
      let mark = argument.isRequired ? ":" : "::"
      return "\(number + 1)\(mark)\(argument.name):\(action(argument.candidates, argument.name))"
    }
    return call("-S -s", specs(of: entry) + arguments)
  }

  private func group(_ entry: CompletionTable.Entry) -> String {
    let lines = described(entry).map { "        \($0.shellQuoted)" }.joined(separator: "\n")
    let cases = entry.command.subcommands.map { below in
      "            \(below.name)) \(name(of: entry.names + [below.name])) ;;"
    }.joined(separator: "\n")
    return """
          local context state state_descr line
          typeset -A opt_args
          local -a commands
          commands=(
      \(lines)
          )
      \(call("-C", specs(of: entry) + ["1: :->command", "*:: :->below"]))
          case $state in
              command) _describe -t commands command commands ;;
              below) case ${line[1]} in
      \(cases)
                  help) \(help(entry)) ;;
              esac ;;
          esac
      """
  }

  /// What stands behind `help`: a command, or a topic and what can be said behind its name.
  private func help(_ entry: CompletionTable.Entry) -> String {
    let describe = "_describe -t commands command commands"
    let topics = entry.names.isEmpty ? table.topicEntries : []
    guard !topics.isEmpty else { return describe }
    let specs = Set(topics.flatMap { $0.command.options.map(spec) }).sorted()
    return (["_arguments -S -s"] + specs.map(\.shellQuoted) + ["'1: :{\(describe)}'"])
      .joined(separator: " ")
  }

  /// The commands below with what they do; topics and `help` among those of the program.
  private func described(_ entry: CompletionTable.Entry) -> [String] {
    let commands = entry.command.subcommands.map { ($0.name, $0.abstract) }
    let topics = entry.names.isEmpty ? table.topics.map { ($0.name, "help: \($0.abstract)") } : []
    return (commands + [("help", "Explain a command.")] + topics).map { name, about in
      "\(name):\(about.firstClause.replacing(":", with: "\\:"))"
    }
  }

  private func specs(of entry: CompletionTable.Entry) -> [String] {
    let version = entry.names.isEmpty ? ["--version[Show the version.]"] : []
    let options = entry.command.options.map(spec)
    return version + options + ["(- *)--help[Show this screen.]", "(- *)-h[Show this screen.]"]
  }

  private func spec(_ option: Option) -> String {
    let about = option.help.firstClause.replacing("[", with: "\\[").replacing("]", with: "\\]")
    guard option.takesValue else { return "\(option.spelling)[\(about)]" }
    return
      "\(option.spelling)=[\(about)]:\(option.name):\(action(option.candidates, option.name))"
  }

  private func call(_ flags: String, _ specs: [String]) -> String {
    "    _arguments \(flags)" + specs.map { " \\\n        \($0.shellQuoted)" }.joined()
  }

  private func action(_ candidates: Candidates, _ name: String) -> String {
    switch candidates {
    case .nothing: " "
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let words): "(\(words().joined(separator: " ")))"
    case .list(let words): "_values -s , \(name) \(words().joined(separator: " "))"
    }
  }
}
