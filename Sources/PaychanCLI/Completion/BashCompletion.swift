/// Completion for bash, from version 3.2 on, with nothing installed beside it.
struct BashCompletion {
  let table: CompletionTable

  var text: String {
    let name = "_\(table.program.replacing("-", with: "_"))"
    return """
      # Completion of \(table.program) for bash: source this file, or put it where bash looks.

      # Sets REPLY to what can stand in a place; fails where there is no such place.
      \(name)_offer() {
          REPLY=
          case "$1" in
      \(places.map { "        \($0)\n" }.joined())        *) return 1 ;;
          esac
      }

      \(name)() {
          local current="${COMP_WORDS[COMP_CWORD]}" path= place=1 option= word index REPLY before=
          COMPREPLY=()
          for ((index = 1; index < COMP_CWORD; index++)); do
              word="${COMP_WORDS[index]}"
              if [[ -n $option ]]; then
                  [[ $word == = ]] || option=
              elif [[ $word == -?* ]]; then
                  if \(name)_offer "$path|$word"; then option=$word; fi
              else
                  case "${path:+$path }$word" in
                      \(commands)) path="${path:+$path }$word" place=1 ;;
                      *) place=$((place + 1)) ;;
                  esac
              fi
          done
          [[ $current != = ]] || current=
          if [[ -n $option ]]; then \(name)_offer "$path|$option"
          elif [[ $current == -* ]]; then \(name)_offer "$path|-"
          else \(name)_offer "$path|$place"; fi || return 0
          case $REPLY in
              :files) set -- -f ;;
              :folders) set -- -d ;;
              :list*) set -- -W "${REPLY#:list }"
                  [[ $current != *,* ]] || before="${current%,*},"
                  compopt -o nospace 2>/dev/null ;;
              *) set -- -W "$REPLY" ;;
          esac
          case $REPLY in :files | :folders) compopt -o filenames 2>/dev/null ;; esac
          while IFS= read -r word; do
              COMPREPLY[${#COMPREPLY[@]}]="$before$word"
          done < <(compgen "$@" -- "${current#"$before"}")
      }

      complete -F \(name) \(table.program)

      """
  }

  /// Every path of commands, as a pattern; those that `help` can be asked about among them.
  private var commands: String {
    let paths = table.entries.dropFirst().map(\.path)
    let groups = table.entries.filter { !$0.command.subcommands.isEmpty }.map(\.path)
    let helps = groups.map { $0.isEmpty ? "help" : "help \($0)" }
    let topics = table.topicEntries.map(\.path)
    return (paths + helps + topics).map(\.shellQuoted).joined(separator: " | ")
  }

  /// A case for each place: `path|-` for the names of options, `path|--name` for an option's value,
  /// and `path|1` for an argument or a command.
  private var places: [String] {
    table.entries.flatMap(places(of:)) + table.entries.flatMap(helpPlaces(of:))
      + table.topicEntries.flatMap(places(of:))
  }

  private func places(of entry: CompletionTable.Entry) -> [String] {
    let command = entry.command
    let names = command.options.map(\.spelling) + ["--help"]
    let first = entry.names.isEmpty ? ["--version"] : []
    let options = [line(entry.path, "-", (first + names).joined(separator: " "))]
    let values = command.options.filter(\.takesValue).map { option in
      line(entry.path, option.spelling, offer(option.candidates))
    }
    let arguments = command.arguments.enumerated().map { number, argument in
      line(entry.path, "\(number + 1)", offer(argument.candidates))
    }
    return options + values + arguments + below(entry)
  }

  private func below(_ entry: CompletionTable.Entry) -> [String] {
    guard !entry.command.subcommands.isEmpty else { return [] }
    let names = entry.command.subcommands.map(\.name) + ["help"]
    return [line(entry.path, "1", names.joined(separator: " "))]
  }

  private func helpPlaces(of entry: CompletionTable.Entry) -> [String] {
    guard !entry.command.subcommands.isEmpty else { return [] }
    let topics = entry.names.isEmpty ? table.topics.map(\.name) : []
    let path = (["help"] + entry.names).joined(separator: " ")
    return [
      line(path, "1", (entry.command.subcommands.map(\.name) + topics).joined(separator: " "))
    ]
  }

  private func line(_ path: String, _ place: String, _ words: String) -> String {
    "\("\(path)|\(place)".shellQuoted)) REPLY=\(words.shellQuoted) ;;"
  }

  private func offer(_ candidates: Candidates) -> String {
    switch candidates {
    case .nothing: ""
    case .files: ":files"
    case .folders: ":folders"
    case .words(let words): words().joined(separator: " ")
    case .list(let words): ":list \(words().joined(separator: " "))"
    }
  }
}
