import Foundation
import Testing

@testable import PaychanCLI

/// A screen of help, and the file that holds how it should look.
struct Screen: CustomTestStringConvertible {
  let program: CommandLineProgram
  let names: [String]

  var testDescription: String { names.joined(separator: " ") }

  var file: URL {
    Screen.folder.appending(path: names.joined(separator: "-") + ".txt")
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// Every screen that the programs have, so that a new command cannot be forgotten.
  static let all =
    screens(of: PaychanCommand.program.root, in: PaychanCommand.program)
    + screens(of: FixtureProgram.program.root, in: FixtureProgram.program)

  private static func screens(
    of command: Command, in program: CommandLineProgram, under names: [String] = []
  ) -> [Screen] {
    let names = names + [command.name]
    return [Screen(program: program, names: names)]
      + command.subcommands.flatMap { screens(of: $0, in: program, under: names) }
  }
}

/// Set, the screens are written to their files instead of compared: look at the difference then.
let isRecording = ProcessInfo.processInfo.environment["PAYCHAN_RECORD_SCREENS"] != nil

@Test("a screen of help looks as recorded, however it is asked for", arguments: Screen.all)
func showsHelp(_ screen: Screen) throws {
  let below = Array(screen.names.dropFirst())
  let console = { (words: [String]) in screen.program.runWords(words) }
  let outcome = console(below + ["--help"])
  if isRecording {
    try Data(outcome.output.utf8).write(to: screen.file)
  }
  let recorded = String(decoding: try Data(contentsOf: screen.file), as: UTF8.self)
  #expect(outcome == Outcome(code: .fine, output: recorded, messages: ""))
  #expect(console(below + ["-h"]) == outcome)
  #expect(console(["help"] + below) == outcome)
}

@Test("no screen is wider than 80 columns or ends a line with a space", arguments: Screen.all)
func fitsTheTerminal(_ screen: Screen) throws {
  let recorded = String(decoding: try Data(contentsOf: screen.file), as: UTF8.self)
  for line in recorded.split(separator: "\n") {
    #expect(line.count <= 80 && !line.hasSuffix(" "))
  }
}

@Test("every recorded screen belongs to a command")
func knowsEveryRecording() throws {
  let files = try FileManager.default.contentsOfDirectory(atPath: Screen.folder.path())
  #expect(Set(files) == Set(Screen.all.map(\.file.lastPathComponent)))
}

@Test("a group of commands called alone shows its help", arguments: [[], ["text"]])
func explainsGroup(_ words: [String]) {
  let program = FixtureProgram.program
  #expect(program.runWords(words) == program.runWords(words + ["--help"]))
}

@Test("the version is one line")
func showsVersion() {
  let outcome = PaychanCommand.program.run("--version")
  #expect(outcome == Outcome(code: .fine, output: "paychan 0.1.0\n", messages: ""))
}
