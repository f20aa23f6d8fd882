/// Completion for fish.
struct FishCompletion {
  let table: CompletionTable

  var text: String {
    """
    # Completion of \(table.program) for fish: put this file into ~/.config/fish/completions.

    # Whether the words before the cursor begin with those of a command.
    function \(test)
        set -l words (commandline -opc | string match -v -- '-*')[2..]
        set -l count (count $argv)
        test "$words[1..$count]" = "$argv"
    end

    # Whether there are no others.
    function \(test)_end
        set -l words (commandline -opc | string match -v -- '-*')[2..]
        test "$words" = "$argv"
    end

    complete -c \(table.program) -f
    \(all.joined(separator: "\n"))

    """
  }

  private var all: [String] {
    table.entries.flatMap(lines) + help + table.topicEntries.flatMap(options)
  }

  private var test: String { "__\(table.program)_at" }

  private func lines(_ entry: CompletionTable.Entry) -> [String] {
    let at = entry.names.isEmpty ? [] : [test] + entry.names
    let end = ["\(test)_end"] + entry.names
    let version = entry.names.isEmpty ? [line(end, "-l version", "Show the version.")] : []
    let arguments = entry.command.arguments.map { line(at, words($0.candidates), nil) }
    let commands = entry.command.subcommands.map { line(end, "-a \($0.name)", $0.abstract) }
    return version + [line(at, "-s h -l help", "Show this screen.")] + options(entry)
      + Array(Set(arguments)).sorted() + commands
  }

  private func options(_ entry: CompletionTable.Entry) -> [String] {
    let at = entry.names.isEmpty ? [] : [test] + entry.names
    return entry.command.options.map { option in
      let value = option.takesValue ? " \(values(option.candidates))" : ""
      return line(at, "-l \(option.name)\(value)", option.help.firstClause)
    }
  }

  private var help: [String] {
    let names = table.entries.filter { $0.names.count == 1 }.map(\.path) + table.topics.map(\.name)
    return [
      line(["\(test)_end"], "-a help", "Explain a command."),
      line(["\(test)_end", "help"], "-a \(names.joined(separator: " ").shellQuoted)", nil),
    ]
  }

  private func line(_ condition: [String], _ what: String, _ about: String?) -> String {
    let description = about.map { " -d \($0.fishQuoted)" } ?? ""
    let test = condition.isEmpty ? "" : " -n \(condition.joined(separator: " ").shellQuoted)"
    return "complete -c \(table.program)\(test) \(what)\(description)"
  }

  private func values(_ candidates: Candidates) -> String {
    switch candidates {
    case .files, .folders: "-r -F"
    case .nothing: "-x"
    case .words, .list: "-x \(words(candidates))"
    }
  }

  private func words(_ candidates: Candidates) -> String {
    switch candidates {
    case .nothing: "-f"
    case .files, .folders: "-F"
    case .words(let words): "-a \(words().joined(separator: " ").shellQuoted)"
    case .list(let words):
      "-a '(__fish_append , \(words().joined(separator: " ")))'"
    }
  }
}

extension String {
  /// The text as one word of fish, which knows `\'` between single quotes.
  fileprivate var fishQuoted: String {
    "'\(replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
