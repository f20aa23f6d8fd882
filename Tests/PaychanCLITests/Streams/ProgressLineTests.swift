import Foundation
import Testing

@testable import PaychanCLI

/// What a terminal shows of a text: a carriage return goes back, and letters cover what was there.
private func shown(_ text: String) -> [String] {
  var lines: [[Character]] = [[]]
  var column = 0
  for character in text {
    switch character {
    case "\r": column = 0
    case "\n":
      lines.append([])
      column = 0
    default:
      let row = lines.count - 1
      while lines[row].count <= column { lines[row].append(" ") }
      lines[row][column] = character
      column += 1
    }
  }
  return lines.map { line in
    String(String(line).reversed().drop { $0 == " " }.reversed())
  }
}

/// A terminal that shows data and messages alike.
private func terminal(columns: Int = 80) -> (Console, Transcript) {
  let screen = Transcript()
  var console = Console.writing(to: screen, messages: screen)
  console.isWatched = true
  console.messageColumns = { columns }
  console.patience = .zero
  return (console, screen)
}

@Test("the line stands while somebody waits, and covers what it said before")
func coversItself() {
  let (console, screen) = terminal()
  let line = ProgressLine(console)
  line.tell("123,456 states")
  #expect(shown(screen.text) == ["123,456 states"])
  line.wipe()
  #expect(shown(screen.text) == [""])
  line.wipe()
  #expect(screen.text == "\r123,456 states\r              \r")
}

@Test("nothing is said before the time, nor too often, nor where nobody watches")
func staysSilent() {
  let (console, screen) = terminal()
  var early = console
  early.patience = .seconds(60)
  ProgressLine(early).tell("early")
  #expect(screen.text.isEmpty)
  let line = ProgressLine(console, interval: .seconds(60))
  line.tell("first")
  line.tell("second")
  #expect(screen.text == "\rfirst")
  var unwatched = console
  unwatched.isWatched = false
  ProgressLine(unwatched).tell("nobody")
  #expect(screen.text == "\rfirst")
}

@Test("the part of the work stands before how far it is, and all of it in one line")
func namesPart() {
  let (console, screen) = terminal(columns: 30)
  let line = ProgressLine(console, interval: .zero)
  line.begin("rule 3 of 20")
  #expect(shown(screen.text) == ["rule 3 of 20"])
  line.tell("12 states")
  #expect(shown(screen.text) == ["rule 3 of 20: 12 states"])
  line.tell("123,456 states and many more")
  #expect(shown(screen.text) == ["rule 3 of 20: 123,456 states "].map { String($0.dropLast()) })
  line.wipe()
  #expect(shown(screen.text) == [""])
}

/// What a command does while its line stands, and what the terminal shows in the end.
private let endings: [(body: Command.Body, shown: [String])] = [
  ({ _ throws(CommandError) in .fine }, [""]),
  (
    { invocation throws(CommandError) in
      try invocation.output.write("row\n")
      return .fine
    }, ["row", ""]
  ),
  (
    { invocation throws(CommandError) in
      invocation.mention("note\n")
      return .fine
    }, ["note", ""]
  ),
  (
    { _ throws(CommandError) in throw .missingInput(path: "x") },
    [
      "error: there is no file 'x'; check the path, or pass '-' to read standard input", "",
    ]
  ),
]

@Test("a result, a message and an error each stand alone in their lines", arguments: endings)
func clearsTheWay(body: @escaping Command.Body, lines: [String]) {
  let (console, screen) = terminal()
  let words = "a long line that says how far it is"
  let command = Command(
    name: "wait", abstract: "Waits.",
    work: .run { invocation throws(CommandError) in
      invocation.progress.tell(words)
      return try body(invocation)
    })
  let program = CommandLineProgram(
    version: "1", root: Command(name: "top", abstract: "Top.", work: .group([command])))
  _ = program.run(["wait"], console: console)
  #expect(screen.text.hasPrefix("\r\(words)"))
  #expect(shown(screen.text) == lines)
}

/// A file of the committed fixtures.
private let keys = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Fixtures/timelock/keys.json").standardized.path()

/// Command lines that take a while, and what their lines say.
private let slow: [(words: [String], progress: String)] = [
  (["explore", "--updates", "2", "--seconds", "1"], " a second"),
  (["explore", "--sweep", "--updates", "1", "--states", "5"], "ladder 1 of 96"),
  (["fuzz", "--runs", "4", "--moves", "100"], " a second"),
  (["ablate", "--rule", "lock", "--states", "5"], "rule 1 of 1"),
  (["fixtures", "verify", keys], "one case"),
]

@Test("whatever takes a while says how far it is, and leaves nothing of that", arguments: slow)
func tellsProgress(words: [String], progress: String) {
  let (console, screen) = terminal()
  _ = PaychanCommand.program.run(words, console: console)
  #expect(screen.text.contains(progress), "\(screen.text)")
  for line in shown(screen.text) { #expect(!line.contains(progress), "\(line)") }
}
