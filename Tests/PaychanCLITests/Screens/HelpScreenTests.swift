import Testing

@testable import PaychanCLI

/// A screen of help in a terminal of some width, and the file that holds how it should look.
struct HelpPage: CustomTestStringConvertible {
  let program: CommandLineProgram
  let names: [String]
  let width: Int

  var testDescription: String { "\(names.joined(separator: " ")), \(width) columns" }

  var file: GoldenFile {
    GoldenFile(room: .help, width: width, name: names.joined(separator: "-"))
  }

  /// Every screen that the programs have, so that a new command cannot be forgotten.
  static let all = GoldenFile.widths.flatMap { width in
    pages(of: PaychanCommand.program.root, in: PaychanCommand.program, width)
      + pages(of: FixtureProgram.program.root, in: FixtureProgram.program, width)
  }

  private static func pages(
    of command: Command, in program: CommandLineProgram, _ width: Int, under names: [String] = []
  ) -> [HelpPage] {
    let names = names + [command.name]
    return [HelpPage(program: program, names: names, width: width)]
      + command.subcommands.flatMap { pages(of: $0, in: program, width, under: names) }
  }

  func run(_ words: [String]) -> Outcome { program.runWords(words, columns: width) }
}

@Test("a screen of help looks as recorded, however it is asked for", arguments: HelpPage.all)
func showsHelp(_ page: HelpPage) throws {
  let below = Array(page.names.dropFirst())
  let outcome = page.run(below + ["--help"])
  let recorded = try page.file.recorded(outcome.output)
  #expect(outcome == Outcome(code: .fine, output: recorded, messages: ""))
  #expect(page.run(below + ["-h"]) == outcome)
  #expect(page.run(["help"] + below) == outcome)
  #expect(page.run(["--color", "never"] + below + ["--help"]) == outcome)
}

@Test(
  "no screen of help is wider than its terminal or ends a line with a space",
  arguments: HelpPage.all)
func fitsTheTerminal(_ page: HelpPage) throws {
  #expect(ragged(try page.file.text, width: page.width) == [])
}

@Test("every recorded screen of help belongs to a command", arguments: GoldenFile.widths)
func knowsEveryRecording(width: Int) throws {
  let known = HelpPage.all.filter { $0.width == width }.map(\.file.name)
  #expect(try GoldenFile.names(in: .help, width: width) == Set(known))
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
